package id.padan.criteria;

import id.padan.criteria.Criterion.Silence;
import id.padan.criteria.Eligibility.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The criteria that ask what the words of one cell mean. */
final class CellQuestions {

    /** What parts two posts that one person holds; not "dan", which stands inside the names of posts. */
    private static final Pattern BETWEEN_POSTS = Pattern.compile("[/&+;]|\\bmerangkap\\b", Pattern.CASE_INSENSITIVE);

    private CellQuestions() {}

    /** Where the money comes from. Two sources in one cell of which one does not count cannot be told. */
    static List<Finding> funding(Criterion.Funding rule, String cell) {
        if (cell.isBlank()) {
            return silent(rule.silence(), IneligibleReason.FUNDING_UNKNOWN);
        }
        List<String> written = WordList.words(cell);
        Optional<WordList> through = first(rule.throughOthers(), written);
        Optional<WordList> excluded = first(rule.excluded(), written);
        boolean accepted = first(rule.accepted(), written).isPresent();
        boolean unsettled = first(rule.unsettled(), written).isPresent();
        if (through.isPresent()) {
            return finding(IneligibleReason.FUNDING_EXCLUDED, cell, through.get());
        }
        if (excluded.isPresent() && !accepted && !unsettled) {
            return finding(IneligibleReason.FUNDING_EXCLUDED, cell, excluded.get());
        }
        return accepted && excluded.isEmpty() && !unsettled
                ? List.of()
                : finding(IneligibleReason.FUNDING_UNKNOWN, cell, excluded.orElse(null));
    }

    /** Which post. Where somebody holds several, all of them must be left out for certain. */
    static List<Finding> post(Criterion.Post rule, String cell) {
        if (cell.isBlank()) {
            return silent(rule.silence(), IneligibleReason.POSITION_UNKNOWN);
        }
        List<List<String>> posts = Arrays.stream(BETWEEN_POSTS.split(cell))
                .map(WordList::words)
                .filter(words -> !words.isEmpty())
                .toList();
        Optional<WordList> excluded = posts.stream()
                .flatMap(post -> first(rule.excluded(), post).stream())
                .findFirst();
        boolean all = posts.stream()
                .allMatch(post -> first(rule.excluded(), post).isPresent()
                        && !rule.leaders().begins(post));
        if (excluded.isPresent() && all) {
            return finding(IneligibleReason.POSITION_EXCLUDED, cell, excluded.get());
        }
        boolean unsettled =
                posts.stream().anyMatch(post -> first(rule.unsettled(), post).isPresent());
        return excluded.isPresent() || unsettled
                ? finding(IneligibleReason.POSITION_UNKNOWN, cell, excluded.orElse(null))
                : List.of();
    }

    /** Who signed. */
    static List<Finding> appointment(Criterion.Appointment rule, String cell) {
        if (cell.isBlank()) {
            return silent(rule.silence(), IneligibleReason.APPOINTMENT_UNKNOWN);
        }
        List<String> written = WordList.words(cell);
        boolean accepted = first(rule.accepted(), written).isPresent();
        Optional<WordList> tooLow = first(rule.tooLow(), written);
        if (accepted && tooLow.isEmpty()) {
            return List.of();
        }
        return tooLow.isPresent() && !accepted
                ? finding(IneligibleReason.APPOINTED_TOO_LOW, cell, tooLow.get())
                : finding(IneligibleReason.APPOINTMENT_UNKNOWN, cell, null);
    }

    /** Whether a remark says that the work has ended; one on something else is as good as none. */
    static List<Finding> active(Criterion.Active rule, String cell) {
        List<String> written = WordList.words(cell);
        if (first(rule.unsettled(), written).isPresent()) {
            return finding(IneligibleReason.ACTIVITY_UNKNOWN, cell, null);
        }
        Optional<WordList> ended = first(rule.ended(), written);
        return ended.isPresent()
                ? finding(IneligibleReason.NOT_ACTIVE, cell, ended.get())
                : silent(rule.silence(), IneligibleReason.ACTIVITY_UNKNOWN);
    }

    private static Optional<WordList> first(List<WordList> lists, List<String> written) {
        return lists.stream().filter(list -> list.isMeantBy(written)).findFirst();
    }

    private static List<Finding> silent(Silence silence, IneligibleReason unknown) {
        return silence == Silence.MET ? List.of() : finding(unknown, "", null);
    }

    private static List<Finding> finding(IneligibleReason reason, String cell, @Nullable WordList words) {
        return List.of(new Finding(reason, cell, words == null ? "" : words.name()));
    }
}
