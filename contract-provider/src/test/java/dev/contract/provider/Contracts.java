package dev.contract.provider;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.provider.source.FoundContract;
import java.nio.charset.StandardCharsets;

/** Contract files as tests need them. */
public final class Contracts {

    private Contracts() {}

    /** A file between a consumer and {@code inventory} with the given interactions. */
    public static String file(String consumer, String... interactions) {
        return """
                {"consumer": {"name": "%s"}, "provider": {"name": "inventory"}, "interactions": [%s],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}
                """.formatted(consumer, String.join(",", interactions));
    }

    public static FoundContract found(String consumer, String... interactions) {
        return found(file(consumer, interactions));
    }

    public static FoundContract found(String file) {
        try {
            byte[] json = file.getBytes(StandardCharsets.UTF_8);
            return new FoundContract(ContractReader.read("test", json), "web-shop.json");
        } catch (ContractFormatException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** {@code GET /items/1} that yields an item with a quantity; more may be added to the interaction. */
    public static String item(String more) {
        return """
                {"type": "Synchronous/HTTP", "description": "a request for an item",
                 "request": {"method": "GET", "path": "/items/1", "headers": {"Accept": ["application/json"]}},
                 "response": {"status": 200, "body": {"contentType": "application/json",
                    "content": {"name": "nut", "quantity": 3}}}%s}
                """.formatted(more);
    }

    public static String item() {
        return item("");
    }

    public static String itemGiven(String state) {
        return item(", \"providerStates\": [{\"name\": \"" + state + "\", \"params\": {\"id\": 1}}]");
    }

    public static String message() {
        return """
                {"type": "Asynchronous/Messages", "description": "an item was sold",
                 "contents": {"contentType": "application/json", "content": {"id": 1}}}
                """;
    }
}
