package dev.contract.broker.overview;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.util.List;

/** Counts the interactions of contracts. */
final class InteractionCounts {

    private InteractionCounts() {}

    static JsonObject of(List<byte[]> contracts) {
        int interactions = 0;
        int messages = 0;
        for (byte[] bytes : contracts) {
            JsonObject contract = parse(bytes);
            interactions += contract.items("interactions").size();
            messages += contract.items("messages").size();
        }
        return JsonObject.of(
                "latestInteractionsCount", interactions,
                "latestMessagesCount", messages,
                "latestInteractionsAndMessagesCount", interactions + messages);
    }

    private static JsonObject parse(byte[] bytes) {
        try {
            return JsonReader.parseObject(bytes);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored contract is no JSON any more", impossible);
        }
    }
}
