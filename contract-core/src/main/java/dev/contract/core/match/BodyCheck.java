package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares bodies: what was said about the body at all, then the content of those that have some. */
final class BodyCheck {

    private final Body expected;
    private final ContentCheck content;

    private BodyCheck(Body expected, ContentCheck content) {
        this.expected = expected;
        this.content = content;
    }

    static PartCheck<HttpRequest> ofRequest(Expected<HttpRequest> expected, RuleCompiler compiler) {
        HttpRequest example = expected.example();
        BodyCheck check = of(expected, example.body(), example.headers(), compiler, Mode.request(compiler.profile()));
        return PartCheck.of(
                (actual, mismatches) -> check.check(actual.body(), type(actual.headers()), mismatches), check::plan);
    }

    static PartCheck<HttpResponse> ofResponse(Expected<HttpResponse> expected, RuleCompiler compiler) {
        HttpResponse example = expected.example();
        BodyCheck check = of(expected, example.body(), example.headers(), compiler, Mode.response(compiler.profile()));
        return PartCheck.of(
                (actual, mismatches) -> check.check(actual.body(), type(actual.headers()), mismatches), check::plan);
    }

    static PartCheck<Message> ofMessage(Expected<Message> expected, RuleCompiler compiler, Mode mode) {
        BodyCheck check = of(expected, expected.example().contents(), Headers.NONE, compiler, mode);
        return PartCheck.of(
                (actual, mismatches) -> check.check(actual.contents(), actual.contentType(), mismatches), check::plan);
    }

    private static BodyCheck of(Expected<?> expected, Body body, Headers headers, RuleCompiler compiler, Mode mode) {
        String type = type(headers);
        RuleState rules = compiler.compile(Part.BODY, expected.rules().of(Part.BODY));
        if (compiler.hasVariants() && body instanceof Body.Json json) {
            new VariantExamples(compiler).check(rules, json.value());
        }
        boolean typeHasRule = Stream.of(Part.HEADER, Part.METADATA)
                .flatMap(part -> expected.rules().of(part).keySet().stream())
                .anyMatch(path -> path.name().replace("-", "").equalsIgnoreCase("contentType"));
        boolean anyJson = typeHasRule && !mode.has(Deviation.CONTENT_TYPE_RULE_IS_NO_EXCUSE);
        return new BodyCheck(body, ContentCheck.of(Content.of(body, type), rules, mode, anyJson));
    }

    private static @Nullable String type(Headers headers) {
        return headers.first("Content-Type");
    }

    private PartPlan plan() {
        if (expected.isPresent()) {
            return new PartPlan(Part.BODY, content.plan("$"));
        }
        String asks = expected == Body.Absent.MISSING ? "anything, or nothing" : "no content";
        Demand demand = new Demand.NoContent(expected == Body.Absent.MISSING);
        return new PartPlan(Part.BODY, List.of(new SinglePlace("", Applied.NOTHING, asks, demand)));
    }

    private void check(Body actual, @Nullable String contentType, List<Mismatch> mismatches) {
        Path path = new Path("$");
        MismatchCollector found = new MismatchCollector(Part.BODY, path);
        if (expected.isPresent()) {
            content.check(actual, contentType, path, found);
        } else if (expected != Body.Absent.MISSING && actual.isPresent()) {
            Content received = Content.of(actual, contentType);
            String text = Show.text(received.shown().value());
            found.add(
                    "equality",
                    "Expected an empty body but received '%s'".formatted(text),
                    null,
                    received.shown(),
                    null);
        }
        mismatches.addAll(found.mismatches());
    }
}
