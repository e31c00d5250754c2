package id.padan.generate;

import id.padan.generate.Resident.Role;
import id.padan.person.Gender;
import java.util.List;
import java.util.Optional;

/** Names that people are known by and the registry does not have. */
final class NewName {
    private static final double NICKNAME_ALONE = 0.5;
    private static final double HUSBAND_ADDED = 0.6;

    private NewName() {}

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
