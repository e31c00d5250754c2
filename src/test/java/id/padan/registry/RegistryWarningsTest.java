package id.padan.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.padan.message.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of extracts that can be used, but befell something as a whole. */
class RegistryWarningsTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Path folder;

    RegistryWarningsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nikThatAllEndInZeroWereNumbersAndLoseTheirLastDigit() throws Exception {
        RegistryExtract extract = survey(people(60, i -> nik(i) + "0", i -> day(i).format(DAY)));

        assertThat(codes(extract)).containsExactly(RegistryProblem.Code.NIK_DAMAGED);
        assertThat(extract.warnings().get(0).text(Language.EN)).contains("60 of 60 NIK end in 0");
        assertThat(extract.warnings().get(0).code().isDamage()).isTrue();
        assertThat(Extracts.records(extract)).first().isEqualTo("damaged 737101010180000|ORANG 0|1980-01-01|||ACTIVE");
    }

    @Test
    void fewNikThatEndInZeroProveNothing() throws Exception {
        assertThat(survey(people(40, i -> nik(i) + "0", i -> day(i).format(DAY)))
                        .warnings())
                .isEmpty();
        assertThat(survey(people(100, i -> nik(i) + i % 10, i -> day(i).format(DAY)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void datesThatAreAllADayBeforeThoseInsideTheNikAreTold() throws Exception {
        RegistryExtract extract =
                survey(people(60, i -> nik(i) + i % 10, i -> day(i).minusDays(1).format(DAY)));

        assertThat(codes(extract)).containsExactly(RegistryProblem.Code.DATES_DAY_EARLY);
        assertThat(extract.warnings().get(0).code().isDamage()).isTrue();
    }

    @Test
    void aColumnThatSaysNothingOfNearlyAnybodyIsDamage() throws Exception {
        String masked = people(60, i -> "737101******0001", i -> day(i).format(DAY));
        String years = people(60, i -> nik(i) + i % 10, i -> Integer.toString(day(i).getYear()));
        String nameless =
                people(60, i -> nik(i) + i % 10, i -> day(i).format(DAY)).replaceAll(",ORANG \\d+,", ",-,");

        assertThat(codes(survey(masked))).containsExactly(RegistryProblem.Code.NIK_UNREADABLE);
        assertThat(codes(survey(years))).containsExactly(RegistryProblem.Code.DATES_UNREADABLE);
        assertThat(codes(survey(nameless))).containsExactly(RegistryProblem.Code.NAMES_MISSING);
        assertThat(survey(masked).warnings()).allMatch(warning -> warning.code().isDamage());
        assertThat(survey(masked).warnings().get(0).text(Language.EN)).contains("60 of 60 records have no NIK");
    }

    @Test
    void gapsOfSomeAreNoDamage() throws Exception {
        String gaps = people(60, i -> i % 2 == 0 ? "" : nik(i) + i % 10, i -> i % 3 == 0 ? "" : day(i).format(DAY));

        assertThat(survey(gaps).warnings()).isEmpty();
    }

    @Test
    void datesOfAnotherZoneAreToldOnceAndReadAsTheNextDay() throws Exception {
        RegistryExtract extract = survey(people(60, i -> nik(i) + i % 10, i -> day(i).minusDays(1) + "T17:00:00.000Z"));

        assertThat(codes(extract)).containsExactly(RegistryProblem.Code.DATES_OF_ANOTHER_ZONE);
        assertThat(extract.warnings().get(0).code().isDamage()).isFalse();
        assertThat(Extracts.records(extract)).first().isEqualTo("7371010101800000|ORANG 0|1980-01-01|||ACTIVE");
    }

    @Test
    void nulBytesAreLeftOutAndTold() throws Exception {
        RegistryExtract extract =
                survey("NIK,NAMA,TGL_LHR\n\u00007371011205900001,SITI AMINAH\u0000\u0000,12-05-1990\n");

        assertThat(codes(extract)).containsExactly(RegistryProblem.Code.NUL_BYTES);
        assertThat(Extracts.records(extract)).first().asString().contains("|SITI AMINAH|1990-05-12|");
    }

    @Test
    void eachLineIsReadInItsOwnCharset() throws Exception {
        String many =
                people(20_000, i -> nik(i % 900) + i % 10, i -> day(i % 900).format(DAY));
        String person = "7371011205900001,NU’MAN BÁ,12-05-1990\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(many.replace("ORANG 0", "RENÉ").getBytes(UTF_8));
        bytes.writeBytes(person.getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes(person.getBytes(UTF_8));

        RegistryExtract extract = survey(bytes.toByteArray());

        assertThat(codes(extract)).containsExactly(RegistryProblem.Code.TWO_CHARSETS);
        assertThat(extract.warnings().get(0).details()).containsExactly("20002");
        assertThat(Extracts.records(extract))
                .endsWith(
                        "7371011205900001|NU’MAN BÁ|1990-05-12|||ACTIVE",
                        "7371011205900001|NU’MAN BÁ|1990-05-12|||ACTIVE");
        assertThat(Extracts.records(extract)).first().asString().contains("RENÉ");
    }

    @Test
    void nulBytesAndSpacesBeforeQuotesFarBehindTheHeadingsAreLeftOutToo() throws Exception {
        String many =
                people(20_000, i -> nik(i % 900) + i % 10, i -> day(i % 900).format(DAY));
        String spaced = "7371011205900001, \"SITI AMINAH\", \"12-05-1990\"\n";

        RegistryExtract nul = survey(many + "7371011205900001,SITI AMINAH\u0000\u0000,12-05-1990\n");
        assertThat(many.length()).isGreaterThan(300 * 1024);
        assertThat(codes(nul)).containsExactly(RegistryProblem.Code.NUL_BYTES);
        assertThat(Extracts.records(nul)).last().isEqualTo("7371011205900001|SITI AMINAH|1990-05-12|||ACTIVE");
        RegistryExtract quotes = survey(many + spaced + spaced);
        assertThat(Extracts.records(quotes)).last().isEqualTo("7371011205900001|SITI AMINAH|1990-05-12|||ACTIVE");
    }

    @Test
    void aSeparatorThatCannotBeReadIsNamed() {
        assertThatExceptionOfType(RegistryProblemException.class)
                .isThrownBy(() -> survey("NIK§NAMA§TGL_LHR\n7371011205900001§SITI§12-05-1990\n"))
                .satisfies(e -> assertThat(e.text(Language.EN)).contains("\"§\" stands between the headings"));
    }

    private RegistryExtract survey(String text) throws IOException, RegistryProblemException {
        return survey(text.getBytes(UTF_8));
    }

    private RegistryExtract survey(byte[] content) throws IOException, RegistryProblemException {
        return Extracts.survey(Extracts.file(folder, "registry.csv", content), Extracts.WHOLE);
    }

    private static List<RegistryProblem.Code> codes(RegistryExtract extract) {
        return extract.warnings().stream().map(RegistryProblem::code).toList();
    }

    private static String people(int count, IntFunction<String> nik, IntFunction<String> date) {
        return IntStream.range(0, count)
                .mapToObj(i -> nik.apply(i) + ",ORANG " + i + "," + date.apply(i) + "\n")
                .collect(Collectors.joining("", "NIK,NAMA,TGL_LHR\n", ""));
    }

    /** Fifteen digits. */
    private static String nik(int i) {
        LocalDate day = day(i);
        return "737101" + day.format(DateTimeFormatter.ofPattern("ddMMyy")) + "%03d".formatted(i);
    }

    private static LocalDate day(int i) {
        return LocalDate.of(1980, 1, 1).plusDays(37L * i);
    }
}
