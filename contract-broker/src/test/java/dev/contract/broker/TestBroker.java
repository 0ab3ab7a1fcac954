package dev.contract.broker;

import dev.contract.broker.imports.ImportException;
import dev.contract.broker.imports.ImportProgress;
import dev.contract.broker.imports.ImportSettings;
import dev.contract.broker.retention.RetentionSettings;
import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real broker on a real database, and the steps that builds take with it. */
public final class TestBroker implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final Broker broker;

    private TestBroker(Broker broker) {
        this.broker = broker;
    }

    public static TestBroker in(Path folder) {
        return on(TestDatabase.SQLITE.create(folder));
    }

    /** A broker on an empty database. */
    public static TestBroker on(TestDatabase database, Path folder) {
        return on(database.create(folder));
    }

    /** A broker on a database that another one may have used before. */
    static TestBroker on(String database) {
        return with(Map.of(), database);
    }

    /** A broker on an empty database, with environment variables. */
    public static TestBroker with(Map<String, String> variables, TestDatabase database, Path folder) {
        return with(variables, database.create(folder));
    }

    static TestBroker with(Map<String, String> variables, String database) {
        try {
            return new TestBroker(Broker.start(settings(variables, database)));
        } catch (BrokerStartException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static BrokerSettings settings(Map<String, String> variables, String database) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putIfAbsent("CONTRACT_SECRET_KEY", "a key of the tests, longer than anybody guesses");
        return BrokerSettings.of(Settings.of(Map.of(Setting.DATABASE, database, Setting.PORT, "0"), all, null));
    }

    /** A broker on a database into which everything of another one was imported. */
    public static TestBroker importing(TestBroker source, String database) {
        try {
            MoveIn.run(settings(Map.of(), database), ImportSettings.of(source.url()), ImportProgress.SILENT);
        } catch (BrokerStartException | ImportException failure) {
            throw new IllegalStateException(failure);
        }
        return on(database);
    }

    /** A broker that removes what these settings say. */
    public static TestBroker with(RetentionSettings retention, String database) {
        try {
            return new TestBroker(Broker.start(settings(Map.of(), database).withRetention(retention)));
        } catch (BrokerStartException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * An answer as tests look at it.
     *
     * @param cookie that it sets, as a browser sends it back, or ""
     */
    public record Answer(int status, String contentType, String location, String cookie, String text) {

        public JsonObject json() {
            try {
                return JsonReader.parseObject(text.getBytes(StandardCharsets.UTF_8));
            } catch (JsonSyntaxException noJson) {
                throw new IllegalStateException(text, noJson);
            }
        }

        public String link(String relation) {
            return json().object("_links").object(relation).text("href", "");
        }
    }

    public URI url() {
        return broker.url();
    }

    public Answer get(String path) {
        return send("GET", path, "", "application/hal+json");
    }

    public Answer get(String path, String accept) {
        return send("GET", path, "", accept);
    }

    /** As a browser asks for it. */
    public Answer page(String path) {
        return get(path, BROWSER);
    }

    /** As a browser sends a form: fields and their values in turn. */
    public Answer form(String path, String... namesAndValues) {
        return form(path, Map.of(), namesAndValues);
    }

    /** The same with more headers. */
    public Answer form(String path, Map<String, String> headers, String... namesAndValues) {
        StringBuilder body = new StringBuilder("sent=");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(encode(namesAndValues[i])).append('=').append(encode(namesAndValues[i + 1]));
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Accept", BROWSER);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return send("POST", path, body.toString(), all);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body, "application/hal+json");
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body.toString(), "application/hal+json");
    }

    public Answer send(String method, String path, String body, String accept) {
        return send(method, path, body, Map.of("Accept", accept));
    }

    /** With headers of the caller's choice. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpResponse<String> response = exchange(method, path, body, headers);
        String type = response.headers().firstValue("Content-Type").orElse("");
        String location = response.headers().firstValue("Location").orElse("");
        String cookie = response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        return new Answer(response.statusCode(), type, location, cookie, response.body());
    }

    /** The headers of an answer. */
    HttpHeaders headers(String path, Map<String, String> headers) {
        return exchange("GET", path, "", headers).headers();
    }

    private HttpResponse<String> exchange(String method, String path, String body, Map<String, String> headers) {
        URI target = path.startsWith("http") ? URI.create(path) : URI.create(broker.url() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What is answered to exactly these lines: other clients set the Host header themselves. */
    String raw(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Publishes a contract with one interaction of the given description. */
    public Answer publish(String consumer, String version, String branch, String provider, String description) {
        return publish(consumer, version, branch, provider, contract(description), null);
    }

    public Answer publish(
            String consumer, String version, String branch, String provider, String content, String onConflict) {
        PublishedContract contract =
                new PublishedContract(consumer, provider, content.getBytes(StandardCharsets.UTF_8), onConflict);
        PublishRequest request = new PublishRequest(consumer, version, branch, List.of(), null, List.of(contract));
        return post("/contracts/publish", request.toJson());
    }

    public static String contract(String description) {
        return JsonObject.of("interactions", List.of(JsonObject.of("description", description)))
                .toString();
    }

    /** Publishes a result for the contract of a consumer version. */
    public Answer verify(String consumer, String version, String provider, String providerVersion, boolean success) {
        String results = get(contractPath(consumer, version, provider)).link("pb:publish-verification-results");
        return post(results, JsonObject.of("success", success, "providerApplicationVersion", providerVersion));
    }

    public static String contractPath(String consumer, String version, String provider) {
        return "/pacts/provider/" + provider + "/consumer/" + consumer + "/version/" + version;
    }

    /** Creates an environment and returns its id. */
    public String environment(String name) {
        return post("/environments", JsonObject.of("name", name, "production", false))
                .json()
                .text("uuid", "");
    }

    public Answer deploy(String participant, String version, String environment, String instance) {
        String path = "/pacticipants/" + participant + "/versions/" + version + "/deployed-versions/environment/"
                + environment;
        return post(path, JsonObject.of("applicationInstance", instance));
    }

    public JsonObject canIDeploy(String participant, String version, String environment) {
        String query = "?pacticipant=" + participant + "&version=" + version + "&environment=" + environment;
        return get("/can-i-deploy" + query).json();
    }

    @Override
    public void close() {
        broker.close();
    }
}
