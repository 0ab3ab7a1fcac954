package dev.contract.broker.ui.contract;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, a response or a message.
 *
 * @param method of a request, else empty
 * @param target path of a request or status of a response, else empty
 * @param remark what there is to say of the body instead of showing it, or beside it
 * @param text the body where it is no JSON
 * @param elsewhere rules that have no value to stand beside
 * @param problems why it cannot be judged
 */
public record MessageView(
        String title,
        String method,
        List<Note> methodNotes,
        String target,
        List<Note> targetNotes,
        List<Field> fields,
        String remark,
        List<JsonLine> json,
        @Nullable String text,
        List<String> elsewhere,
        List<String> problems) {

    private static final int LONGEST_TEXT = 20_000;

    /** A header, a parameter of the query, or an entry of the metadata. */
    public record Field(String kind, String name, String value, List<Note> notes) {}

    static MessageView request(Expected<HttpRequest> expected) {
        Rules rules = new Rules(expected, Expectation.ofRequest(expected));
        HttpRequest request = expected.example();
        List<Field> fields = new ArrayList<>();
        request.query()
                .forEach((name, values) -> values.forEach(
                        value -> fields.add(new Field("query", name, value, rules.named(Part.QUERY, name)))));
        fields.addAll(headers(rules, request.headers()));
        return of("Request", rules, fields, request.body())
                .starting(request.method(), rules.of(Part.METHOD), request.path(), rules.of(Part.PATH));
    }

    static MessageView response(Expected<HttpResponse> expected) {
        Rules rules = new Rules(expected, Expectation.ofResponse(expected));
        HttpResponse response = expected.example();
        return of("Response", rules, headers(rules, response.headers()), response.body())
                .starting("", List.of(), String.valueOf(response.status()), rules.of(Part.STATUS));
    }

    static MessageView message(String title, Expected<Message> expected, boolean sent) {
        Rules rules = new Rules(
                expected,
                sent
                        ? Expectation.ofMessageRequest(expected, MatchingProfile.DEFAULT)
                        : Expectation.ofMessage(expected));
        List<Field> fields = new ArrayList<>();
        expected.example()
                .metadata()
                .members()
                .forEach((name, value) ->
                        fields.add(new Field("metadata", name, plain(value), rules.named(Part.METADATA, name))));
        return of(title, rules, fields, expected.example().contents());
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.value() : value.toString();
    }

    private static List<Field> headers(Rules rules, Headers headers) {
        List<Field> fields = new ArrayList<>();
        headers.fields()
                .forEach((name, values) -> fields.add(
                        new Field("header", name, String.join(", ", values), rules.named(Part.HEADER, name))));
        return fields;
    }

    private static MessageView of(String title, Rules rules, List<Field> fields, Body body) {
        List<JsonLine> json =
                body instanceof Body.Json document ? JsonLines.of(document.value(), rules::at) : List.of();
        String text = body instanceof Body.Raw raw ? text(raw.bytes()) : null;
        return new MessageView(
                title,
                "",
                List.of(),
                "",
                List.of(),
                fields,
                remark(body, json),
                json,
                text,
                rules.elsewhere(!json.isEmpty()),
                rules.problems());
    }

    private MessageView starting(String method, List<Note> ofMethod, String target, List<Note> ofTarget) {
        return new MessageView(
                title, method, ofMethod, target, ofTarget, fields, remark, json, text, elsewhere, problems);
    }

    private static String remark(Body body, List<JsonLine> json) {
        if (body instanceof Body.Absent absent) {
            return switch (absent) {
                case MISSING -> "";
                case NULL, EMPTY -> "No body may come";
            };
        }
        if (json.size() >= JsonLines.MOST) {
            return "The body is cut after " + JsonLines.MOST + " lines";
        }
        if (body instanceof Body.Raw raw) {
            String type = raw.contentType() == null ? "" : " of " + raw.contentType();
            return raw.bytes().length() + " bytes" + type + (raw.bytes().textOrNull() == null ? ", no text" : "");
        }
        return "";
    }

    private static String text(Bytes bytes) {
        String text = bytes.textOrNull();
        String shown = text == null ? bytes.hex(256) : text;
        return shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT) + "…";
    }
}
