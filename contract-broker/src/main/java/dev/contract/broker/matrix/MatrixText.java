package dev.contract.broker.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matrix as a table of text. */
final class MatrixText {

    private static final List<String> HEAD =
            List.of("CONSUMER", "C_VERSION", "REVISION", "PROVIDER", "P_VERSION", "NUMBER", "SUCCESS");

    private MatrixText() {}

    static String of(MatrixResult result) {
        List<List<String>> lines = new ArrayList<>(List.of(HEAD));
        result.rows().forEach(row -> lines.add(cells(row)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(line(lines, lines.get(i))).append('\n');
            if (i == 0) {
                text.append(rule(lines)).append('\n');
            }
        }
        Boolean deployable = result.decision().deployable();
        return text.append("\nDeployable: ")
                .append(deployable == null ? "" : deployable.toString())
                .append("\nReason: ")
                .append(result.decision().summary().reason())
                .append('\n')
                .toString();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.consumer(),
                row.consumerVersion(),
                String.valueOf(row.revision()),
                row.provider(),
                text(row.providerVersion()),
                text(row.verificationId()),
                text(row.success()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String line(List<List<String>> lines, List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            padded.add(cells.get(i) + " ".repeat(width(lines, i) - cells.get(i).length()));
        }
        return String.join(" | ", padded);
    }

    private static String rule(List<List<String>> lines) {
        List<String> dashes = new ArrayList<>();
        for (int i = 0; i < HEAD.size(); i++) {
            dashes.add("-".repeat(width(lines, i)));
        }
        return String.join("-|-", dashes);
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }
}
