package id.padan.criteria;

import id.padan.message.Language;
import id.padan.service.ServiceRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The criteria of one round.
 *
 * @param name its name
 * @param version which version of the rule it states; any text
 * @param sha256 the SHA-256 of the preset's bytes, in lower case hex
 * @param titles what the round is called, by language
 * @param referenceDate the day on which ages and service are counted
 * @param gapDays how many days without service may lie between two periods of a history that are unbroken all the same
 * @param criteria the criteria, one of a kind
 * @param exemptions who is spared some of them
 * @param groups the groups of the annex, in the order in which a person is looked for in them; the last takes all others
 * @param priority who comes first among the eligible, in this order; mostly empty
 */
public record Preset(
        String name,
        String version,
        String sha256,
        Map<Language, String> titles,
        LocalDate referenceDate,
        int gapDays,
        List<Criterion> criteria,
        List<Exemption> exemptions,
        List<Group> groups,
        List<Priority> priority) {

    /** Keeps lists and maps unmodifiable. */
    public Preset {
        titles = Map.copyOf(titles);
        criteria = List.copyOf(criteria);
        exemptions = List.copyOf(exemptions);
        groups = List.copyOf(groups);
        priority = List.copyOf(priority);
    }

    /**
     * Those on a list are spared some criteria.
     *
     * @param list the list's name
     * @param from the criteria
     * @param source the letter
     */
    public record Exemption(String list, Set<Criterion.Kind> from, String source) {}

    /**
     * A group of the annex.
     *
     * @param code its code in {@code annex.csv}
     * @param titles what it is called, by language
     * @param reasons the reasons for which somebody counts in it; empty: any
     * @param words the names of the lists of words that the cell must have fallen under; empty: any
     */
    public record Group(String code, Map<Language, String> titles, Set<IneligibleReason> reasons, Set<String> words) {

        /** {@return what it is called} */
        public String title(Language language) {
            return Objects.requireNonNull(titles.get(language));
        }

        boolean takes(Eligibility.Finding finding) {
            return finding.reason().isCertain()
                    && (reasons.isEmpty() || reasons.contains(finding.reason()))
                    && (words.isEmpty() || words.contains(finding.words()));
        }
    }

    /**
     * Who comes at which place among the eligible.
     *
     * @param code the place
     * @param titles who that is, by language
     * @param on the lists that they are on
     * @param notOn the lists that they are not on
     * @param serviceYears the least unbroken years of work; 0 if it does not matter
     * @param source the letter
     */
    public record Priority(
            String code,
            Map<Language, String> titles,
            List<String> on,
            List<String> notOn,
            int serviceYears,
            String source) {

        /** {@return who that is} */
        public String title(Language language) {
            return Objects.requireNonNull(titles.get(language));
        }
    }

    /**
     * {@return this preset with another last day of beginning}
     *
     * @param day the day
     */
    public Preset withLatestStart(LocalDate day) {
        List<Criterion> changed = criteria.stream()
                .map(criterion -> criterion instanceof Criterion.Service service ? service.latestStart(day) : criterion)
                .toList();
        return new Preset(name, version, sha256, titles, referenceDate, gapDays, changed, exemptions, groups, priority);
    }

    /**
     * {@return how periods of service are counted}
     *
     * @param today the day of the run, by which every start is past that is none of a slip
     */
    public ServiceRules serviceRules(LocalDate today) {
        return find(Criterion.Service.class)
                .map(service -> new ServiceRules(referenceDate, gapDays, service.leastAge(), service.believedUntil()))
                .orElseGet(() -> new ServiceRules(
                        referenceDate,
                        gapDays,
                        ServiceRules.USUAL_LEAST_AGE,
                        today.isAfter(referenceDate) ? today : referenceDate));
    }

    /**
     * {@return the criterion of a kind, if there is one}
     *
     * @param type its class
     */
    public <C extends Criterion> Optional<C> find(Class<C> type) {
        return criteria.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * {@return what the round is called}
     *
     * @param language the reader's
     */
    public String title(Language language) {
        return Objects.requireNonNull(titles.get(language));
    }

    /**
     * {@return what a group of the annex is called; its code if this preset does not have it}
     *
     * @param code the group's code
     * @param language the reader's
     */
    public String groupTitle(String code, Language language) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(group -> group.title(language))
                .orElse(code);
    }

    /** {@return whether criteria ask what the remarks of a list's entries say} */
    public boolean asksRemarksOfLists() {
        return find(Criterion.OnList.class).stream()
                .anyMatch(onList -> !onList.unsettled().isEmpty());
    }

    /**
     * {@return whether an entry of a list leaves it open whether somebody counts as being on it}
     *
     * @param remark what its remark says
     */
    public boolean leavesOpen(String remark) {
        List<String> written = WordList.words(remark);
        return find(Criterion.OnList.class).stream()
                .flatMap(onList -> onList.unsettled().stream())
                .anyMatch(words -> words.isMeantBy(written));
    }

    /** What those are called whose cell fell under a list of words: as their group of the annex is. */
    String wordsTitle(String words, Language language) {
        return groups.stream()
                .filter(group -> group.words().contains(words))
                .findFirst()
                .map(group -> group.title(language))
                .orElse(words);
    }
}
