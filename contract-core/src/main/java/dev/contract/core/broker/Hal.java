package dev.contract.core.broker;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A document of the broker with its links; a link may hold {@code {placeholders}}. */
record Hal(URI url, JsonObject document) {

    /** One target of a link. */
    record Link(String href, @Nullable String name) {}

    /** The target of a link that has to be there. */
    URI follow(String relation, Map<String, String> values) throws BrokerException {
        URI target = followIfPresent(relation, values);
        if (target == null) {
            throw new NotABrokerException(url + " has no link '" + relation + "'");
        }
        return target;
    }

    @Nullable URI followIfPresent(String relation, Map<String, String> values) throws BrokerException {
        List<Link> links = links(relation);
        return links.isEmpty() ? null : resolve(links.get(0).href(), values);
    }

    /** All targets of a link, which may be one object or a list of them. */
    List<Link> links(String relation) {
        JsonValue links = document.object("_links").get(relation);
        List<JsonValue> all =
                links instanceof JsonArray array ? array.items() : links == null ? List.of() : List.of(links);
        return all.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(link -> link.text("href") != null)
                .map(link -> new Link(link.text("href", ""), link.text("name")))
                .toList();
    }

    URI resolve(String href, Map<String, String> values) throws BrokerException {
        String target = href;
        for (Map.Entry<String, String> value : values.entrySet()) {
            target = target.replace("{" + value.getKey() + "}", encode(value.getValue()));
        }
        try {
            return url.resolve(new URI(target));
        } catch (URISyntaxException wrong) {
            throw new NotABrokerException(url + " has a link that is no URL: " + target);
        }
    }

    /** An address with parameters added; its own query stays. */
    static URI withQuery(URI url, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(url.toString());
        String separator = url.getRawQuery() == null ? "?" : "&";
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            address.append(separator).append(parameter.getKey()).append('=').append(encode(parameter.getValue()));
            separator = "&";
        }
        return URI.create(address.toString());
    }

    /** A value as one segment of a path, or as a value in a query. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
