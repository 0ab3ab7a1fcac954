package dev.contract.broker.contracts;

import dev.contract.broker.http.Query;
import dev.contract.broker.http.Urls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What travels in the URL of a contract from its selection to its results: the consumer versions it was selected for,
 * and whether it is work in progress. Clients hand it back unread.
 */
public record ResultMetadata(boolean wip, List<String> consumerVersions) {

    private static final String WIP = "w";
    private static final String VERSION = "cvn[]";

    public ResultMetadata {
        consumerVersions = List.copyOf(consumerVersions);
    }

    public static ResultMetadata decode(@Nullable String text) {
        if (text == null) {
            return new ResultMetadata(false, List.of());
        }
        try {
            String query = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Query parsed = Query.parse(query);
            return new ResultMetadata(parsed.isTrue(WIP) || parsed.isTrue("wip"), parsed.list("cvn"));
        } catch (IllegalArgumentException notOurs) {
            return new ResultMetadata(false, List.of());
        }
    }

    public String encode() {
        List<String> parts = new ArrayList<>();
        if (wip) {
            parts.add(WIP + "=true");
        }
        consumerVersions.forEach(version -> parts.add(VERSION + "=" + Urls.encode(version)));
        byte[] query = String.join("&", parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(query);
    }
}
