package dev.contract.broker;

import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.core.model.JsonObject;
import java.util.List;

/** The entry point, from which clients find everything else. */
final class IndexRoutes implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";
    private static final String PROVIDER = "/pacts/provider/{provider}";
    private static final String PARTICIPANT = "/pacticipants/{pacticipant}";
    private static final String FOR_VERIFICATION = PROVIDER + "/for-verification";
    private static final String CAN_I_DEPLOY = "/can-i-deploy?pacticipant={pacticipant}&version={version}";

    /** Relation, path and title; relations of clients in use are never dropped. */
    private static final String[][] LINKS = {
        {"self", "", "Index"},
        {"pb:publish-pact", PAIR + "/version/{consumerApplicationVersion}", "Publish a pact"},
        {"pb:publish-contracts", "/contracts/publish", "Publish contracts"},
        {"pb:latest-pact-versions", "/pacts/latest", "Latest pact versions"},
        {"pb:tagged-pact-versions", PAIR + "/tag/{tag}", "Contracts of a pair by tag"},
        {"pb:branch-pact-versions", PAIR + "/branch/{branch}", "Contracts of a pair by branch"},
        {"pb:latest-branch-pact-versions", PAIR + "/branch/{branch}/latest/versions", "Latest contract on a branch"},
        {"pb:main-branch-pact-versions", PAIR + "/branch/versions", "Contracts of a pair on the main branch"},
        {"pb:latest-main-branch-pact-versions", PAIR + "/branch/latest/versions", "Latest contract on the main branch"},
        {"pb:provider-pacts-with-main-branch", PROVIDER + "/branch", "Contracts of a provider on main branches"},
        {"pb:provider-pacts-with-branch", PROVIDER + "/branch/{branch}", "Contracts of a provider by branch"},
        {"pb:latest-provider-pacts-with-main-branch", PROVIDER + "/branch/latest", "Latest contracts on main branches"},
        {"pb:latest-provider-pacts-with-branch", PROVIDER + "/branch/{branch}/latest", "Latest contracts by branch"},
        {"pb:pacticipants", "/pacticipants", "Pacticipants"},
        {"pb:pacticipant", PARTICIPANT, "Fetch pacticipant by name"},
        {"pb:latest-provider-pacts", PROVIDER + "/latest", "Latest pacts by provider"},
        {
            "pb:latest-provider-pacts-with-tag",
            PROVIDER + "/latest/{tag}",
            "Latest pacts for provider with the specified tag"
        },
        {"pb:provider-pacts-with-tag", PROVIDER + "/tag/{tag}", "Contracts of a provider by tag"},
        {"pb:provider-pacts", PROVIDER, "Contracts of a provider"},
        {"pb:latest-version", PARTICIPANT + "/latest-version", "Latest pacticipant version"},
        {
            "pb:latest-tagged-version",
            PARTICIPANT + "/latest-version/{tag}",
            "Latest pacticipant version with the specified tag"
        },
        {"pb:webhooks", "/webhooks", "Webhooks"},
        {"pb:webhook", "/webhooks/{uuid}", "Webhook"},
        {"pb:integrations", "/integrations", "Integrations"},
        {
            "pb:pacticipant-version-tag",
            PARTICIPANT + "/versions/{version}/tags/{tag}",
            "Get, create or delete a tag for a pacticipant version"
        },
        {"pb:pacticipant-branch", PARTICIPANT + "/branches/{branch}", "Get or delete a pacticipant branch"},
        {
            "pb:pacticipant-branch-version",
            PARTICIPANT + "/branches/{branch}/versions/{version}",
            "Get or add/create a pacticipant version for a branch"
        },
        {"pb:pacticipant-version", PARTICIPANT + "/versions/{version}", "Get, create or delete a pacticipant version"},
        {"pb:metrics", "/metrics", "Get Pact Broker metrics"},
        {
            "pb:can-i-deploy-pacticipant-version-to-tag",
            CAN_I_DEPLOY + "&to={tag}",
            "Whether a version can be deployed to where a tag is"
        },
        {
            "pb:can-i-deploy-pacticipant-version-to-environment",
            CAN_I_DEPLOY + "&environment={environment}",
            "Whether a version can be deployed to an environment"
        },
        {
            "pb:provider-pacts-for-verification",
            FOR_VERIFICATION,
            "Pact versions to be verified for the specified provider"
        },
        {"pb:environments", "/environments", "Environments"},
        {"pb:environment", "/environments/{uuid}", "Environment"},
    };

    @Override
    public void addTo(Router router) {
        router.get("/", IndexRoutes::index);
    }

    private static Reply index(Request request) {
        String base = request.urls().base();
        JsonObject links = JsonObject.EMPTY;
        for (String[] link : LINKS) {
            links = links.with(link[0], link(base + link[1], link[2]));
        }
        JsonObject old = link(base + FOR_VERIFICATION, "DEPRECATED - please use pb:provider-pacts-for-verification")
                .with("name", "beta");
        JsonObject curie = request.urls().curie("index");
        JsonObject all = links.with("beta:provider-pacts-for-verification", old)
                .with("curies", List.of(curie, curie.with("name", "beta")));
        // RFC 8631: where the description of the API is
        String description = "<" + base + OpenApiRoutes.PATH + ">; rel=\"service-desc\"";
        return Reply.ok(JsonObject.of("_links", all)).with("Link", description);
    }

    private static JsonObject link(String href, String title) {
        return JsonObject.of("href", href, "title", title, "templated", href.contains("{"));
    }
}
