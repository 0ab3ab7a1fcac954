package dev.contract.broker.imports;

import dev.contract.core.http.HttpClient;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The broker that is read: so many requests at once, again where that may help, and no more once it is lost. */
final class Source implements Closeable {

    private static final String INDEX = "/";
    private static final String VERSION = "X-Pact-Broker-Version";

    private final ImportSettings settings;
    private final HttpClient client;
    private final Semaphore places;
    private volatile @Nullable ImportException lost;
    private volatile boolean named;

    Source(ImportSettings settings) throws ImportException {
        this.settings = settings;
        this.places = new Semaphore(settings.parallel());
        try {
            this.client = new HttpClient(settings.source(), settings.timeout());
        } catch (IllegalArgumentException wrong) {
            throw new ImportException(settings.source() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What the source says about itself. */
    record About(String version, boolean keepsBytes) {}

    About about() throws ImportException {
        try {
            HttpResponse answer = require(INDEX, exchange(INDEX, 1));
            if (parse(INDEX, answer).object("_links").get("pb:pacticipants") == null) {
                throw noBroker(INDEX, "it names no relation pb:pacticipants");
            }
            String version = answer.headers().first(VERSION);
            named = version != null;
            String links = String.valueOf(answer.headers().first("Link"));
            return new About(version == null ? "unknown" : version, links.contains("rel=\"service-desc\""));
        } catch (PieceFailure failure) {
            throw new ImportException(String.valueOf(failure.getMessage()), failure);
        }
    }

    /** A document that the broker itself tells of. */
    JsonObject get(String path) throws ImportException, PieceFailure {
        JsonObject document = find(path);
        if (document == null) {
            throw new PieceFailure(asked(path) + " answered 404, although the broker names what is asked for. If it was"
                    + " deleted meanwhile, it is no longer missed when the import is run again.");
        }
        return document;
    }

    /** The document; null if the broker has none. */
    @Nullable JsonObject find(String path) throws ImportException, PieceFailure {
        HttpResponse answer = send(path);
        return isNone(path, answer) ? null : parse(path, answer);
    }

    /** The bytes of a document; null if the broker has none. */
    byte @Nullable [] bytes(String path) throws ImportException, PieceFailure {
        HttpResponse answer = send(path);
        return isNone(path, answer) ? null : answer.body().bytes().array();
    }

    /** What somebody on the way does not find, the broker may have. */
    private boolean isNone(String path, HttpResponse answer) throws PieceFailure {
        if (answer.status() == 404 && !isOfBroker(answer)) {
            throw new PieceFailure(
                    asked(path) + " answered 404, but not from the broker: a proxy before it does not let that"
                            + " through. Let it through, or give the address behind the proxy, and import again.");
        }
        return answer.status() == 404;
    }

    /** A broker tells its version with each answer; where a proxy takes that away, its errors are told by their form. */
    private boolean isOfBroker(HttpResponse answer) {
        if (named || answer.headers().first(VERSION) != null) {
            return answer.headers().first(VERSION) != null;
        }
        try {
            return JsonReader.parseObject(answer.body().bytes().array()).has("error");
        } catch (JsonSyntaxException noJson) {
            return false;
        }
    }

    private String asked(String path) {
        return "GET " + client + path;
    }

    private HttpResponse send(String path) throws ImportException, PieceFailure {
        places.acquireUninterruptibly();
        try {
            return require(path, exchange(path, ImportSettings.ATTEMPTS));
        } finally {
            places.release();
        }
    }

    private HttpResponse exchange(String path, int attempts) throws ImportException, PieceFailure {
        for (int attempt = 1; ; attempt++) {
            ImportException before = lost;
            if (before != null) {
                throw before;
            }
            try {
                HttpResponse answer = client.send(request(path));
                boolean again = answer.status() >= 500 || answer.status() == 429 || answer.status() == 408;
                if (!again || attempt >= attempts) {
                    return answer;
                }
            } catch (HttpFailure failure) {
                if (attempt >= attempts) {
                    throw failed(failure);
                }
            }
            LockSupport.parkNanos(settings.pause().toNanos() << (attempt - 1));
        }
    }

    private PieceFailure failed(HttpFailure failure) throws ImportException {
        return switch (failure.kind()) {
            case TIMEOUT, TOO_LARGE, BROKEN_OFF -> new PieceFailure(String.valueOf(failure.getMessage()));
            default -> throw lose(new ImportException(String.valueOf(failure.getMessage()), failure));
        };
    }

    private HttpRequest request(String path) {
        Headers headers = Headers.of("Accept", "application/hal+json, application/json");
        String authorization = settings.authorization();
        if (authorization != null) {
            headers = headers.with("Authorization", authorization);
        }
        int query = path.indexOf('?');
        return query < 0
                ? new HttpRequest("GET", path, Map.of(), headers, Body.Absent.MISSING)
                : new HttpRequest(
                        "GET",
                        path.substring(0, query),
                        Map.of(),
                        path.substring(query + 1),
                        headers,
                        Body.Absent.MISSING);
    }

    private HttpResponse require(String path, HttpResponse answer) throws ImportException, PieceFailure {
        int status = answer.status();
        String asked = asked(path);
        if (status == 401 || status == 403) {
            throw lose(new ImportException(asked + " answered " + status + ": the broker wants "
                    + (settings.authorization() == null ? "" : "other ")
                    + "credentials. Give --from-username and --from-password, or --from-token."));
        }
        if (status / 100 == 3) {
            throw lose(new ImportException(asked + " leads on to "
                    + answer.headers().first("Location") + ". Give the address where the broker is."));
        }
        if (status / 100 != 2 && status != 404) {
            throw new PieceFailure(asked + " answered " + status);
        }
        if (status == 404 && path.equals(INDEX)) {
            throw noBroker(path, "status 404");
        }
        return answer;
    }

    private JsonObject parse(String path, HttpResponse answer) throws ImportException {
        try {
            return JsonReader.parseObject(answer.body().bytes().array());
        } catch (JsonSyntaxException wrong) {
            throw noBroker(path, String.valueOf(wrong.getMessage()));
        }
    }

    private ImportException noBroker(String path, String reason) {
        return lose(new ImportException(
                asked(path) + " is not answered as by a Pact Broker (" + reason + "). Give its address."));
    }

    /** All who still wait for answers shall end. */
    private ImportException lose(ImportException reason) {
        lost = reason;
        return reason;
    }

    @Override
    public void close() {
        client.close();
    }
}
