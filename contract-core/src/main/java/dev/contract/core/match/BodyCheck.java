package dev.contract.core.match;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares bodies: first whether there is one and of which type, then what is in it. */
final class BodyCheck {

    private final Body expected;
    private final @Nullable String contentType;
    private final RuleState rules;
    private final Mode mode;
    private final boolean typeHasRule;

    private BodyCheck(Body expected, @Nullable String contentType, RuleState rules, Mode mode, boolean typeHasRule) {
        this.expected = expected;
        this.contentType = contentType;
        this.rules = rules;
        this.mode = mode;
        this.typeHasRule = typeHasRule;
    }

    static PartCheck<HttpRequest> ofRequest(Expected<HttpRequest> expected, RuleCompiler compiler) {
        HttpRequest example = expected.example();
        BodyCheck check = of(expected, example.body(), example.headers(), compiler, Mode.REQUEST);
        return (actual, mismatches) -> check.check(actual.body(), type(actual.headers()), mismatches);
    }

    static PartCheck<HttpResponse> ofResponse(Expected<HttpResponse> expected, RuleCompiler compiler) {
        HttpResponse example = expected.example();
        BodyCheck check = of(expected, example.body(), example.headers(), compiler, Mode.RESPONSE);
        return (actual, mismatches) -> check.check(actual.body(), type(actual.headers()), mismatches);
    }

    static PartCheck<Message> ofMessage(Expected<Message> expected, RuleCompiler compiler) {
        Message example = expected.example();
        BodyCheck check = of(expected, example.contents(), Headers.NONE, compiler, Mode.RESPONSE);
        return (actual, mismatches) ->
                check.check(actual.contents(), actual.metadata().text("contentType"), mismatches);
    }

    private static BodyCheck of(Expected<?> expected, Body body, Headers headers, RuleCompiler compiler, Mode mode) {
        String type = type(headers);
        RuleState rules = compiler.compile(Part.BODY, expected.rules().of(Part.BODY));
        boolean typeHasRule = expected.rules().of(Part.HEADER).keySet().stream()
                .anyMatch(path -> path.name().equalsIgnoreCase("Content-Type"));
        return new BodyCheck(body, type == null ? body.contentType() : type, rules, mode, typeHasRule);
    }

    private static @Nullable String type(Headers headers) {
        return headers.first("Content-Type");
    }

    private void check(Body actual, @Nullable String actualType, List<Mismatch> mismatches) {
        Path path = new Path("$");
        MismatchCollector found = new MismatchCollector(Part.BODY, path);
        if (expected.isPresent()) {
            comparePresent(actual, actualType, path, found);
        } else if (expected != Body.Absent.MISSING && actual.isPresent()) {
            String text = Show.text(actual.bytes().text());
            found.add("equality", "Expected an empty body but received '%s'".formatted(text), null, string(text), null);
        }
        mismatches.addAll(found.mismatches());
    }

    private void comparePresent(Body actual, @Nullable String actualType, Path path, MismatchCollector found) {
        if (!actual.isPresent()) {
            String text = Show.text(expected.bytes().text());
            found.add("equality", "Expected body '%s' but was missing".formatted(text), string(text), null, null);
            return;
        }
        ContentKind wanted = ContentKind.of(expected, contentType);
        ContentKind received = ContentKind.of(actual, actualType == null ? actual.contentType() : actualType);
        boolean accepted = wanted.accepts(received) || (typeHasRule && wanted.isJson() && received.isJson());
        if (!accepted) {
            String message = "Expected a body of '%s' but the actual content type was '%s'"
                    .formatted(wanted.base(), received.base());
            found.add("content type", message, string(wanted.base()), string(received.base()), null);
        } else if (expected instanceof Body.Json json) {
            compareJson(json.value(), actual, path, found);
        } else {
            new RawComparison(rules.group(), wanted, received).compare(expected.bytes(), actual.bytes(), found);
        }
    }

    private void compareJson(JsonValue document, Body actual, Path path, MismatchCollector found) {
        JsonValue value;
        try {
            value = actual instanceof Body.Json json
                    ? json.value()
                    : JsonReader.parse(actual.bytes().array());
        } catch (JsonSyntaxException wrong) {
            String start = Show.text(actual.bytes().text());
            String message = "Expected a JSON body but it cannot be parsed: " + wrong.getMessage();
            found.add("JSON", message, document, string(start), null);
            return;
        }
        new JsonComparison(mode, path, found).compare(rules, document, value);
    }

    private static JsonValue string(String text) {
        return new JsonString(text);
    }
}
