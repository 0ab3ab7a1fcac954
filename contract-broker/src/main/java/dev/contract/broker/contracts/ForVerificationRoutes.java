package dev.contract.broker.contracts;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.VerificationNotices.ProviderName;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contracts that a provider has to verify, over HTTP. */
public final class ForVerificationRoutes implements Routes {

    private static final String PATH = "/pacts/provider/{provider}/for-verification";
    private static final Map<String, String> OLD_NAMES = Map.of(
            "main_branch", "mainBranch",
            "matching_branch", "matchingBranch",
            "fallback_tag", "fallbackTag",
            "fallback_branch", "fallbackBranch",
            "deployed_or_released", "deployedOrReleased");

    private final ForVerification forVerification;

    public ForVerificationRoutes(ForVerification forVerification) {
        this.forVerification = forVerification;
    }

    @Override
    public void addTo(Router router) {
        router.post(Permission.READ, PATH, request -> select(request, request.objectOrEmpty(), false))
                .get(PATH, request -> select(request, asJson(request.query()), true));
    }

    private Reply select(Request request, JsonObject body, boolean deprecated) {
        String provider = request.name("provider");
        try {
            SelectorCheck.check(body, forVerification::environmentExists);
        } catch (HttpProblem wrong) {
            forVerification.requireProvider(provider); // that there is none counts more
            throw wrong;
        }
        ForVerificationQuery query = ForVerificationQuery.fromJson(body);
        ProviderName name = new ProviderName(provider, query.providerVersionBranch(), query.providerVersionTags());
        Urls urls = request.urls();
        List<JsonObject> documents = forVerification.select(provider, query).stream()
                .map(contract -> document(urls, name, contract, deprecated))
                .toList();
        JsonObject self = link(urls.to("pacts", "provider", provider, "for-verification"), "Pacts to be verified");
        return Reply.ok(
                JsonObject.of("_embedded", JsonObject.of("pacts", documents), "_links", JsonObject.of("self", self)));
    }

    private static JsonObject document(Urls urls, ProviderName provider, ToVerify contract, boolean deprecated) {
        Publication publication = contract.publication();
        List<JsonObject> notices = new ArrayList<>();
        if (deprecated) {
            notices.add(VerificationNotices.notice("before_verification", VerificationNotices.DEPRECATED));
        }
        notices.addAll(new VerificationNotices(urls, provider, contract).notices());
        JsonObject properties = JsonObject.EMPTY
                .withOptional("pending", contract.pending())
                .withOptional("wip", contract.wip() ? Boolean.TRUE : null)
                .with("notices", notices);
        String href = ContractLinks.content(urls, publication.provider(), publication.consumer(), publication.sha())
                + "/metadata/" + contract.metadata().encode();
        String description = contract.selected().stream()
                .map(one -> one.criterion().shortDescription())
                .distinct()
                .collect(Collectors.joining(", "));
        return JsonObject.of("shortDescription", description, "verificationProperties", properties)
                .with("_links", JsonObject.of("self", JsonObject.of("href", href, "name", publication.title())));
    }

    /** The query of verifiers of old, in the shape of a body. */
    private static JsonObject asJson(Query query) {
        List<Map<String, Object>> selectors = new ArrayList<>();
        for (Map<String, String> element : query.objects("consumer_version_selectors")) {
            Map<String, Object> selector = new LinkedHashMap<>();
            element.forEach((key, value) -> selector.put(OLD_NAMES.getOrDefault(key, key), flagOrText(key, value)));
            selectors.add(selector);
        }
        JsonObject body = JsonObject.of("consumerVersionSelectors", selectors)
                .withOptional("providerVersionBranch", query.text("provider_version_branch"))
                .withOptional("includeWipPactsSince", query.text("include_wip_pacts_since"));
        List<String> tags = query.list("provider_version_tags");
        String pending = query.text("include_pending_status");
        return body.withOptional("providerVersionTags", tags.isEmpty() ? null : tags)
                .withOptional("includePendingStatus", pending == null ? null : flagOrText("latest", pending));
    }

    private static Object flagOrText(String key, String value) {
        boolean text = List.of("tag", "consumer", "environment", "fallback_tag", "fallback_branch")
                .contains(key);
        return !text && (value.equals("true") || value.equals("false")) ? (Object) value.equals("true") : value;
    }
}
