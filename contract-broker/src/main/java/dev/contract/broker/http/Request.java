package dev.contract.broker.http;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One request: names from its path, query, body and what the client accepts. */
@SuppressWarnings("ArrayRecordComponent") // the body is read once and never compared
public record Request(
        String method,
        String path,
        Map<String, String> names,
        String rawQuery,
        Query query,
        String accept,
        String contentType,
        Client client,
        Caller caller,
        byte[] body,
        Urls urls) {

    /** What the HttpURLConnection of Java sends for programs that do not say what they want. */
    private static final String JAVA_WITHOUT_WISHES = "text/html, image/gif";

    private static final Pattern REFUSED = Pattern.compile("(?i);\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");

    private static final String FORM = "application/x-www-form-urlencoded";

    Request with(Map<String, String> values, Caller who) {
        return new Request(method, path, values, rawQuery, query, accept, contentType, client, who, body, urls);
    }

    Request with(byte[] bytes) {
        return new Request(method, path, names, rawQuery, query, accept, contentType, client, caller, bytes, urls);
    }

    /** The value of a name in the path. */
    public String name(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path " + path + " has no {" + name + "}");
        }
        return value;
    }

    /** True if any of what the client accepts has the text in it, and is not there to be refused (q=0). */
    public boolean accepts(String type) {
        for (String range : accept.split(",")) {
            if (range.contains(type) && !REFUSED.matcher(range).find()) {
                return true;
            }
        }
        return false;
    }

    /** True if the answer is for a person at a browser rather than for a program. */
    public boolean wantsHtml() {
        return accepts("text/html") && !accepts("application/hal+json") && !accept.startsWith(JAVA_WITHOUT_WISHES);
    }

    /** True for what a browser sends that shows a form; programs may send anything under that type. */
    boolean isForm() {
        return type().equals(FORM) && wantsHtml();
    }

    /** The fields of a form, with single line feeds. */
    public Query form() {
        return new Query(Query.parse(new String(body, StandardCharsets.UTF_8)).parameters().stream()
                .map(field -> new Query.Parameter(
                        field.name(), field.value().replace("\r\n", "\n").replace('\r', '\n')))
                .toList());
    }

    private String type() {
        return contentType.replaceFirst(";.*", "").trim().toLowerCase(Locale.ROOT);
    }

    /** Where a browser can come back to later: this page, or the start page, as what takes a form is no page. */
    public String here() {
        return method.equals("GET") ? path + (rawQuery.isEmpty() ? "" : "?" + rawQuery) : "/";
    }

    /** The URL of this request, with its query. */
    public String url() {
        return urls.base() + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    /** Refuses bodies of other types; no type at all is taken for the first. */
    public Request requireType(String... types) {
        String type = type();
        if (!type.isEmpty() && !List.of(types).contains(type)) {
            throw HttpProblem.unsupportedType();
        }
        return this;
    }

    /** The body as a JSON object. */
    public JsonObject object() {
        JsonValue value = json();
        if (value instanceof JsonObject object) {
            return object;
        }
        String found = value.kind().word();
        throw HttpProblem.of(400, "Expected a JSON object in the request body but found " + found);
    }

    /** The body as a JSON object; an empty body is an empty object. */
    public JsonObject objectOrEmpty() {
        return body.length == 0 ? JsonObject.EMPTY : object();
    }

    private JsonValue json() {
        requireUtf8();
        try {
            return JsonReader.parse(body);
        } catch (JsonSyntaxException wrong) {
            throw HttpProblem.of(400, "The request body is no JSON: " + wrong.getMessage());
        }
    }

    private void requireUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String before = out.flip().toString();
            throw HttpProblem.of(
                    400,
                    "Request body has a non UTF-8 character at char " + (before.length() + 1)
                            + " and cannot be parsed as JSON. Fragment preceding invalid character is: '"
                            + before.substring(Math.max(0, before.length() - 40)) + "'");
        }
    }
}
