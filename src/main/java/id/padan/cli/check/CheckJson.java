package id.padan.cli.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import id.padan.roster.SheetReport;
import java.util.List;
import java.util.Locale;

/** What {@code check} found, for scripts. */
final class CheckJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CheckJson() {}

    /** {@return the reports as {@code {"files": [...]}}} */
    static String of(List<FileReport> reports, Messages messages) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode files = root.putArray("files");
        for (FileReport report : reports) {
            ObjectNode file = files.addObject()
                    .put("file", report.file())
                    .put("sha256", report.sha256())
                    .put("readable", report.readable());
            ArrayNode sheets = file.putArray("sheets");
            report.sheets().forEach(sheet -> add(sheet, sheets.addObject()));
            ArrayNode problems = file.putArray("problems");
            report.problems().forEach(problem -> add(problem, problems.addObject(), messages));
        }
        return JSON.writeValueAsString(root) + System.lineSeparator();
    }

    private static void add(SheetReport sheet, ObjectNode node) {
        node.put("sheet", sheet.sheet())
                .put("heading_row", sheet.headingRow())
                .put("rows", sheet.rows())
                .put("skipped_rows", sheet.skippedRows());
        ArrayNode columns = node.putArray("columns");
        sheet.columns().forEach(column -> columns.addObject()
                .put("column", column.column())
                .put("heading", column.heading())
                .put("field", column.field().key())
                .put("because", column.because().name().toLowerCase(Locale.ROOT)));
    }

    private static void add(RosterProblem problem, ObjectNode node, Messages messages) {
        node.put("code", problem.code().name())
                .put("sheet", problem.sheet())
                .put("cell", problem.cell())
                .put("value", problem.value())
                .put("person", problem.person())
                .put("problem", messages.text("problem." + problem.code()))
                .put("advice", messages.text("advice." + problem.code()));
    }
}
