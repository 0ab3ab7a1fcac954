package dev.contract.cli;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.Explanation;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know about a message.
 *
 * @param path a place in the part; null for all of it
 */
record AskedPlace(Part part, @Nullable String path) {

    /** A place as it was typed; null if nothing was. A path alone is one in the body. */
    static @Nullable AskedPlace of(@Nullable String part, @Nullable String path) throws UsageException {
        if (part == null && path == null) {
            return null;
        }
        Part known = part == null ? Part.BODY : known(part);
        return new AskedPlace(known, path == null || known != Part.BODY ? path : inBody(path));
    }

    private static Part known(String part) throws UsageException {
        for (Part each : Part.values()) {
            if (each.wireName().equals(part.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new UsageException(
                "--part: '%s' is none of body, header, query, path, method, status, metadata.".formatted(part));
    }

    /** Names of members will do, and any item is explained by the first. */
    private static String inBody(String path) throws UsageException {
        String whole = path.startsWith("$") ? path : path.startsWith("[") ? "$" + path : "$." + path;
        try {
            DocPath.parse(whole);
        } catch (DocPathSyntaxException wrong) {
            throw new UsageException("--path: " + wrong.getMessage() + ".");
        }
        return whole.replace("[*]", "[0]");
    }

    /** True if only requests have such a part. */
    boolean isInRequests() {
        return part == Part.METHOD || part == Part.PATH || part == Part.QUERY;
    }

    List<Explanation> explanations(Expectation<?> expectation) {
        if (path != null) {
            return List.of(expectation.explain(part, path));
        }
        List<Explanation> all = expectation.places().stream()
                .filter(place -> place.part() == part)
                .toList();
        return all.isEmpty() ? List.of(expectation.explain(part, "")) : all;
    }

    /** A place that is there, if the one asked for is not; null if it is, or if none is like it. */
    @Nullable String meant(Expectation<?> expectation) {
        if (path == null || !expectation.explain(part, path).isOfNothing()) {
            return null;
        }
        return expectation.nearest(part, path);
    }
}
