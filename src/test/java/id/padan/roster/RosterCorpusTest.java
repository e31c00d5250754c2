package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Small files, each with one trouble that offices' rosters have: see {@code cases/*.yml}. */
class RosterCorpusTest {

    private static final List<String> FILES = List.of("layouts.yml", "cells.yml", "files.yml");

    @TestFactory
    Stream<DynamicTest> everyCaseIsUnderstood(@TempDir Path folder) {
        return cases().stream().flatMap(one -> one.formats().stream()
                .map(format ->
                        DynamicTest.dynamicTest(one.name() + " (" + format + ")", () -> check(one, format, folder))));
    }

    @Test
    void everyCaseHasItsOwnName() {
        Set<String> names = new HashSet<>();
        assertThat(cases()).hasSizeGreaterThan(60).allMatch(one -> names.add(one.name()));
    }

    private void check(RosterCase one, String format, Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("case")).resolve(one.fileName(format));
        Files.write(file, one.bytes(format));
        List<SubmittedRow> rows = new ArrayList<>();
        FileReport report;
        try (RosterSession session =
                new RosterReader(one.settings()).open(new RosterFile(file, one.fileName(format)))) {
            for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                rows.add(row);
            }
            report = session.report();
        }
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(report.readable()).as("readable").isEqualTo(one.readable());
        softly.assertThat(report.problems())
                .extracting(RosterCase::problem)
                .as("problems")
                .isEqualTo(withoutSheets(format, one.expected("problems")));
        if (one.expects("people")) {
            softly.assertThat(rows).extracting(RosterCase::person).as("people").isEqualTo(one.expected("people"));
        }
        if (one.expects("opds")) {
            softly.assertThat(rows).extracting(SubmittedRow::opd).as("opds").isEqualTo(one.expected("opds"));
        }
        if (one.expects("further")) {
            softly.assertThat(rows)
                    .extracting(row -> row.further().toString())
                    .as("further")
                    .isEqualTo(one.expected("further"));
        }
        if (one.expects("meanings")) {
            softly.assertThat(report.sheets().stream().flatMap(sheet -> sheet.columns().stream()))
                    .extracting(RosterCase::column)
                    .as("meanings")
                    .isEqualTo(one.expected("meanings"));
        }
        if (one.expects("understood")) {
            softly.assertThat(report.sheets())
                    .extracting(RosterCase::sheet)
                    .as("understood")
                    .isEqualTo(withoutSheets(format, one.expected("understood")));
        }
        softly.assertAll();
    }

    /** A CSV file or a web page has the same cells, but no sheet. */
    private static List<String> withoutSheets(String format, List<String> lines) {
        return format.startsWith("csv") || format.equals("html")
                ? lines.stream()
                        .map(line -> line.replace("Sheet1!", "")
                                .replace(" Sheet1", "")
                                .replace("Sheet1", ""))
                        .toList()
                : lines;
    }

    private static List<RosterCase> cases() {
        List<RosterCase> cases = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(RosterCorpusTest.class.getResourceAsStream("cases/" + file))) {
                Load load = new Load(LoadSettings.builder().setLabel(file).build());
                for (Object document : load.loadAllFromInputStream(in)) {
                    cases.add(new RosterCase((Map<?, ?>) document));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return cases;
    }
}
