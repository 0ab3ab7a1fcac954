package dev.contract.provider.bench;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The contracts and the answers of the provider. */
final class Documents {

    static final String ITEM =
            """
            {"id":7,"sku":"B7","title":"A book about everything","price":12.5,"quantity":12,"available":true,\
            "updated":"2026-01-31T12:00:00","author":{"name":"Ann Author","country":"NZ"},"shelf":"C3",\
            "tags":["one","two","three"],"description":"Some words that make the answer as long as answers of small services are."}""";

    private static final int ITEMS_IN_FIVE_MEGABYTES = 16_300;
    private static final String MEMBER_RULES =
            """
            "%1$s.id":{"matchers":[{"match":"integer"}]},"%1$s.sku":{"matchers":[{"match":"regex","regex":"[A-Z]\\\\d"}]},
            "%1$s.title":{"matchers":[{"match":"type"}]},"%1$s.price":{"matchers":[{"match":"decimal"}]},
            "%1$s.quantity":{"matchers":[{"match":"integer"}]},"%1$s.available":{"matchers":[{"match":"type"}]},
            "%1$s.updated":{"matchers":[{"match":"timestamp","timestamp":"yyyy-MM-dd'T'HH:mm:ss"}]},
            "%1$s.author.name":{"matchers":[{"match":"type"}]},
            "%1$s.author.country":{"matchers":[{"match":"regex","regex":"[A-Z]{2}"}]},
            "%1$s.description":{"matchers":[{"match":"type"}]}""";

    private Documents() {}

    /** A body of five megabytes. */
    static String large(String skuOfTheLast) {
        String most = String.join(",", Collections.nCopies(ITEMS_IN_FIVE_MEGABYTES - 1, ITEM));
        return "{\"items\":[" + most + "," + ITEM.replace("\"B7\"", "\"" + skuOfTheLast + "\"") + "]}";
    }

    /** A contract with so many small interactions. */
    static String items(int interactions) {
        return contract(IntStream.range(0, interactions)
                .mapToObj(i -> item("item " + i, "/items/" + i))
                .collect(Collectors.joining(",\n")));
    }

    /** A contract that the provider breaks with a value of its body. */
    static String brokenBody() {
        return contract(item("wrong body", "/broken/item"));
    }

    /** A contract that the provider breaks with its status. */
    static String brokenStatus() {
        return contract(item("wrong status", "/broken/status"));
    }

    /** A contract that asks for any number of items. */
    static String largeBody(String path) {
        String rules = "\"$.items\":{\"matchers\":[{\"match\":\"type\",\"min\":1}]},"
                + "\"$.items[*].*\":{\"matchers\":[{\"match\":\"type\"}]},"
                + MEMBER_RULES.formatted("$.items[*]");
        return contract(interaction("all items", path, "{\"items\":[" + ITEM + "]}", rules));
    }

    private static String item(String description, String path) {
        return interaction(description, path, ITEM, MEMBER_RULES.formatted("$"));
    }

    private static String interaction(String description, String path, String body, String rules) {
        return """
                {"description":"%s","request":{"method":"GET","path":"%s","headers":{"Accept":"application/json"}},
                "response":{"status":200,"headers":{"Content-Type":"application/json"},"body":%s,
                "matchingRules":{"body":{%s}}}}"""
                .formatted(description, path, body, rules);
    }

    private static String contract(String interactions) {
        return """
                {"consumer":{"name":"shop"},"provider":{"name":"stock"},"interactions":[
                %s],"metadata":{"pactSpecification":{"version":"3.0.0"}}}
                """
                .formatted(interactions);
    }
}
