package dev.contract.broker.contracts;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.ContractWriter.Written;
import dev.contract.broker.contracts.Contracts.Selection;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single contracts over HTTP. */
public final class ContractRoutes implements Routes {

    private static final String EXTENDED = "application/vnd.pactbrokerextended.v1+json";
    private static final List<String> ROOTS =
            List.of("/pacts/provider/{provider}/consumer/{consumer}", "/pact/provider/{provider}/consumer/{consumer}");

    private final Contracts contracts;
    private final Publishing publishing;

    public ContractRoutes(Contracts contracts, Publishing publishing) {
        this.contracts = contracts;
        this.publishing = publishing;
    }

    @Override
    public void addTo(Router router) {
        for (String pair : ROOTS) {
            for (String version : List.of(pair + "/version/{version}", pair + "/versions/{version}")) {
                router.get(version, request -> get(request, ofVersion(request)))
                        .put(version, request -> put(request, false))
                        .patch(version, request -> put(request, true))
                        .delete(version, this::delete);
            }
            router.get(pair + "/version/{version}/content", request -> content(ofVersion(request)));
            router.get(pair + "/version/{version}/previous-distinct", this::previousDistinct);
            router.get(pair + "/pact-version/{sha}", request -> get(request, ofSha(request)));
            router.get(pair + "/pact-version/{sha}/content", request -> content(ofSha(request)));
            router.get(pair + "/pact-version/{sha}/metadata/{metadata}", request -> get(request, ofSha(request)));
            router.get(pair + "/latest", request -> get(request, all(request)));
            router.get(pair + "/latest/{tag}", request -> get(request, tagged(request)));
            router.get(
                    pair + "/latest-untagged",
                    request -> get(
                            request,
                            publications -> publications.untagged(request.name("provider"), request.name("consumer"))));
            router.get(pair + "/branch/{branch}/latest", request -> get(request, onBranch(request)));
        }
    }

    static Selection all(Request request) {
        return publications -> publications.of(request.name("provider"), request.name("consumer"));
    }

    static Selection tagged(Request request) {
        return publications ->
                publications.tagged(request.name("provider"), request.name("consumer"), request.name("tag"));
    }

    static Selection onBranch(Request request) {
        return publications ->
                publications.onBranch(request.name("provider"), request.name("consumer"), request.name("branch"));
    }

    static Selection ofVersion(Request request) {
        return publications ->
                listOf(publications.of(request.name("provider"), request.name("consumer"), request.name("version")));
    }

    static Selection ofSha(Request request) {
        return publications ->
                listOf(publications.ofSha(request.name("provider"), request.name("consumer"), request.name("sha")));
    }

    static List<Publication> listOf(@Nullable Publication publication) {
        return publication == null ? List.of() : List.of(publication);
    }

    private Reply get(Request request, Selection selection) {
        return document(request, contracts.newest(selection), 200);
    }

    private static Reply document(Request request, ContractView view, int status) {
        if (request.accepts(EXTENDED)) {
            return Reply.json(status, ContractJson.extended(request.urls(), view))
                    .as(EXTENDED + ";charset=utf-8");
        }
        return Reply.json(status, ContractJson.document(request.urls(), view, metadata(request, view)))
                .with("X-Pact-Consumer-Version", view.publication().version());
    }

    /** What the results have to say about the versions: as given, or the version behind a path that says "latest". */
    private static @Nullable String metadata(Request request, ContractView view) {
        boolean named =
                request.names().containsKey("version") || request.names().containsKey("sha");
        return named
                ? request.names().get("metadata")
                : new ResultMetadata(false, List.of(view.publication().version())).encode();
    }

    private Reply content(Selection selection) {
        return Reply.bytes(200, "application/json", contracts.bytes(selection));
    }

    private Reply previousDistinct(Request request) {
        ContractView previous =
                contracts.previousDistinct(request.name("provider"), request.name("consumer"), request.name("version"));
        return document(request, previous, 200);
    }

    private Reply put(Request request, boolean merge) {
        checkNames(
                request,
                request.requireType("application/json", "application/merge-patch+json")
                        .object());
        boolean existed = exists(request);
        try {
            Written written = publishing.put(
                    request.urls(),
                    request.name("provider"),
                    request.name("consumer"),
                    request.name("version"),
                    request.body(),
                    merge);
            Publication publication = written.publication();
            ContractView view = contracts.newest(publications -> List.of(publication));
            return document(request, view, existed ? 200 : 201);
        } catch (ContentConflict conflict) {
            throw HttpProblem.of(409, String.valueOf(conflict.getMessage()));
        } catch (MergeConflict conflict) {
            throw HttpProblem.of(409, String.valueOf(conflict.getMessage()));
        } catch (SimilarName similar) {
            return Reply.text(409, "text/plain", String.valueOf(similar.getMessage()));
        }
    }

    private boolean exists(Request request) {
        try {
            contracts.newest(ofVersion(request));
            return true;
        } catch (HttpProblem notFound) {
            return false;
        }
    }

    private static void checkNames(Request request, JsonObject content) {
        Errors errors = new Errors();
        for (String role : List.of("consumer", "provider")) {
            String found = content.object(role).text("name");
            String expected = request.name(role);
            if (found != null && !found.equals(expected)) {
                errors.add(
                        role + ".name",
                        "name in pact '" + found + "' does not match name in URL path '" + expected + "'.");
            }
        }
        errors.throwIfAny();
    }

    private Reply delete(Request request) {
        contracts.delete(ofVersion(request));
        return deleted(request);
    }

    /** The answer to a deletion leads on to what is left. */
    static Reply deleted(Request request) {
        Urls urls = request.urls();
        String latest = ContractLinks.pair(urls, request.name("provider"), request.name("consumer")) + "/latest";
        JsonObject links =
                JsonObject.of("index", link(urls.base()), "pb:latest-pact-version", link(latest, "Latest pact"));
        return Reply.ok(JsonObject.of("_links", links));
    }
}
