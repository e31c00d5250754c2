package id.padan.cli.ci;

import com.fasterxml.jackson.databind.JsonNode;
import id.padan.cli.ci.TestReport.Finding;
import id.padan.cli.ci.TestReport.Kind;
import id.padan.cli.ci.TestReport.Suite;
import id.padan.decision.DecisionProblem;
import id.padan.decision.HandedIn;
import id.padan.decision.HandedIn.Lost;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.registry.RegistryProblem;
import id.padan.roster.RosterReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A run as tests: what fails is what the exit code is 1 for. What offices have to mend in their files is told, and fails
 * {@code padan check} alone.
 */
final class RunTests {

    private static final String COMMAND = "padan run";
    private static final String FAIL_WHEN = "fail_when.";

    private final JsonNode summary;
    private final Language language;
    private final Messages words;
    private final Set<String> exceeded = new HashSet<>();

    RunTests(JsonNode summary, Language language) {
        this.summary = summary;
        this.language = language;
        this.words = Messages.of(RunTests.class, language);
        summary.path("limits_exceeded").forEach(limit -> exceeded.add(limit.asText()));
    }

    static TestReport broken(String job, String code, String said) {
        Finding finding = new Finding(Kind.BROKEN, code, "", "", said, "");
        return new TestReport(COMMAND, List.of(new Suite(job, false, List.of(finding))));
    }

    TestReport report() {
        List<Suite> suites = new ArrayList<>();
        suites.add(new Suite(summary.path("job").asText(), false, ofRun()));
        Stream.concat(
                        Stream.of(summary, summary.path("history"), summary.path("proposals")),
                        StreamSupport.stream(summary.path("lists").spliterator(), false))
                .forEach(table -> suites.addAll(ofFiles(table)));
        return new TestReport(COMMAND, suites);
    }

    private List<Finding> ofRun() {
        List<Finding> all = new ArrayList<>();
        JsonNode rows = summary.path("rows");
        all.add(Finding.passed(words.text(
                "run.rows",
                rows.path("read").asLong(),
                rows.path("reconciled").asLong(),
                rows.path("review").asLong(),
                rows.path("rejected").asLong())));
        exceeded.stream()
                .sorted()
                .map(limit ->
                        finding(Kind.FAILED, limit, words.text("run.limit", limit), words.text("run.limit.advice")))
                .forEach(all::add);
        summary.path("registry").path("warnings").forEach(warning -> all.add(ofRegistry(warning)));
        lost().forEach(text -> all.add(finding(kind("lost_rows_share"), "lost_rows", text, "")));
        for (JsonNode problem : summary.path("decisions").path("problems")) {
            DecisionProblem.Code code =
                    DecisionProblem.Code.valueOf(problem.path("code").asText());
            String text = new DecisionProblem(
                            problem.path("file").asText(),
                            problem.path("sheet").asText(),
                            problem.path("cell").asText(),
                            code,
                            texts(problem.path("arguments")))
                    .text(language);
            all.add(finding(kind("decision_problems"), code.name(), text, ""));
        }
        summary.path("expected")
                .path("missing")
                .forEach(missing -> all.add(finding(
                        Kind.TOLD,
                        "missing",
                        words.text("run.missing", missing.path("opd").asText()),
                        "")));
        return all;
    }

    private Kind kind(String limit) {
        return exceeded.contains(FAIL_WHEN + limit) ? Kind.FAILED : Kind.TOLD;
    }

    private static Finding finding(Kind kind, String code, String said, String advice) {
        return new Finding(kind, code, "", "", said, advice);
    }

    private Finding ofRegistry(JsonNode warning) {
        RegistryProblem problem = new RegistryProblem(
                RegistryProblem.Code.valueOf(warning.path("code").asText()),
                warning.path("file").asText(),
                texts(warning.path("details")));
        boolean fails = RegistryProblem.areOfRefused(List.of(problem))
                || RegistryProblem.areTooOld(List.of(problem))
                || problem.code().isDamage();
        return finding(fails ? Kind.FAILED : Kind.TOLD, problem.code().name(), problem.text(language), "");
    }

    private List<String> lost() {
        List<Lost> lost = new ArrayList<>();
        summary.path("handed_in")
                .path("lost")
                .forEach(each -> lost.add(new Lost(
                        each.path("opd").asText(),
                        each.path("before").asLong(),
                        each.path("gone").asLong(),
                        each.path("returned").asText())));
        return new HandedIn(Collections.emptySortedMap(), List.of(), lost).lostTexts(language);
    }

    private List<Suite> ofFiles(JsonNode table) {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        for (JsonNode sheet : table.path("files")) {
            String file = sheet.path("file").asText();
            List<Finding> findings = byFile.computeIfAbsent(file, name -> new ArrayList<>());
            if (sheet.path("readable").asBoolean()) {
                String name = sheet.path("sheet").asText();
                findings.add(Finding.passed(words.text(
                        "run.sheet",
                        name.isEmpty() ? file : name,
                        sheet.path("rows").asLong())));
            }
        }
        Set<String> unreadable = new HashSet<>(texts(table.path("unreadable_files")));
        Messages problems = Messages.of(RosterReader.class, language);
        for (JsonNode problem : table.path("problems")) {
            String file = problem.path("file").asText();
            boolean breaks = unreadable.contains(file) && exceeded.contains(FAIL_WHEN + "unreadable_files");
            String code = problem.path("code").asText();
            byFile.computeIfAbsent(file, name -> new ArrayList<>())
                    .add(new Finding(
                            breaks ? Kind.BROKEN : Kind.TOLD,
                            code,
                            where(problem),
                            problem.path("value").asText(),
                            problems.text("problem." + code),
                            problems.text("advice." + code)));
        }
        List<Suite> suites = new ArrayList<>();
        byFile.forEach((file, findings) -> suites.add(new Suite(file, true, findings)));
        return suites;
    }

    private static String where(JsonNode problem) {
        String sheet = problem.path("sheet").asText();
        String cell = problem.path("cell").asText();
        return sheet + (sheet.isEmpty() || cell.isEmpty() ? "" : "!") + cell;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
