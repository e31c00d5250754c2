package id.padan.matching.calibrate;

import id.padan.matching.weigh.ComparisonLevel;
import id.padan.matching.weigh.Evidence;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Person;
import id.padan.person.PersonField;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often values were written in each way, and how often they could have been: each candidate counts as much as it is
 * likely to be the person of the row. By the keys of {@code model.yml}.
 */
final class LevelCounts {

    /** Levels of which each value has exactly one. */
    static final List<List<String>> LEVELS = List.of(
            List.of(
                    "nik.equal",
                    "nik.last_digits_lost",
                    "nik.one_digit",
                    "nik.two_swapped",
                    "nik.length",
                    "nik.two_edits",
                    "nik.same_birth",
                    "nik.other"),
            List.of(
                    "birth_date.equal",
                    "birth_date.swapped",
                    "birth_date.year",
                    "birth_date.day",
                    "birth_date.month",
                    "birth_date.placeholder",
                    "birth_date.different"),
            List.of(
                    "name.word_equal",
                    "name.spelling",
                    "name.one_edit",
                    "name.two_edits",
                    "name.abbreviated",
                    "name.initial",
                    "name.word_different"),
            List.of("birth_place.equal", "birth_place.typo", "birth_place.different"),
            List.of(
                    "further.identifier.equal",
                    "further.identifier.one_edit",
                    "further.identifier.two_edits",
                    "further.identifier.different"),
            List.of("further.name.equal", "further.name.one_edit", "further.name.two_edits", "further.name.different"),
            List.of(
                    "further.place.equal",
                    "further.place.one_edit",
                    "further.place.two_edits",
                    "further.place.misplaced",
                    "further.place.different"));

    /** What happens or does not. */
    static final List<String> EVENTS = List.of(
            "prior.present",
            "nik.fits_birth_date",
            "nik.fits_gender",
            "name.initial_spelled_out",
            "name.word_added",
            "name.word_dropped",
            "name.joined",
            "name.split",
            "name.reordered",
            "name.different",
            "gender.equal",
            "further.category.equal");

    private final SortedMap<String, Double> times = new TreeMap<>();
    private final SortedMap<String, Double> chances = new TreeMap<>();

    /** How often it happened. */
    double times(String key) {
        return times.getOrDefault(key, 0.0);
    }

    /** How often it could have happened. */
    double chances(String key) {
        return chances.getOrDefault(key, 0.0);
    }

    /** Counts a row whose candidates are weighed. */
    void add(Match match) {
        count("prior.present", 1 - match.absentProbability(), 1);
        for (ScoredCandidate candidate : match.candidates()) {
            add(candidate, candidate.probability());
        }
    }

    private void add(ScoredCandidate candidate, double weight) {
        addLevel("nik.", nik(candidate.level(PersonField.NIK)), weight);
        addLevel("birth_date.", birthDate(candidate.level(PersonField.BIRTH_DATE)), weight);
        addLevel("birth_place.", birthPlace(candidate.level(PersonField.BIRTH_PLACE)), weight);
        ComparisonLevel gender = candidate.level(PersonField.GENDER);
        if (gender != ComparisonLevel.MISSING) {
            count("gender.equal", gender == ComparisonLevel.EQUAL ? weight : 0, weight);
        }
        addOwnNumber(candidate.person().person(), weight);
        addName(candidate, weight);
        candidate.further().forEach(each -> addFurther(each, weight));
    }

    private void addLevel(String field, String level, double weight) {
        if (!level.isEmpty()) {
            times.merge(field + level, weight, Double::sum);
        }
    }

    /** Whether the registry's own NIK has the registry's own birth date and gender in it. */
    private void addOwnNumber(Person person, double weight) {
        if (!(person.nik() instanceof NikReading.Complete complete)) {
            return;
        }
        Nik nik = complete.nik();
        LocalDate birthDate = person.birthDate();
        Gender gender = person.gender();
        if (birthDate != null) {
            count("nik.fits_birth_date", nik.agreesWith(birthDate) ? weight : 0, weight);
        }
        if (gender != null) {
            count("nik.fits_gender", nik.gender() == gender ? weight : 0, weight);
        }
    }

    private void addName(ScoredCandidate candidate, double weight) {
        Evidence name = candidate.evidence(PersonField.NAME);
        if (name.level() == ComparisonLevel.MISSING) {
            return;
        }
        boolean different = name.level() == ComparisonLevel.DIFFERENT;
        count("name.different", different ? weight : 0, weight);
        if (different) {
            return;
        }
        int known = candidate.person().person().name().words().size();
        boolean reordered = name.words().stream().anyMatch(word -> word.level() == ComparisonLevel.REORDERED);
        count("name.reordered", reordered ? weight : 0, known > 1 ? weight : 0);
        count("name.word_added", 0, known * weight);
        count("name.word_dropped", 0, known * weight);
        count("name.split", 0, known * weight);
        count("name.joined", 0, (known - 1) * weight);
        name.words().forEach(word -> addWord(word, weight));
    }

    private void addWord(Evidence.Word word, double weight) {
        boolean byname =
                word.level() == ComparisonLevel.WORD_ADDED && word.submitted().contains(" ");
        boolean whole = word.submitted().isEmpty() && word.registered().isEmpty();
        if (byname || whole) {
            return;
        }
        boolean shortened = word.level() == ComparisonLevel.INITIAL
                && word.registered().length() < word.submitted().length();
        boolean initial = word.registered().length() == 1 || shortened;
        times.merge(key(word, initial), weight, Double::sum);
        if (initial && !word.submitted().isEmpty()) {
            count("name.initial_spelled_out", 0, weight);
        }
    }

    private static String key(Evidence.Word word, boolean initialInRegistry) {
        boolean isBeginning = word.registered().startsWith(word.submitted());
        return switch (word.level()) {
            case EQUAL -> "name.word_equal";
            case SPELLING -> "name.spelling";
            case ONE_LETTER -> "name.one_edit";
            case TWO_LETTERS -> "name.two_edits";
            case ABBREVIATED -> isBeginning ? "name.abbreviated" : "name.ending";
            case INITIAL -> initialInRegistry ? "name.initial_spelled_out" : "name.initial";
            case WORD_ADDED -> "name.word_added";
            case WORD_DROPPED -> "name.word_dropped";
            case SPACING -> word.submitted().contains(" ") ? "name.split" : "name.joined";
            default -> "name.word_different";
        };
    }

    private void addFurther(Evidence.Further added, double weight) {
        ComparisonLevel level = added.level();
        if (level == ComparisonLevel.MISSING) {
            return;
        }
        switch (added.field().kind()) {
            case CATEGORY -> count("further.category.equal", level == ComparisonLevel.EQUAL ? weight : 0, weight);
            case DATE -> addLevel("birth_date.", birthDate(level), weight);
            case IDENTIFIER -> addLevel("further.identifier.", text(level), weight);
            case NAME -> addLevel("further.name.", text(level), weight);
            case PLACE -> addLevel("further.place.", text(level), weight);
        }
    }

    private void count(String key, double happened, double possible) {
        times.merge(key, happened, Double::sum);
        chances.merge(key, possible, Double::sum);
    }

    private static String nik(ComparisonLevel level) {
        return switch (level) {
            case EQUAL -> "equal";
            case LAST_DIGITS_LOST -> "last_digits_lost";
            case ONE_DIGIT -> "one_digit";
            case DIGITS_SWAPPED -> "two_swapped";
            case DIGIT_COUNT -> "length";
            case TWO_DIGITS -> "two_edits";
            case BIRTH_PART_ONLY -> "same_birth";
            case DIFFERENT, FAMILY_CARD -> "other";
            default -> "";
        };
    }

    private static String birthDate(ComparisonLevel level) {
        return switch (level) {
            case EQUAL -> "equal";
            case DAY_MONTH_SWAPPED -> "swapped";
            case YEAR -> "year";
            case DAY -> "day";
            case MONTH -> "month";
            case PLACEHOLDER -> "placeholder";
            case DIFFERENT -> "different";
            default -> "";
        };
    }

    private static String text(ComparisonLevel level) {
        return switch (level) {
            case EQUAL -> "equal";
            case MISPLACED -> "misplaced";
            case ONE_DIGIT, ONE_LETTER -> "one_edit";
            case TWO_DIGITS, TWO_LETTERS -> "two_edits";
            default -> "different";
        };
    }

    private static String birthPlace(ComparisonLevel level) {
        return switch (level) {
            case EQUAL -> "equal";
            case ONE_LETTER, TWO_LETTERS -> "typo";
            case DIFFERENT -> "different";
            default -> "";
        };
    }
}
