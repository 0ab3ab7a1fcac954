package dev.contract.broker.transcripts;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the requests of a scenario one after the other and keeps what later ones need. */
final class Player {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NAME = Pattern.compile("\\{\\{([\\w.-]+)}}");
    private static final Pattern FILTER = Pattern.compile("\\[(\\w+)=(.*)]");

    /** How long to wait before a step that may have come too early is repeated. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final URI base;
    private final Receiver receiver;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> bindings = new LinkedHashMap<>();

    Player(URI base, Receiver receiver) {
        this.base = base;
        this.receiver = receiver;
    }

    void play(JsonObject scenario) throws IOException, InterruptedException, JsonSyntaxException {
        int number = 0;
        for (JsonValue item : scenario.items("steps")) {
            number++;
            JsonObject step = (JsonObject) item;
            JsonObject repeat = step.object("repeat");
            List<JsonValue> values = repeat.isEmpty() ? List.of(new JsonString("")) : repeat.items("values");
            for (JsonValue value : values) {
                names.put(repeat.text("name", "-"), plain(value));
                play(step, number);
            }
        }
    }

    private void play(JsonObject step, int number) throws IOException, InterruptedException, JsonSyntaxException {
        if (step.has("receive")) {
            receive(step, number);
            return;
        }
        JsonObject request = step.object("request");
        String place = "step " + number + ": " + request.text("method") + " " + expand(request.text("path", ""));
        HttpResponse<byte[]> response = answer(step, request, place);
        for (Map.Entry<String, JsonValue> capture :
                step.object("capture").members().entrySet()) {
            names.put(capture.getKey(), capture(response, expand(plain(capture.getValue()))));
        }
    }

    /** The answer that was recorded; some answers come to be so only after a while. */
    private HttpResponse<byte[]> answer(JsonObject step, JsonObject request, String place)
            throws IOException, InterruptedException, JsonSyntaxException {
        long end = System.nanoTime() + seconds(step.object("compare"), "retry").toNanos();
        while (true) {
            Map<String, String> before = new LinkedHashMap<>(bindings);
            HttpResponse<byte[]> response = send(request);
            try {
                new Comparison(base.toString(), bindings, step.object("compare"), place)
                        .response(step.object("response"), response);
                return response;
            } catch (AssertionError different) {
                if (System.nanoTime() > end) {
                    throw different;
                }
                bindings.clear();
                bindings.putAll(before);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void receive(JsonObject step, int number) throws InterruptedException {
        JsonObject wanted = step.object("receive");
        String path = wanted.text("path", "");
        int count = Integer.parseInt(String.valueOf(wanted.get("count")));
        List<JsonObject> got = receiver.await(path, count, seconds(wanted, "timeout"));
        new Comparison(base.toString(), bindings, step.object("compare"), "step " + number + ": webhooks to " + path)
                .received(step.object("response"), got);
    }

    private static Duration seconds(JsonObject options, String name) {
        return options.has(name)
                ? Duration.ofSeconds(Long.parseLong(String.valueOf(options.get(name))))
                : Duration.ZERO;
    }

    private HttpResponse<byte[]> send(JsonObject request) throws IOException, InterruptedException {
        String path = expand(request.text("path", ""));
        String url = path.startsWith("http") ? path : base + path;
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(url.replace("[", "%5B").replace("]", "%5D")))
                .method(request.text("method", "GET"), body(request));
        request.object("headers").members().forEach((name, value) -> builder.header(name, expand(plain(value))));
        return CLIENT.send(builder.build(), BodyHandlers.ofByteArray());
    }

    private BodyPublisher body(JsonObject request) {
        if (request.has("json")) {
            return BodyPublishers.ofString(expand(request.get("json")).toString());
        }
        if (request.has("base64")) {
            return BodyPublishers.ofByteArray(Base64.getDecoder().decode(request.text("base64")));
        }
        return request.has("text")
                ? BodyPublishers.ofString(expand(request.text("text", "")))
                : BodyPublishers.noBody();
    }

    private String expand(String text) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(1), "")));
    }

    private JsonValue expand(JsonValue value) {
        if (value instanceof JsonString text) {
            return new JsonString(expand(text.value()));
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(this::expand).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.has("$base64json")) {
            return base64(expand(object.get("$base64json")).toString());
        }
        if (object.has("$base64")) {
            return base64(expand(object.text("$base64", "")));
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, expand(member)));
        return new JsonObject(members);
    }

    private static JsonString base64(String text) {
        return new JsonString(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String capture(HttpResponse<byte[]> response, String where) throws JsonSyntaxException {
        if (where.startsWith("header:")) {
            return response.headers().firstValue(where.substring(7)).orElse("");
        }
        JsonValue value = JsonReader.parse(response.body());
        for (String part : where.substring(1).split("/")) {
            value = child(value, part.replace("~1", "/").replace("~0", "~"));
        }
        return plain(value);
    }

    private static JsonValue child(JsonValue value, String part) {
        if (value instanceof JsonObject object) {
            return object.get(part);
        }
        List<JsonValue> items = ((JsonArray) value).items();
        Matcher filter = FILTER.matcher(part);
        return filter.matches()
                ? items.stream()
                        .filter(item -> filter.group(2).equals(((JsonObject) item).text(filter.group(1))))
                        .findFirst()
                        .orElseThrow()
                : items.get(Integer.parseInt(part));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.value() : String.valueOf(value);
    }
}
