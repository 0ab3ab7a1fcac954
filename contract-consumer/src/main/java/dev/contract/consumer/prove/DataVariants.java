package dev.contract.consumer.prove;

import dev.contract.consumer.mock.server.Reply;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MediaType;
import dev.contract.core.model.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract allows beyond its example. Much is suggested, and what the compiled expectation accepts is taken: so it
 * is the engine that verifies the provider who says what the consumer has to live with.
 */
final class DataVariants {

    private static final int MOST = 500;
    private static final List<Integer> STATUSES =
            List.of(200, 201, 202, 204, 206, 301, 304, 400, 401, 404, 409, 422, 429, 500, 503);

    private final Expected<HttpResponse> expected;
    private final HttpResponse example;
    private final OtherValues values;
    private final Expectation<HttpResponse> contract;
    private final Map<HttpResponse, String> titles = new LinkedHashMap<>();
    private final @Nullable String type;

    DataVariants(Stage.Answer answer, ProofSettings settings) {
        this.expected = answer.interaction().response();
        this.example = answer.example();
        this.values = new OtherValues(settings.largestInteger);
        this.contract = Expectation.ofResponse(expected, MatchingProfile.configured());
        String declared = example.headers().first("Content-Type");
        this.type = declared == null ? example.body().contentType() : declared;
    }

    List<Variant> all() {
        head();
        body();
        titles.remove(with(example.headers(), example.body()));
        return titles.entrySet().stream()
                .map(entry -> new Variant(entry.getValue(), Reply.of(entry.getKey()), false))
                .toList();
    }

    private void head() {
        if (!expected.rules().of(Part.STATUS).isEmpty()) {
            STATUSES.stream()
                    .filter(status -> status != example.status())
                    .forEach(status ->
                            take("status " + status, new HttpResponse(status, example.headers(), bodyOf(status))));
        }
        take("an unknown header", with(example.headers().with("X-Not-In-The-Contract", "1"), example.body()));
        Map<String, List<String>> lower = new LinkedHashMap<>();
        example.headers().fields().forEach((name, all) -> lower.put(name.toLowerCase(Locale.ROOT), all));
        take("header names in lower case", with(new Headers(lower), example.body()));
        RulesByPlace rules = new RulesByPlace(expected.rules().of(Part.HEADER));
        example.headers()
                .fields()
                .forEach(
                        (name, all) -> values.of(new JsonString(String.join(", ", all)), rules.at(DocPath.ofName(name)))
                                .forEach(other -> header(name, other)));
    }

    private Body bodyOf(int status) {
        return status == 204 || status == 304 ? Body.Absent.EMPTY : example.body();
    }

    private void header(String name, JsonValue other) {
        if (other instanceof JsonString text && text.value().matches("[\\x20-\\x7e]*")) {
            Map<String, List<String>> fields =
                    new LinkedHashMap<>(example.headers().fields());
            fields.put(name, List.of(text.value()));
            take("header " + name + " is '" + text.value() + "'", with(new Headers(fields), example.body()));
        }
    }

    private void body() {
        RulesByPlace rules = new RulesByPlace(expected.rules().of(Part.BODY));
        JsonValue document = document();
        if (document != null) {
            new JsonVariants(
                            rules,
                            values,
                            this::isUntouched,
                            (title, json) -> take(title, Bytes.ofText(json.toString())))
                    .add(document);
        } else if (example.body() instanceof Body.Raw raw && isText()) {
            values.of(new JsonString(raw.bytes().text()), rules.at(DocPath.ROOT))
                    .forEach(other -> {
                        if (other instanceof JsonString text) {
                            take("body is " + text.start(40), Bytes.ofText(text.value()));
                        }
                    });
        }
    }

    private boolean isText() {
        MediaType media = MediaType.parse(type);
        return media != null && media.base().equals("text/plain");
    }

    /** Null if the body is no JSON. */
    private @Nullable JsonValue document() {
        if (example.body() instanceof Body.Json json) {
            return json.value();
        }
        MediaType media = MediaType.parse(type);
        if (!example.body().isPresent() || media == null || !media.isJson()) {
            return null;
        }
        try {
            return JsonReader.parse(example.body().bytes().array());
        } catch (JsonSyntaxException none) {
            return null;
        }
    }

    /** URLs that lead to the mock provider: others would let the consumer ask somebody else. */
    private boolean isUntouched(DocPath place) {
        return expected.generators().of(Part.BODY).entrySet().stream()
                .anyMatch(entry -> entry.getValue().type().equals("MockServerURL")
                        && RulesByPlace.leadsTo(entry.getKey().tokens(), place.tokens()));
    }

    private boolean take(String title, Bytes body) {
        boolean isEmpty = body.array().length == 0;
        return take(title, with(example.headers(), isEmpty ? Body.Absent.EMPTY : new Body.Raw(body, type)));
    }

    private boolean take(String title, HttpResponse response) {
        boolean allowed = titles.size() < MOST && contract.check(response).isEmpty();
        if (allowed) {
            titles.putIfAbsent(response, title);
        }
        return allowed;
    }

    /** As it travels: the type of a body is in its header. */
    private HttpResponse with(Headers headers, Body body) {
        Body raw = body instanceof Body.Json json ? new Body.Raw(json.bytes(), type) : body;
        return new HttpResponse(example.status(), declared(headers, body), raw);
    }

    private Headers declared(Headers headers, Body body) {
        return type == null || !body.isPresent() || headers.get("Content-Type") != null
                ? headers
                : headers.with("Content-Type", type);
    }
}
