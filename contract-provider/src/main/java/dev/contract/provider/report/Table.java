package dev.contract.provider.report;

import dev.contract.core.report.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of cells in aligned columns; a long value ends in an ellipsis, so that the table stays a table. */
final class Table {

    private static final int WIDEST_CELL = 60;

    private final List<List<String>> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Table::cell).toList());
    }

    private static String cell(String text) {
        String line = Plain.line(text);
        return line.length() <= WIDEST_CELL ? line : line.substring(0, WIDEST_CELL - 1) + "…";
    }

    /** The lines, each starting with the indentation and ending with its last character. */
    List<String> lines(String indentation) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(indentation, row, widths)).toList();
    }

    private static String line(String indentation, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indentation);
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
