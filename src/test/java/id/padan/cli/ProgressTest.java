package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.run.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);
    private final RunListener progress = new Progress.Lines(lines::add, texts(Language.EN), nanos::get);

    @Test
    void aShortStepIsOneLine() {
        progress.stepStarted("scan_registry", 20_000);
        for (int done = 0; done <= 20_000; done += 100) {
            progress.progress("scan_registry", done);
        }
        progress.stepFinished("scan_registry", 20_000, 812, Duration.ofMillis(1_234));

        assertThat(lines).containsExactly("Searching the registry: 20,000 read, 812 written, 1.2 s");
    }

    @Test
    void aLongStepHasALineEveryTenSeconds() {
        progress.stepStarted("scan_registry", 3_000_000);
        for (int second = 1; second <= 25; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.progress("scan_registry", second * 100_000L);
        }

        assertThat(lines)
                .containsExactly(
                        "Searching the registry: 1,000,000 of 3,000,000",
                        "Searching the registry: 2,000,000 of 3,000,000");
    }

    @Test
    void aStepOfUnknownLengthSaysHowFarItIs() {
        progress.stepStarted("decide", -1);
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        progress.progress("decide", 5);

        assertThat(lines).containsExactly("Deciding: 5");
    }

    @Test
    void aStepWithoutANameIsCalledByItsOwn() {
        progress.stepFinished("new-step", 1, 1, Duration.ZERO);

        assertThat(lines).containsExactly("new-step: 1 read, 1 written, 0.0 s");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.05S, '0.1 s', '0,1 detik'",
        "PT59.9S, '59.9 s', '59,9 detik'",
        "PT61S, '1 min 1 s', '1 menit 1 detik'",
        "PT2H5M59S, '2 h 5 min', '2 jam 5 menit'",
    })
    void durationsAreInTheUnitThatAPersonWouldChoose(Duration duration, String english, String indonesian) {
        assertThat(texts(Language.EN).duration(duration)).isEqualTo(english);
        assertThat(texts(Language.ID).duration(duration)).isEqualTo(indonesian);
    }

    @Test
    void onATerminalABarGivesWayToALine() throws Exception {
        Screen screen = Screen.watched(Language.EN);
        RunListener bar = new Console(screen.terminal(), Console.Voice.NORMAL, Language.EN).progress();

        bar.stepStarted("scan_registry", 100);
        bar.progress("scan_registry", 50);
        Thread.sleep(600);
        bar.stepFinished("scan_registry", 100, 3, Duration.ofSeconds(2));

        assertThat(screen.err())
                .contains("\rSearching the registry", "50/100")
                .endsWith("\rSearching the registry: 100 read, 3 written, 2.0 s" + System.lineSeparator());
        assertThat(screen.err().split("\r"))
                .allSatisfy(line -> assertThat(line.stripTrailing()).hasSizeLessThan(80));
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void elsewhereThereAreLinesOnStandardError() {
        Screen screen = Screen.of(Language.ID);

        new Console(screen.terminal(), Console.Voice.NORMAL, Language.ID)
                .progress()
                .stepFinished("decide", 1_000, 10, Duration.ofSeconds(2));

        assertThat(screen.err()).isEqualToIgnoringNewLines("Memutuskan: 1.000 dibaca, 10 ditulis, 2,0 detik");
        assertThat(screen.out()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Console.Voice.class,
            names = {"QUIET", "JSON"})
    void whoIsQuietOrAsksForJsonGetsNoProgress(Console.Voice voice) {
        Screen screen = Screen.watched(Language.EN);

        RunListener none = new Console(screen.terminal(), voice, Language.EN).progress();
        none.stepStarted("decide", 1);
        none.stepFinished("decide", 1, 1, Duration.ofSeconds(1));

        assertThat(screen.err()).isEmpty();
    }

    private static StepTexts texts(Language language) {
        return new StepTexts(Messages.of(StepTexts.class, language));
    }
}
