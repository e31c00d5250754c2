package id.padan.round;

import id.padan.person.NameWord;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.PersonName;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether an entry that names a number can mean whoever has it, by what else it says. */
record SamePerson(Normaliser normaliser) {

    private static final LevenshteinDistance A_SLIP = new LevenshteinDistance(1);
    private static final int SHORTEST_WITH_A_SLIP = 5;

    /** A NIK as announcements show it: 737101********01. */
    private static final Pattern MASKED = Pattern.compile("(\\d{1,6})[*xX.•]{4,}(\\d{1,4})");

    /** {@return whether NIK or name are another's} */
    boolean isRefuted(Asked asked, String numbered, List<Member> rows) {
        if (asked.person() != null) {
            return !asked.person().equals(numbered);
        }
        if (asked.isOfRow()) {
            return true;
        }
        if (people(asked.entry().decided())
                .anyMatch(person -> Proposals.keys(person).contains(numbered))) {
            return false;
        }
        SubmittedRow row = asked.entry().decided().row();
        Matcher masked = MASKED.matcher(row.nik().text().replace(" ", ""));
        if (masked.matches()) {
            return !(numbered.startsWith(masked.group(1)) && numbered.endsWith(masked.group(2)));
        }
        // What a correction says of the person may be what is wrong in the rosters.
        return asked.kind() != ProposalKind.CORRECTION
                && (row.nik() instanceof NikReading.Complete complete
                        ? !complete.nik().digits().equals(numbered)
                        : hasAnotherName(row, rows));
    }

    private static Stream<RegistryPerson> people(RowOutcome entry) {
        return Stream.concat(
                Stream.ofNullable(entry.outcome().person()),
                entry.candidates().stream().map(candidate -> candidate.person()));
    }

    /** Not one word is the same; where nobody knows how that person is called, none can be. */
    private boolean hasAnotherName(SubmittedRow entry, List<Member> rows) {
        Set<String> own = words(entry.person(normaliser).name());
        Set<String> theirs = new HashSet<>();
        for (Member row : rows) {
            theirs.addAll(words(row.decided().row().person(normaliser).name()));
            RegistryPerson person = row.decided().outcome().person();
            if (person != null) {
                theirs.addAll(words(person.person().name()));
            }
        }
        return !own.isEmpty()
                && !theirs.isEmpty()
                && own.stream().noneMatch(word -> theirs.stream().anyMatch(other -> isSame(word, other)));
    }

    /** With a slip in a longer word it is still the same: nobody is refused for one. */
    private static boolean isSame(String word, String other) {
        boolean isLong = word.length() >= SHORTEST_WITH_A_SLIP;
        return word.equals(other) || (isLong && A_SLIP.apply(word, other) >= 0);
    }

    private static Set<String> words(PersonName name) {
        return name.words().stream().map(NameWord::key).collect(Collectors.toSet());
    }
}
