package id.padan.evaluate;

import id.padan.evaluate.EvaluationInputException.Code;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a CSV file by its headings. Collects what cannot be read, and goes on. */
final class CsvLines {

    private final String file;
    private final List<String> headings = new ArrayList<>();
    private final List<EvaluationProblem> problems;

    private CsvLines(String file, List<EvaluationProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * A line.
     *
     * @param number its number in the file, from 1
     */
    record Line(long number, List<String> headings, CSVRecord cells) {

        /** {@return the cell below a heading; empty if the file does not have the heading} */
        String cell(String heading) {
            int column = headings.indexOf(heading);
            return column < 0 ? "" : cells.get(column);
        }
    }

    /**
     * Reads lines.
     *
     * @param text the text of the file
     * @param file its name, for messages
     * @param separator what stands between two cells
     * @param required the headings that must be there
     * @param sink takes each line that has as many cells as there are headings
     * @param problems gets what cannot be read
     * @return the headings, in lower case
     */
    static List<String> read(
            Reader text,
            String file,
            char separator,
            List<String> required,
            Consumer<Line> sink,
            List<EvaluationProblem> problems)
            throws IOException, EvaluationInputException {
        CsvLines lines = new CsvLines(file, problems);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (CSVParser parser = format.parse(text)) {
            lines.readAll(parser, required, sink);
        }
        return lines.headings;
    }

    private void readAll(CSVParser parser, List<String> required, Consumer<Line> sink)
            throws IOException, EvaluationInputException {
        Iterator<CSVRecord> records = parser.iterator();
        long line = 1;
        try {
            readHeadings(records, required);
            for (line = parser.getCurrentLineNumber() + 1;
                    records.hasNext();
                    line = parser.getCurrentLineNumber() + 1) {
                CSVRecord cells = records.next();
                if (cells.size() == headings.size()) {
                    sink.accept(new Line(parser.getCurrentLineNumber(), headings, cells));
                } else {
                    problems.add(new EvaluationProblem(
                            EvaluationProblem.Code.CELLS,
                            file,
                            parser.getCurrentLineNumber(),
                            Integer.toString(cells.size())));
                }
            }
        } catch (UncheckedIOException e) {
            if (isEncoding(e)) {
                throw e.getCause();
            }
            problems.add(new EvaluationProblem(EvaluationProblem.Code.QUOTE, file, line, ""));
        }
    }

    private static boolean isEncoding(UncheckedIOException e) {
        return e.getCause() instanceof java.nio.charset.CharacterCodingException;
    }

    private void readHeadings(Iterator<CSVRecord> records, List<String> required) throws EvaluationInputException {
        if (!records.hasNext()) {
            throw new EvaluationInputException(Code.EMPTY, file, "");
        }
        records.next().forEach(heading -> headings.add(heading.strip().toLowerCase(Locale.ROOT)));
        List<String> missing =
                required.stream().filter(heading -> !headings.contains(heading)).toList();
        if (!missing.isEmpty()) {
            throw new EvaluationInputException(Code.HEADINGS, file, String.join(", ", missing));
        }
    }
}
