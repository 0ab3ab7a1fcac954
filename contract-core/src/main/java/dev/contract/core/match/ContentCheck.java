package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares content: whether there is any and of which type, then what is in it. */
final class ContentCheck {

    private final Content expected;
    private final BodyComparison comparison;
    private final boolean anyJson;

    private ContentCheck(Content expected, BodyComparison comparison, boolean anyJson) {
        this.expected = expected;
        this.comparison = comparison;
        this.anyJson = anyJson;
    }

    /**
     * The check of expected content.
     *
     * @param anyJson true if a rule judges the declared type, so that one kind of JSON is as good as another
     */
    static ContentCheck of(Content expected, RuleState rules, Mode mode, boolean anyJson) {
        return new ContentCheck(expected, BodyComparison.of(expected, rules, mode), anyJson);
    }

    void check(Body actual, @Nullable String contentType, Path path, MismatchCollector found) {
        check(Content.of(actual, contentType), path, found);
    }

    void check(Content actual, Path path, MismatchCollector found) {
        RawComparison raw = comparison instanceof RawComparison any ? any : null;
        boolean mayBeEmpty = actual.body() == Body.Absent.EMPTY && raw != null && raw.judges();
        if (!actual.body().isPresent() && !mayBeEmpty) {
            String text = Show.text(expected.shown().value());
            found.add("equality", "Expected body '%s' but was missing".formatted(text), expected.shown(), null, null);
        } else if (mayBeEmpty || accepts(actual.kind()) || (raw != null && raw.judgesContentType())) {
            comparison.compare(actual, path, found);
        } else {
            String wanted = expected.kind().base();
            String received = actual.kind().base();
            String message = "Expected a body of '%s' but the actual content type was '%s'".formatted(wanted, received);
            found.add("content type", message, new JsonString(wanted), new JsonString(received), null);
        }
    }

    /** The type of the content, if that is judged, and the places in it. */
    List<Place> plan(String path) {
        Place inside = comparison.plan(path);
        boolean anyType =
                !expected.kind().declared() || (comparison instanceof RawComparison raw && raw.judgesContentType());
        if (anyType) {
            return List.of(inside);
        }
        String asks = anyJson && expected.kind().isJson()
                ? "any JSON content"
                : "content of " + expected.kind().base();
        Demand type = new Demand.TypeOfContent(
                expected.kind(), anyJson && expected.kind().isJson());
        return List.of(new SinglePlace(path.equals("$") ? "" : path, Applied.NOTHING, asks, type), inside);
    }

    private boolean accepts(ContentKind received) {
        ContentKind wanted = expected.kind();
        return wanted.accepts(received) || (anyJson && wanted.isJson() && received.isJson());
    }
}
