package id.padan.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines with aligned columns: the first to the left, the others to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private final int width;
    private final List<List<String>> lines = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param width how many characters a line should not exceed
     */
    public TextTable(int width) {
        this.width = width;
    }

    /**
     * Adds a line.
     *
     * @param cells as many as the first line has
     */
    public void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    /** {@return the table, each line ended by a line feed} A first cell that is too long gets a line of its own. */
    public String render() {
        int columns = lines.get(0).size();
        int[] widths = IntStream.range(0, columns).map(this::widthOf).toArray();
        int others = IntStream.of(widths).skip(1).map(w -> w + GAP.length()).sum();
        widths[0] = IntStream.range(0, lines.size())
                .map(line -> length(lines.get(line).get(0)))
                .filter(length -> length <= width - others)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> render(line, widths, text));
        return text.toString();
    }

    private void render(List<String> line, int[] widths, StringBuilder text) {
        String first = line.get(0);
        boolean tooLong = length(first) > widths[0];
        text.append(first).append(tooLong ? "\n" : "");
        text.append(" ".repeat(tooLong ? widths[0] : widths[0] - length(first)));
        for (int column = 1; column < line.size(); column++) {
            String cell = line.get(column);
            text.append(GAP).append(" ".repeat(widths[column] - length(cell))).append(cell);
        }
        text.append('\n');
    }

    private int widthOf(int column) {
        return lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
