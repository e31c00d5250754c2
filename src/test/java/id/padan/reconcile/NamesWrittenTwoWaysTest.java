package id.padan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.matching.Evaluation;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.WrittenNames.Judged;
import id.padan.reconcile.WrittenNames.Pair;
import id.padan.registry.columns.RegistryPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One name written two ways is one person's, and names of different people stay apart. The lists in
 * {@code src/test/resources/id/padan/names} are made from the sources of the rules, in both directions: what the row has
 * and what the registry has.
 */
class NamesWrittenTwoWaysTest {

    private static final GeneratorSettings SETTINGS =
            new GeneratorSettings(3_000, 30, 3, 77, "7371", DamageSettings.USUAL);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final List<RegistryPerson> OTHERS = new ArrayList<>();

    @BeforeAll
    static void generate() throws Exception {
        new Generator(SETTINGS).writeTo(folder);
        for (RegistryPart part : Evaluation.of(folder).parts()) {
            for (int person = 0; person < part.people(); person++) {
                OTHERS.add(part.written(person).read(Normaliser.standard()));
            }
        }
    }

    @Test
    void areReconciledWithTheRightNikAndNobodyElseStandsFirst() {
        List<Judged> judged = bothWays("written-two-ways.csv", true);
        assertThat(share(judged, Judged::isReconciled))
                .as(() -> pairs(judged, each -> !each.isReconciled()).toString())
                .isGreaterThanOrEqualTo(0.98);
        assertThat(pairs(judged, Judged::isSomebodyElseFirst)).isEmpty();
    }

    @Test
    void areMostlyReconciledWithoutNikAndNeverRejected() {
        List<Judged> judged = bothWays("written-two-ways.csv", false);
        assertThat(share(judged, Judged::isReconciled))
                .as(() -> pairs(judged, each -> !each.isReconciled()).toString())
                .isGreaterThanOrEqualTo(0.85);
        assertThat(pairs(judged, Judged::isRejected)).isEmpty();
    }

    @Test
    void ofOtherPapersAreReconciledWithTheRightNikAndNobodyElseStandsFirst() {
        List<Judged> judged = bothWays("other-papers.csv", true);
        assertThat(pairs(judged, each -> !each.isReconciled())).hasSizeLessThanOrEqualTo(2);
        assertThat(pairs(judged, Judged::isSomebodyElseFirst)).isEmpty();
    }

    @Test
    void ofOtherPapersAreMostlyReconciledWithoutNikAndHardlyRejected() {
        List<Judged> judged = bothWays("other-papers.csv", false);
        assertThat(pairs(judged, each -> !each.isReconciled())).hasSizeLessThanOrEqualTo(22);
        assertThat(pairs(judged, Judged::isSomebodyElseFirst)).isEmpty();
        assertThat(pairs(judged, Judged::isRejected)).containsExactly(new Pair("banjar", "HAIRUL ANAM", "KHAIRULANAM"));
    }

    /** As many as before there were rules for other papers: a word left short, or one typo, where all else agrees. */
    @Test
    void ofRelativesStayApart() {
        List<Judged> judged = bothWays("relatives.csv", false);
        assertThat(pairs(judged, Judged::isNameAlike)).hasSizeLessThanOrEqualTo(5);
        assertThat(pairs(judged, Judged::isReconciled)).hasSizeLessThanOrEqualTo(102);
    }

    /** As many as before the rules of sound: a word is taken for one left short, and one typo passes where all else agrees. */
    @Test
    void ofDifferentPeopleStayApart() {
        List<Judged> judged = bothWays("different-people.csv", false);
        assertThat(pairs(judged, Judged::isNameAlike)).containsExactly(new Pair("", "ARI", "ARIS"));
        assertThat(pairs(judged, Judged::isReconciled)).hasSizeLessThanOrEqualTo(198);
    }

    private static List<Judged> bothWays(String list, boolean withNik) {
        List<Pair> pairs = WrittenNames.pairs(list);
        WrittenNames names = new WrittenNames(OTHERS, withNik);
        List<Judged> judged = names.judge(pairs);
        judged.addAll(names.judge(pairs.stream().map(Pair::reversed).toList()));
        return judged;
    }

    private static List<Pair> pairs(List<Judged> judged, Predicate<Judged> which) {
        return judged.stream().filter(which).map(Judged::pair).toList();
    }

    private static double share(List<Judged> judged, Predicate<Judged> which) {
        return judged.stream().filter(which).count() / (double) judged.size();
    }
}
