package id.padan.round;

import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.Reason;
import id.padan.reconcile.RowOutcome;
import id.padan.round.ListLine.Member;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the likely reasons of a line: what is wrong with the entry, as far as the data shows it. */
final class LinkReasons {

    private final Normaliser normaliser;

    /** The name of a NIK's owner, and the name that an entry has with that NIK. */
    private record Renamed(String owner, String entry) {}

    private final Set<Renamed> renamed = new HashSet<>();

    LinkReasons(List<Party> entries, Normaliser normaliser) {
        this.normaliser = normaliser;
        for (Party party : entries) {
            for (Member entry : party.members()) {
                Renamed names = renamed(entry.decided());
                if (names != null) {
                    renamed.add(names);
                }
            }
        }
    }

    /**
     * {@return the reasons of a line with an entry}
     *
     * @param row the row; null if the entry has none
     * @param party the person of the entry
     * @param entry the entry
     * @param differences in what it differs from the person that it was held against: the registry's, or directly the row's
     */
    Set<LinkReason> of(@Nullable Party row, Party party, Member entry, Set<PersonField> differences) {
        EnumSet<LinkReason> reasons = EnumSet.noneOf(LinkReason.class);
        Outcome own = entry.decided().outcome();
        addStanding(party, own, LinkReason.ENTRY_IN_REVIEW, LinkReason.ENTRY_NOT_IN_REGISTRY, reasons);
        if (own.reasons().contains(Reason.ROW_UNREADABLE)) {
            reasons.add(LinkReason.ENTRY_UNREADABLE);
        }
        if (row != null) {
            addRow(row, reasons);
        }
        addNik(entry, differences, reasons);
        Renamed names = renamed(entry.decided());
        boolean swapped =
                names != null && renamed.contains(new Renamed(/* owner= */ names.entry(), /* entry= */ names.owner()));
        for (PersonField field : differences) {
            switch (field) {
                case NAME -> reasons.add(swapped ? LinkReason.NAMES_SWAPPED : LinkReason.NAME_DIFFERS);
                case BIRTH_DATE -> reasons.add(LinkReason.BIRTH_DATE_DIFFERS);
                case BIRTH_PLACE -> reasons.add(LinkReason.BIRTH_PLACE_DIFFERS);
                case GENDER -> reasons.add(LinkReason.GENDER_DIFFERS);
                case NIK -> {} // told by addNik
            }
        }
        if (swapped) {
            reasons.add(LinkReason.NAMES_SWAPPED);
            // With the NIK or with the name it is another's: which of the two, nobody can tell from here.
            reasons.remove(LinkReason.OTHER_NIK);
        }
        return reasons;
    }

    /** {@return the reasons of a row without an entry} */
    static Set<LinkReason> ofAlone(Party row) {
        EnumSet<LinkReason> reasons = EnumSet.noneOf(LinkReason.class);
        addRow(row, reasons);
        return reasons;
    }

    private static void addRow(Party row, Set<LinkReason> reasons) {
        Outcome outcome = row.first().decided().outcome();
        addStanding(row, outcome, LinkReason.ROW_IN_REVIEW, LinkReason.ROW_NOT_IN_REGISTRY, reasons);
        long opds = row.members().stream()
                .map(member -> member.decided().row().opd())
                .distinct()
                .count();
        if (opds > 1) {
            reasons.add(LinkReason.IN_SEVERAL_OPD);
        }
    }

    private static void addStanding(
            Party party, Outcome outcome, LinkReason inReview, LinkReason absent, Set<LinkReason> reasons) {
        if (outcome.reasons().contains(Reason.DECIDED_BY_OFFICER)) {
            reasons.add(LinkReason.DECIDED_BY_OFFICER);
        }
        if (party.isAbsent()) {
            reasons.add(absent);
        } else if (party.registered() == null) {
            reasons.add(inReview);
        }
        RegistryPerson person = outcome.person();
        if (person != null && person.status() == RegistryStatus.DECEASED) {
            reasons.add(LinkReason.REGISTRY_DECEASED);
        } else if (person != null && person.status() == RegistryStatus.INACTIVE) {
            reasons.add(LinkReason.REGISTRY_INACTIVE);
        }
    }

    private static void addNik(Member entry, Set<PersonField> differences, Set<LinkReason> reasons) {
        NikReading nik = entry.decided().row().nik();
        if (nik instanceof NikReading.Missing) {
            reasons.add(LinkReason.NIK_MISSING);
        } else if (nik instanceof NikReading.Damaged) {
            reasons.add(LinkReason.NIK_DAMAGED_BY_EXCEL);
        } else if (differences.contains(PersonField.NIK)
                || entry.decided().outcome().reasons().contains(Reason.NIK_OF_OTHER_PERSON)) {
            reasons.add(LinkReason.OTHER_NIK);
        }
    }

    /** Who owns the NIK of an entry, if that person has another name than the entry. */
    private @Nullable Renamed renamed(RowOutcome entry) {
        Person submitted = entry.row().person(normaliser);
        RegistryPerson owner = owner(entry, submitted);
        if (owner == null || submitted.name().words().isEmpty()) {
            return null;
        }
        Renamed names =
                new Renamed(owner.person().name().key(), submitted.name().key());
        return names.owner().equals(names.entry()) ? null : names;
    }

    private static @Nullable RegistryPerson owner(RowOutcome entry, Person submitted) {
        RegistryPerson best = entry.outcome().person();
        if (best != null && best.person().nik().equals(submitted.nik())) {
            return best;
        }
        return entry.candidates().stream()
                .map(ScoredCandidate::person)
                .filter(person -> person.person().nik().equals(submitted.nik()))
                .findFirst()
                .orElse(null);
    }
}
