package id.padan.closing;

import com.fasterxml.jackson.databind.JsonNode;
import id.padan.criteria.Criteria.Unchecked;
import id.padan.criteria.ReasonTexts;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.round.ProposalStatus;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The statement of responsibility (surat pernyataan tanggung jawab mutlak, SPTJM) that the head of personnel (pejabat pembina
 * kepegawaian, PPK) signs when a round is closed: without it the data do not count (BKN, 5 October 2022, on
 * B/1511/M.SM.01.00/2022). The figures are filled in; who signs, where and when, is left to be written.
 *
 * @param title the heading
 * @param round the line below it: which round
 * @param opening the sentence before the lines to be filled in
 * @param signer what is to be filled in about the one who signs
 * @param declaring the sentence before the points
 * @param points what is declared, to be numbered
 * @param table rows by OPD: the headings, the OPD, the sum
 * @param signature the lines at the place to sign, from top to bottom
 * @param trace how the files that are meant can be told from others
 */
record Statement(
        String title,
        String round,
        String opening,
        List<String> signer,
        String declaring,
        List<String> points,
        List<List<String>> table,
        List<String> signature,
        String trace) {

    /** What is said of the people of the round, as {@code summary.json} calls it. */
    static final List<String> PEOPLE = List.of("eligible", "open", "outside", "not_found");

    private static final List<String> COUNTS = List.of("read", "reconciled", "review", "rejected");

    /**
     * {@return the statement of a round}
     *
     * @param manifest the round
     * @param summary its {@code summary.json}
     * @param language the language
     */
    static Statement of(Manifest manifest, JsonNode summary, Language language) {
        Messages messages = Messages.of(Statement.class, language);
        return new Statement(
                messages.text("statement.title"),
                messages.text("statement.round", manifest.job()),
                messages.text("statement.opening"),
                List.of(
                        messages.text("statement.signer.name"),
                        messages.text("statement.signer.number"),
                        messages.text("statement.signer.post"),
                        messages.text("statement.signer.agency")),
                messages.text("statement.declaring"),
                points(manifest, summary, messages, language),
                table(summary, messages),
                List.of(
                        messages.text("statement.place_and_date"),
                        messages.text("statement.post"),
                        "",
                        messages.text("statement.stamp"),
                        "",
                        messages.text("statement.name_line"),
                        messages.text("statement.number_line")),
                messages.text("statement.trace", manifest.runId(), sha256(manifest)));
    }

    private static List<String> points(Manifest manifest, JsonNode summary, Messages messages, Language language) {
        List<String> points = new ArrayList<>();
        points.add(messages.text(
                "statement.matched",
                count(manifest, "read"),
                summary.path("by_opd").size(),
                summary.path("registry").path("people").asLong(),
                day(manifest.ranAt(), language)));
        points.add(messages.text(
                "statement.outcome",
                count(manifest, "reconciled"),
                count(manifest, "review"),
                count(manifest, "rejected")));
        Map<String, Long> eligible = manifest.eligible();
        if (eligible != null) {
            points.add(messages.text(
                    "statement.eligible",
                    manifest.versions().getOrDefault("preset", ""),
                    eligible.getOrDefault("eligible", 0L),
                    eligible.getOrDefault("outside", 0L),
                    eligible.getOrDefault("open", 0L),
                    eligible.getOrDefault("not_found", 0L)));
        }
        if (!manifest.notChecked().isEmpty()) {
            List<Unchecked> unchecked =
                    manifest.notChecked().stream().map(Unchecked::of).toList();
            points.add(messages.text("statement.not_checked", ReasonTexts.notChecked(unchecked, language)));
        }
        submissions(summary, messages, points);
        proposals(summary.path("proposals"), messages, points);
        summary.path("lists").properties().forEach(list -> list(list.getKey(), list.getValue(), messages, points));
        points.add(messages.text("statement.open", count(manifest, "review")));
        manifest.reopened()
                .forEach(again ->
                        points.add(messages.text("statement.reopened", day(again.at(), language), again.reason())));
        points.add(messages.text("statement.checked"));
        points.add(messages.text("statement.liable"));
        return points;
    }

    /** Where the job says who has to submit. */
    private static void submissions(JsonNode summary, Messages messages, List<String> points) {
        JsonNode expected = summary.path("expected");
        if (!expected.isObject()) {
            return;
        }
        String missing = StreamSupport.stream(expected.path("missing").spliterator(), false)
                .map(opd -> opd.path("opd").asText())
                .collect(Collectors.joining("; "));
        points.add(
                missing.isEmpty()
                        ? messages.text(
                                "statement.submitted.all", expected.path("opd").asLong())
                        : messages.text(
                                "statement.submitted",
                                expected.path("submitted").asLong(),
                                expected.path("opd").asLong(),
                                missing));
    }

    /** Where somebody objected or proposed. */
    private static void proposals(JsonNode proposals, Messages messages, List<String> points) {
        long entries = proposals.path("entries").asLong();
        if (entries > 0) {
            long open = StreamSupport.stream(proposals.path("by_status").spliterator(), false)
                    .mapToLong(Statement::stillOpen)
                    .sum();
            points.add(messages.text("statement.proposals", entries, open));
        }
    }

    /** Lists of others, beside the rosters. */
    private static void list(String name, JsonNode list, Messages messages, List<String> points) {
        long entries = list.path("entries").asLong();
        if (entries > 0) {
            points.add(messages.text(
                    "statement.list",
                    name,
                    entries,
                    list.path("uncertain").asLong(),
                    list.path("not_in_rosters").asLong()));
        }
    }

    private static long stillOpen(JsonNode byStatus) {
        return Arrays.stream(ProposalStatus.values())
                .filter(ProposalStatus::isOpen)
                .mapToLong(status -> byStatus.path(status.name()).asLong())
                .sum();
    }

    private static List<List<String>> table(JsonNode summary, Messages messages) {
        List<List<String>> table = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        headings.add(messages.text("statement.column.opd"));
        COUNTS.forEach(count -> headings.add(messages.text("statement.column." + count)));
        table.add(headings);
        summary.path("by_opd").properties().forEach(opd -> table.add(line(opd.getKey(), opd.getValue(), messages)));
        table.add(line(messages.text("statement.sum"), summary.path("rows"), messages));
        return table;
    }

    private static List<String> line(String name, JsonNode counts, Messages messages) {
        List<String> line = new ArrayList<>();
        line.add(name);
        COUNTS.forEach(count ->
                line.add(messages.text("statement.number", counts.path(count).asLong())));
        return line;
    }

    private static long count(Manifest manifest, String what) {
        return manifest.totals().getOrDefault(what, 0L);
    }

    private static String day(String time, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(OffsetDateTime.parse(time));
    }

    private static String sha256(Manifest manifest) {
        return manifest.outputs().stream()
                .filter(output -> output.file().equals("reconciled.csv"))
                .map(Manifest.Output::sha256)
                .findFirst()
                .orElse("");
    }

    /** {@return texts of a list in JSON} */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
