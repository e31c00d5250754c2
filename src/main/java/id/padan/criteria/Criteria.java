package id.padan.criteria;

import id.padan.criteria.Criterion.Kind;
import id.padan.criteria.Criterion.Silence;
import id.padan.criteria.Eligibility.Finding;
import id.padan.roster.RosterField;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds people against the criteria of a preset. Each criterion says nothing, or why somebody fails it, or why that cannot be
 * told; {@link Eligibility} is all of that together. Safe for use by several threads.
 */
public final class Criteria {

    private final Preset preset;
    private final Available available;
    private final List<Criterion> checked;

    /**
     * The criteria of a job.
     *
     * @param preset the preset
     * @param available which columns and lists its inputs have
     */
    public Criteria(Preset preset, Available available) {
        this.preset = preset;
        this.available = available;
        this.checked = preset.criteria().stream().filter(this::isChecked).toList();
    }

    /**
     * Something that no input of the job says anything about.
     *
     * @param what the key of the criterion in the preset, or {@code exemption}
     * @param list the name of the list that the job does not have; empty if it is a column
     */
    public record Unchecked(String what, String list) implements Comparable<Unchecked> {

        /** What is said of an exemption. */
        public static final String EXEMPTION = "exemption";

        /**
         * {@return what a code says}
         *
         * @param key as {@link #key()} gives it
         */
        public static Unchecked of(String key) {
            int colon = key.indexOf(':');
            return colon < 0
                    ? new Unchecked(key, "")
                    : new Unchecked(key.substring(0, colon), key.substring(colon + 1));
        }

        /** {@return the code in {@code summary.json}: {@code funding}, {@code on_list:bkn}} */
        public String key() {
            return list.isEmpty() ? what : what + ":" + list;
        }

        @Override
        public int compareTo(Unchecked other) {
            return key().compareTo(other.key());
        }
    }

    /** {@return what is not checked, in the order of its codes} */
    public List<Unchecked> notChecked() {
        Set<Unchecked> all = new TreeSet<>();
        for (Criterion criterion : preset.criteria()) {
            RosterField column = columnOf(criterion);
            if (column != null && !available.columns().contains(column)) {
                all.add(new Unchecked(criterion.kind().key(), ""));
            }
            listsOf(criterion)
                    .filter(list -> !available.lists().contains(list))
                    .forEach(list -> all.add(new Unchecked(criterion.kind().key(), list)));
        }
        preset.exemptions().stream()
                .map(Preset.Exemption::list)
                .filter(list -> !available.lists().contains(list))
                .forEach(list -> all.add(new Unchecked(Unchecked.EXEMPTION, list)));
        return List.copyOf(all);
    }

    /** {@return whether a person meets the criteria} */
    public Eligibility of(Facts person) {
        StartOfWork start = StartOfWork.NOT_ASKED;
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : checked) {
            List<Finding> failed;
            if (criterion instanceof Criterion.Service service) {
                start = StartOfWork.of(service, person, preset);
                failed = start.findings();
            } else {
                failed = failed(criterion, person);
            }
            findings.addAll(spared(criterion.kind(), failed, person));
        }
        findings.sort(Comparator.comparing(Finding::reason));
        return new Eligibility(
                findings.stream().distinct().toList(),
                start.borderline(),
                start.fault(),
                group(findings),
                person.history());
    }

    private List<Finding> failed(Criterion criterion, Facts person) {
        if (criterion instanceof Criterion.Age age) {
            return age(age, person.birthDate());
        } else if (criterion instanceof Criterion.Funding funding) {
            return CellQuestions.funding(funding, person.cell(funding.column()));
        } else if (criterion instanceof Criterion.Post post) {
            return CellQuestions.post(post, person.cell(post.column()));
        } else if (criterion instanceof Criterion.Appointment appointment) {
            return CellQuestions.appointment(appointment, person.cell(appointment.column()));
        } else if (criterion instanceof Criterion.Active active) {
            return CellQuestions.active(active, person.cell(active.column()));
        } else if (criterion instanceof Criterion.OnList onList) {
            return onList(onList, person);
        }
        return criterion instanceof Criterion.NotOnList notOnList ? notOnList(notOnList, person) : List.of();
    }

    private List<Finding> age(Criterion.Age age, @Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return age.silence() == Silence.MET ? List.of() : one(IneligibleReason.BIRTH_DATE_UNKNOWN, "");
        }
        int years = completedYears(birthDate, preset.referenceDate());
        if (years < age.minYears()) {
            return one(IneligibleReason.TOO_YOUNG, birthDate.toString());
        }
        return years > age.maxYears() ? one(IneligibleReason.TOO_OLD, birthDate.toString()) : List.of();
    }

    /** {@return how many years somebody has completed on a day; below 0 before the birth} */
    static int completedYears(LocalDate birthDate, LocalDate day) {
        return day.isBefore(birthDate) ? -1 : Period.between(birthDate, day).getYears();
    }

    private List<Finding> onList(Criterion.OnList criterion, Facts person) {
        boolean doubtful = false;
        for (List<String> together : criterion.any()) {
            if (available.lists().containsAll(together)) {
                List<ListStanding> standings =
                        together.stream().map(list -> standing(list, person)).toList();
                if (standings.stream().allMatch(ListStanding.IN::equals)) {
                    return List.of();
                }
                doubtful |= !standings.contains(ListStanding.NOT_IN);
            }
        }
        boolean someDoubtful = doubtful;
        String lists = listsOf(criterion)
                .filter(available.lists()::contains)
                .distinct()
                .filter(list -> !someDoubtful || standing(list, person) == ListStanding.UNCERTAIN)
                .collect(Collectors.joining(", "));
        return one(doubtful ? IneligibleReason.LIST_UNKNOWN : IneligibleReason.NOT_IN_LIST, lists);
    }

    private List<Finding> notOnList(Criterion.NotOnList criterion, Facts person) {
        List<Finding> findings = new ArrayList<>();
        for (String list : criterion.lists()) {
            if (available.lists().contains(list)) {
                switch (standing(list, person)) {
                    case IN -> findings.addAll(one(IneligibleReason.IN_EXCLUDED_LIST, list));
                    case UNCERTAIN -> findings.addAll(one(IneligibleReason.LIST_UNKNOWN, list));
                    case NOT_IN -> {}
                }
            }
        }
        return findings;
    }

    /** What is left of a criterion for somebody who may be spared it. */
    private List<Finding> spared(Kind kind, List<Finding> failed, Facts person) {
        List<Finding> left = failed;
        for (Preset.Exemption exemption : preset.exemptions()) {
            if (!left.isEmpty()
                    && exemption.from().contains(kind)
                    && available.lists().contains(exemption.list())) {
                left = switch (standing(exemption.list(), person)) {
                    case IN -> List.of();
                    case NOT_IN -> left;
                    case UNCERTAIN -> doubtful(left, exemption.list());
                };
            }
        }
        return left;
    }

    /** Who may be spared fails nothing for certain. */
    private static List<Finding> doubtful(List<Finding> failed, String list) {
        List<Finding> left = new ArrayList<>(one(IneligibleReason.LIST_UNKNOWN, list));
        failed.stream().filter(finding -> !finding.reason().isCertain()).forEach(left::add);
        return left;
    }

    private static ListStanding standing(String list, Facts person) {
        return person.lists().getOrDefault(list, ListStanding.UNCERTAIN);
    }

    private @Nullable String group(List<Finding> findings) {
        if (findings.stream().noneMatch(finding -> finding.reason().isCertain())) {
            return null;
        }
        return preset.groups().stream()
                .filter(group -> findings.stream().anyMatch(group::takes))
                .findFirst()
                .map(Preset.Group::code)
                .orElse(null);
    }

    private boolean isChecked(Criterion criterion) {
        RosterField column = columnOf(criterion);
        if (criterion instanceof Criterion.OnList onList) {
            return onList.any().stream().anyMatch(available.lists()::containsAll);
        }
        return column == null || available.columns().contains(column);
    }

    /** The column that a criterion cannot do without; ages come from the registry, too. */
    private static @Nullable RosterField columnOf(Criterion criterion) {
        if (criterion instanceof Criterion.Service service) {
            return service.column();
        } else if (criterion instanceof Criterion.Funding funding) {
            return funding.column();
        } else if (criterion instanceof Criterion.Post post) {
            return post.column();
        } else if (criterion instanceof Criterion.Appointment appointment) {
            return appointment.column();
        }
        return criterion instanceof Criterion.Active active ? active.column() : null;
    }

    private static Stream<String> listsOf(Criterion criterion) {
        if (criterion instanceof Criterion.OnList onList) {
            return onList.any().stream().flatMap(List::stream);
        }
        return criterion instanceof Criterion.NotOnList notOnList ? notOnList.lists().stream() : Stream.empty();
    }

    private static List<Finding> one(IneligibleReason reason, String value) {
        return List.of(new Finding(reason, value, ""));
    }
}
