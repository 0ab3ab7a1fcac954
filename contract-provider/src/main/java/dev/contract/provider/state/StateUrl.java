package dev.contract.provider.state;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.http.Tls;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.QueryString;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the provider itself to enter a state, by a POST to a URL that it has for tests: the members {@code consumer},
 * {@code state}, {@code params} and {@code action} ("setup" or "teardown") as JSON, or the same as query parameters.
 * Interactions without a state are announced with an empty one, which the URL need not know.
 */
public final class StateUrl implements StateHandler {

    /** Filling a database may take a while. */
    public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(30);

    private static final int LONGEST_REASON = 300;

    private record Options(boolean teardown, boolean asQuery, Headers headers, Tls tls, Duration timeout) {}

    private final URI url;
    private final Options options;
    private final HttpClient client;

    private StateUrl(URI url, Options options) {
        this.url = url;
        this.options = options;
        this.client = new HttpClient(url.resolve("/"), options.timeout(), options.tls());
    }

    static StateUrl at(URI url) {
        return new StateUrl(url, new Options(false, false, Headers.NONE, Tls.standard(), STANDARD_TIMEOUT));
    }

    /** The same URL, which is also told when an interaction is over. */
    public StateUrl withTeardown() {
        return new StateUrl(
                url, new Options(true, options.asQuery(), options.headers(), options.tls(), options.timeout()));
    }

    /** The same URL, which takes the state as query parameters, those of the state beside {@code state}. */
    public StateUrl asQuery() {
        return new StateUrl(
                url, new Options(options.teardown(), true, options.headers(), options.tls(), options.timeout()));
    }

    /** The same URL, with headers such as credentials. */
    public StateUrl withHeaders(Headers headers) {
        return new StateUrl(
                url, new Options(options.teardown(), options.asQuery(), headers, options.tls(), options.timeout()));
    }

    /** The same URL, reached over https with these certificates. */
    public StateUrl withTls(Tls tls) {
        return new StateUrl(
                url, new Options(options.teardown(), options.asQuery(), options.headers(), tls, options.timeout()));
    }

    /** The same URL, which may take so long for one state. */
    public StateUrl withTimeout(Duration timeout) {
        return new StateUrl(
                url, new Options(options.teardown(), options.asQuery(), options.headers(), options.tls(), timeout));
    }

    @Override
    public boolean knows(String state) {
        return true;
    }

    @Override
    public boolean wantsEveryInteraction() {
        return true;
    }

    @Override
    public JsonObject change(StateChange change) throws StateChangeException {
        if (change.action() == StateAction.TEARDOWN && !options.teardown()) {
            return JsonObject.EMPTY;
        }
        HttpResponse response = post(change);
        if (response.status() / 100 != 2) {
            if (change.state().name().isEmpty()) {
                return JsonObject.EMPTY; // nobody needs this state
            }
            String body = response.body().bytes().text().strip();
            String reason = body.length() > LONGEST_REASON ? body.substring(0, LONGEST_REASON) + "…" : body;
            throw new StateChangeException(
                    "POST " + url + " answered " + response.status() + (reason.isEmpty() ? "" : ": " + reason));
        }
        return values(response.body());
    }

    /** An answer that is a JSON object holds values for generators; any other answer says no more than that it worked. */
    private static JsonObject values(Body body) {
        try {
            return body.isPresent() ? JsonReader.parseObject(body.bytes().array()) : JsonObject.EMPTY;
        } catch (JsonSyntaxException noValues) {
            return JsonObject.EMPTY;
        }
    }

    private HttpResponse post(StateChange change) throws StateChangeException {
        try {
            return client.send(request(change));
        } catch (HttpFailure failure) {
            throw new StateChangeException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private HttpRequest request(StateChange change) {
        String given = url.getRawQuery() == null ? "" : url.getRawQuery();
        String path = url.getRawPath();
        if (!options.asQuery()) {
            String target = given.isEmpty() ? path : path + "?" + given;
            return new HttpRequest("POST", target, Map.of(), options.headers(), new Body.Json(change.toJson()));
        }
        String query = (given.isEmpty() ? "" : given + "&") + QueryString.format(parameters(change));
        return new HttpRequest("POST", path + "?" + query, Map.of(), options.headers(), Body.Absent.MISSING);
    }

    private static Map<String, List<String>> parameters(StateChange change) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        change.state()
                .params()
                .members()
                .forEach((name, value) -> query.put(
                        name, List.of(value instanceof JsonString string ? string.value() : value.toString())));
        query.put("consumer", List.of(change.consumer()));
        query.put("state", List.of(change.state().name()));
        query.put("action", List.of(change.action().wireName()));
        return query;
    }

    @Override
    public String toString() {
        return "state-change URL " + url;
    }
}
