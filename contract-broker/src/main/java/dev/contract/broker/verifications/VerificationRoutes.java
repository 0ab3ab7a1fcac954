package dev.contract.broker.verifications;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.ResultMetadata;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.verifications.Verifications.ContractFinder;
import dev.contract.broker.verifications.Verifications.Found;
import dev.contract.broker.verifications.Verifications.Summary;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results over HTTP. */
public final class VerificationRoutes implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";
    private static final Pattern URL = Pattern.compile("\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Verifications verifications;

    public VerificationRoutes(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void addTo(Router router) {
        String content = PAIR + "/pact-version/{sha}";
        for (String path : List.of(content, content + "/metadata/{metadata}")) {
            String results = path + "/verification-results";
            router.post(results, this::publish);
            router.get(results + "/latest", this::latest);
            router.get(results + "/{number}", this::get).delete(results + "/{number}", this::delete);
        }
        for (String path : List.of("/version/{version}", "/latest", "/latest/{tag}")) {
            router.get(PAIR + path + "/verification-results/latest", this::latest);
        }
        router.get("/verification-results/consumer/{consumer}/version/{version}/latest", this::summary);
    }

    private ContractFinder contract(Request request) {
        return verifications.contract(request.name("provider"), request.name("consumer"), request.names()::get);
    }

    private Reply publish(Request request) {
        JsonObject body = request.object();
        check(body);
        ResultMetadata metadata = ResultMetadata.decode(request.names().get("metadata"));
        Found found =
                verifications.publish(request.urls(), contract(request), VerificationResult.fromJson(body), metadata);
        return Reply.created(document(request.urls(), found), self(request.urls(), found));
    }

    private static void check(JsonObject body) {
        Errors errors = new Errors();
        JsonValue success = body.get("success");
        if (!(success instanceof JsonBoolean)) {
            errors.add("success", success == null ? "is missing" : "must be boolean");
        }
        JsonValue version = body.get("providerApplicationVersion");
        if (!(version instanceof JsonString number)) {
            errors.add("providerApplicationVersion", version == null ? "is missing" : "must be a string");
        } else if (number.value().isBlank()) {
            errors.add("providerApplicationVersion", "must be filled");
        }
        JsonValue url = body.get("buildUrl");
        boolean valid = url == null
                || url instanceof JsonNull
                || (url instanceof JsonString text && URL.matcher(text.value()).matches());
        if (!valid) {
            errors.add("buildUrl", "is not a valid URL eg. http://example.org");
        }
        errors.throwIfAny();
    }

    private Reply get(Request request) {
        return Reply.ok(document(request.urls(), verifications.get(contract(request), number(request))));
    }

    private Reply latest(Request request) {
        return Reply.ok(document(request.urls(), verifications.latest(contract(request))));
    }

    private Reply delete(Request request) {
        verifications.delete(contract(request), number(request));
        return Reply.noContent();
    }

    private static long number(Request request) {
        String number = request.name("number");
        if (!NUMBER.matcher(number).matches()) {
            throw HttpProblem.missing("result " + number + ": results have numbers");
        }
        return Long.parseLong(number);
    }

    private Reply summary(Request request) {
        Summary summary = verifications.summary(request.name("consumer"), request.name("version"));
        Urls urls = request.urls();
        String title = "Latest verification results for consumer " + request.name("consumer") + " version "
                + request.name("version");
        List<JsonObject> results =
                summary.results().stream().map(found -> document(urls, found)).toList();
        boolean success = summary.failed().isEmpty() && summary.unknown().isEmpty();
        return Reply.ok(JsonObject.of(
                "success", success,
                "providerSummary", Verifications.providers(summary),
                "_embedded", JsonObject.of("verificationResults", results),
                "_links", JsonObject.of("self", link(request.url(), title))));
    }

    private static String self(Urls urls, Found found) {
        Publication publication = found.publication();
        return ContractLinks.content(urls, publication.provider(), publication.consumer(), publication.sha())
                + "/verification-results/" + found.verification().id();
    }

    private static JsonObject document(Urls urls, Found found) {
        Verification verification = found.verification();
        return JsonObject.of(
                        "providerName", verification.provider(),
                        "providerApplicationVersion", verification.providerVersion(),
                        "success", verification.success(),
                        "verificationDate", Timestamps.format(verification.createdAt()))
                .withOptional("buildUrl", verification.buildUrl())
                .withOptional("testResults", parsed(verification.testResults()))
                .with(
                        "verifiedBy",
                        verification.verifiedBy() == null ? JsonObject.EMPTY : parsed(verification.verifiedBy()))
                .with("_links", links(urls, found));
    }

    private static JsonObject links(Urls urls, Found found) {
        Publication publication = found.publication();
        String self = self(urls, found);
        String name = "Verification result " + found.verification().id() + " for " + publication.title();
        String content = ContractLinks.content(urls, publication.provider(), publication.consumer(), publication.sha());
        String metadata = new ResultMetadata(false, List.of(publication.version())).encode();
        return JsonObject.of(
                "self", link(self, "Verification result", name),
                "pb:pact-version", link(content + "/metadata/" + metadata, "Pact", publication.title()),
                "pb:triggered-webhooks",
                        link(
                                self + "/triggered-webhooks",
                                "Webhooks triggered by the publication of this verification result"));
    }

    private static @Nullable JsonValue parsed(@Nullable String json) {
        try {
            return json == null ? null : JsonReader.parse(json);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored result is no JSON any more", impossible);
        }
    }
}
