package dev.contract.provider.state;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Asks the provider itself to enter a state, by a request to a URL that it has for tests. */
final class StateUrl implements StateHandler {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LONGEST_REASON = 300;

    private final URI url;
    private final boolean teardown;
    private final HttpClient client;

    StateUrl(URI url, boolean teardown) {
        this.url = url;
        this.teardown = teardown;
        this.client = new HttpClient(url.resolve("/"), TIMEOUT);
    }

    @Override
    public boolean knows(String state) {
        return true;
    }

    @Override
    public JsonObject change(StateChange change) throws StateChangeException {
        if (change.action() == StateAction.TEARDOWN && !teardown) {
            return JsonObject.EMPTY;
        }
        HttpResponse response = post(change);
        if (response.status() / 100 != 2) {
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
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        Body body = new Body.Json(change.toJson());
        try {
            return client.send(new HttpRequest("POST", url.getRawPath() + query, Map.of(), Headers.NONE, body));
        } catch (HttpFailure failure) {
            throw new StateChangeException(String.valueOf(failure.getMessage()), failure);
        }
    }

    @Override
    public String toString() {
        return "state-change URL " + url;
    }
}
