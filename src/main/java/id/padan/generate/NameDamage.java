package id.padan.generate;

import id.padan.generate.Damage.Circumstances;
import id.padan.generate.Resident.Role;
import id.padan.generate.Spellings.LookAlikes;
import id.padan.generate.Spellings.Typing;
import id.padan.generate.Submission.Titles;
import id.padan.person.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Mistakes in the name. */
final class NameDamage {
    private static final int SHORTENED = 3;
    private static final double FRONT_TITLES = 0.2;

    private NameDamage() {}

    static Submission typo(Submission row, Circumstances around) {
        return changed(row, around, word -> word.length() > 2, word -> Typing.typo(around.random(), word));
    }

    static Submission spelling(Submission row, Circumstances around) {
        List<String> words = words(row);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
        around.random().shuffle(order);
        for (int index : order) {
            Optional<String> other = around.spellings().another(around.random(), words.get(index));
            if (other.isPresent()) {
                words.set(index, other.get());
                return row.withName(String.join(" ", words));
            }
        }
        return row;
    }

    static Submission abbreviated(Submission row, Circumstances around) {
        return changed(row, around, word -> word.length() > SHORTENED + 1, word -> around.spellings()
                .abbreviation(word)
                .orElse(word.substring(0, SHORTENED) + "."));
    }

    static Submission initial(Submission row, Circumstances around) {
        List<String> words = words(row);
        if (words.size() < 2) {
            return row;
        }
        // The first word is what people are called by: it is seldom the one that is shortened.
        int index = around.random().chance(0.15) ? 0 : around.random().between(1, words.size() - 1);
        String word = words.get(index);
        words.set(
                index,
                word.length() < 2
                        ? word
                        : word.substring(0, 1) + (around.random().chance(0.5) ? "." : ""));
        return row.withName(String.join(" ", words));
    }

    static Submission wordDropped(Submission row, Circumstances around) {
        List<String> words = words(row);
        if (words.size() < 2) {
            return row;
        }
        words.remove(around.random().below(words.size()));
        return row.withName(String.join(" ", words));
    }

    static Submission wordsJoined(Submission row, Circumstances around) {
        List<String> words = words(row);
        if (words.size() < 2) {
            return row;
        }
        int index = around.random().below(words.size() - 1);
        words.set(index, words.get(index) + words.remove(index + 1));
        return row.withName(String.join(" ", words));
    }

    static Submission wordSplit(Submission row, Circumstances around) {
        return changed(row, around, word -> word.length() > 5, word -> {
            int at = around.random().between(3, word.length() - 2);
            return word.substring(0, at) + " " + word.substring(at);
        });
    }

    static Submission wordOrder(Submission row, Circumstances around) {
        List<String> words = words(row);
        if (words.size() < 2) {
            return row;
        }
        int index = around.random().below(words.size() - 1);
        Collections.swap(words, index, index + 1);
        return row.withName(String.join(" ", words));
    }

    static Submission titleAdded(Submission row, Circumstances around) {
        RandomStream random = around.random();
        if (random.chance(FRONT_TITLES)) {
            String hajj = row.person().gender() == Gender.MALE ? "H." : "Hj.";
            return row.withTitles(
                    new Titles(random.chance(0.6) ? hajj : around.spellings().frontTitle(random), ""));
        }
        return row.withTitles(new Titles("", around.spellings().backTitle(random)));
    }

    private static Submission changed(
            Submission row, Circumstances around, Predicate<String> fits, UnaryOperator<String> change) {
        List<String> words = words(row);
        List<Integer> fitting = IntStream.range(0, words.size())
                .filter(index -> fits.test(words.get(index)))
                .boxed()
                .toList();
        if (fitting.isEmpty()) {
            return row;
        }
        int index = around.random().pick(fitting);
        words.set(index, change.apply(words.get(index)));
        return row.withName(String.join(" ", words));
    }

    private static List<String> words(Submission row) {
        return new ArrayList<>(Arrays.asList(row.name().split(" ", -1)));
    }

    private static final double NICKNAME_ALONE = 0.5;
    private static final double HUSBAND_ADDED = 0.6;

    static Submission nickname(Submission row, Circumstances around) {
        List<String> words = List.of(row.name().split(" ", -1));
        for (String word : words) {
            Optional<String> nickname = around.spellings().nickname(word);
            if (nickname.isPresent()) {
                boolean alone = around.random().chance(NICKNAME_ALONE);
                return row.withName(alone ? nickname.get() : row.name().replace(word, nickname.get()));
            }
        }
        return row;
    }

    static Submission married(Submission row, Circumstances around) {
        if (row.person().role() != Role.WIFE) {
            return row;
        }
        String husband = row.household().spouseOf(row.person()).orElseThrow().name();
        int lastSpace = row.name().lastIndexOf(' ');
        boolean added = lastSpace < 0 || around.random().chance(HUSBAND_ADDED);
        return row.withName((added ? row.name() : row.name().substring(0, lastSpace)) + " " + lastWord(husband));
    }

    static Submission daeng(Submission row, Circumstances around) {
        String title = around.random().chance(0.7) ? " DG. " : " DAENG ";
        return row.withName(row.name() + title + around.spellings().daeng(around.random()));
    }

    static Submission patronymic(Submission row, Circumstances around) {
        Resident head = row.household().members().get(0);
        if (row.person().role() != Role.CHILD || head.gender() != Gender.MALE) {
            return row;
        }
        String of = row.person().gender() == Gender.MALE
                ? "BIN"
                : around.random().pick(List.of("BINTI", "BINTI", "BT.", "BTE"));
        return row.withName(row.name() + " " + of + " " + lastWord(head.name()));
    }

    static Submission ocr(Submission row, Circumstances around) {
        return row.withName(LookAlikes.misreadLetters(around.random(), row.name()));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
