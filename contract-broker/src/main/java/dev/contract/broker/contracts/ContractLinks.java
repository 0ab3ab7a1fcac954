package dev.contract.broker.contracts;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;

/** Where contracts are found. */
public final class ContractLinks {

    private ContractLinks() {}

    static String pair(Urls urls, String provider, String consumer) {
        return urls.to("pacts", "provider", provider, "consumer", consumer);
    }

    /** The contract of a consumer version. */
    public static String version(Urls urls, Publication publication) {
        return version(urls, publication.provider(), publication.consumer(), publication.version());
    }

    /** The contract of a consumer version. */
    public static String version(Urls urls, String provider, String consumer, String version) {
        return pair(urls, provider, consumer) + "/version/" + Urls.encode(version);
    }

    /** The content, whatever version has it. */
    public static String content(Urls urls, String provider, String consumer, String sha) {
        return pair(urls, provider, consumer) + "/pact-version/" + sha;
    }

    /** The link to the contract of a consumer version. */
    public static JsonObject link(Urls urls, Publication publication) {
        return Urls.link(version(urls, publication), "Pact", publication.title());
    }
}
