package dev.contract.broker.imports;

import static dev.contract.broker.imports.Documents.moment;
import static dev.contract.broker.imports.Documents.text;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consumer version with its contract and one result, if there is any. */
record MatrixRow(
        String consumerVersion,
        Instant publishedAt,
        @Nullable Result result) {

    /** Rows at most; more than any answer can hold that is read. */
    private static final String LIMIT = "&limit=1000000";

    /** A result as the matrix tells of it; the greater number is the later one. */
    record Result(String sha, long number, String providerVersion, boolean success, Instant verifiedAt) {}

    /** All rows of a pair: at once, or for each consumer version where that is too much for the source. */
    static List<MatrixRow> all(Source source, Pair pair, List<String> versions) throws ImportException, PieceFailure {
        try {
            return rows(source, pair, "");
        } catch (PieceFailure tooMuch) {
            List<MatrixRow> rows = new ArrayList<>();
            for (String version : versions) {
                rows.addAll(rows(source, pair, "&q%5B%5D%5Bversion%5D=" + Urls.encode(version)));
            }
            return rows;
        }
    }

    static String path(Pair pair, String version) {
        String name = "q%5B%5D%5Bpacticipant%5D=";
        return "/matrix?" + name + Urls.encode(pair.consumer()) + version + "&" + name + Urls.encode(pair.provider())
                + LIMIT;
    }

    private static List<MatrixRow> rows(Source source, Pair pair, String version) throws ImportException, PieceFailure {
        JsonObject matrix = source.get(path(pair, version));
        List<MatrixRow> rows = new ArrayList<>();
        for (JsonObject row : Documents.objects(matrix.items("matrix"))) {
            boolean ours = pair.consumer().equals(row.object("consumer").text("name"))
                    && pair.provider().equals(row.object("provider").text("name"));
            if (ours) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private static MatrixRow row(JsonObject row) throws PieceFailure {
        JsonObject result = row.object("verificationResult");
        return new MatrixRow(
                text(row.object("consumer").object("version"), "number"),
                moment(row.object("pact"), "createdAt"),
                result.isEmpty() ? null : result(row, result));
    }

    private static Result result(JsonObject row, JsonObject result) throws PieceFailure {
        String self = text(result.object("_links").object("self"), "href");
        String number = Documents.after(self, "verification-results");
        if (!number.matches("\\d{1,18}")) {
            throw new PieceFailure("there is no number of a result in the link " + self);
        }
        return new Result(
                Documents.after(self, "pact-version"),
                Long.parseLong(number),
                text(row.object("provider").object("version"), "number"),
                result.isTrue("success"),
                moment(result, "verifiedAt"));
    }
}
