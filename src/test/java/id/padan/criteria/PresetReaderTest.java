package id.padan.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import id.padan.criteria.PresetProblem.Code;
import id.padan.message.Language;
import id.padan.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"census-2022", "pppk-paruh-waktu-2025"})
    void aShippedPresetIsNamedLikeItsFile(String name) {
        Preset preset = PresetReader.shipped(name);
        assertThat(preset.name()).isEqualTo(name);
        assertThat(preset.sha256()).hasSize(64);
        assertThat(preset.criteria()).extracting(Criterion::source).doesNotContain("");
        assertThat(preset.groups().get(preset.groups().size() - 1).code()).isEqualTo("LAINNYA");
        assertThat(PresetReader.SHIPPED).contains(name);
    }

    @Test
    void theOrderOfPriorityIsKept() {
        assertThat(PresetReader.shipped("pppk-paruh-waktu-2025").priority())
                .extracting(Preset.Priority::code, Preset.Priority::serviceYears)
                .containsExactly(tuple("1", 0), tuple("2", 2), tuple("3", 0));
    }

    @Test
    void aJobMovesTheLastDayOfBeginning() {
        Preset moved = PresetReader.shipped("census-2022").withLatestStart(LocalDate.of(2021, 1, 4));
        Criterion.Service service = moved.find(Criterion.Service.class).orElseThrow();
        assertThat(service.latestStart()).isEqualTo(LocalDate.of(2021, 1, 4));
        assertThat(service.borderlineFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void aPresetOfTheJobAddsWordsAndLists() throws Exception {
        Preset own = PresetReader.read((census()
                        + """
                        words:
                          PENGEMUDI: {words: [JURU MUDI]}
                        """)
                .getBytes(StandardCharsets.UTF_8));
        Criterion.Post post = own.find(Criterion.Post.class).orElseThrow();
        assertThat(CellQuestions.post(post, "Juru Mudi"))
                .extracting(Eligibility.Finding::words)
                .containsExactly("PENGEMUDI");
        assertThat(CellQuestions.post(post, "Sopir")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            min_years: 20           | min_year: 20          | UNKNOWN_KEY | criteria.age.min_year     | criteria.age.min_years
            reference_date:         | referencedate:        | UNKNOWN_KEY | referencedate             | reference_date
            reference_date:         | referencedate:        | MISSING     | reference_date            |
            max_years: 56           | max_years: tua        | NO_NUMBER   | criteria.age.max_years    | 0
            min_years: 20           | min_years: 57         | ORDER       | criteria.age.min_years    | max_years
            latest_start: 2020-12-31 | latest_start: 31-12-2020 | NO_DATE | criteria.service.latest_start | 31-12-2020
            from: 2021-01-01        | from: 2021-02-01      | ORDER       | criteria.service.borderline.from | to
            "accepted: [APBN, APBD]" | "accepted: [APBN, APDB]" | NO_CHOICE | criteria.funding.accepted | APDB
            column: salary_source   | column: salary        | NO_CHOICE   | criteria.funding.column   | salary
            silence: met            | silence: yes          | NO_CHOICE   | criteria.active.silence   | yes
            "from: [age, post]"     | "from: [umur]"        | NO_CHOICE   | exemptions.from           | umur
            "reasons: [TOO_YOUNG, TOO_OLD]" | "reasons: [OLD]" | NO_CHOICE | groups.reasons           | OLD
            code: LAINNYA,          | "code: LAINNYA, words: [BLU]," | NO_LAST_GROUP | groups       |
            criteria:               | kriteria:             | UNKNOWN_KEY | kriteria                  | criteria
            """)
    void whatIsWrongIsToldWithItsLineAndKey(String right, String wrong, Code code, String key, String detail)
            throws IOException {
        String text = census();
        assertThat(text).contains(right);
        String file = text.replaceFirst(Pattern.quote(right), wrong);
        PresetException told = catchThrowableOfType(
                PresetException.class, () -> PresetReader.read(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(told.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.key()).isEqualTo(key);
            if (detail != null) {
                assertThat(problem.details().get(0)).isEqualTo(detail);
            }
            if (code != Code.MISSING && code != Code.NO_LAST_GROUP) {
                assertThat(problem.line()).isEqualTo(lineOf(file, wrong));
            }
        });
    }

    @Test
    void noYamlIsToldWithItsLine() {
        PresetException told = catchThrowableOfType(
                PresetException.class,
                () -> PresetReader.read("name: census\ncriteria: [\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(told.problems().get(0).code()).isEqualTo(Code.NO_YAML);
        assertThat(told.problems().get(0).line()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasAText(Language language) {
        Messages messages = Messages.of(PresetProblem.class, language);
        List.of(Code.values())
                .forEach(code -> assertThat(messages.has("preset." + code)).isTrue());
        List.of(IneligibleReason.values()).forEach(reason -> {
            assertThat(messages.has("reason." + reason)).isTrue();
            assertThat(messages.has("short." + reason)).isTrue();
        });
        List.of(Answer.values())
                .forEach(answer -> assertThat(messages.has("answer." + answer)).isTrue());
        List.of(Criterion.Kind.values()).forEach(kind -> assertThat(messages.has("unchecked." + kind.key()))
                .isTrue());
    }

    private static int lineOf(String file, String text) {
        return (int) file.substring(0, file.indexOf(text)).lines().count()
                + (file.substring(0, file.indexOf(text)).endsWith("\n") ? 1 : 0);
    }

    private static String census() throws IOException {
        try (InputStream in = Objects.requireNonNull(PresetReader.class.getResourceAsStream("census-2022.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
