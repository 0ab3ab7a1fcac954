package dev.contract.core.benchmark;

import dev.contract.core.model.Bytes;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One thing that is measured.
 *
 * @param part {@code request} or {@code response}
 * @param example the body of the contract, as JSON text or as XML
 * @param rules the matching rules of the body, as members of a JSON object
 * @param floor the least that has to be done: parses the body and says how many mismatches it has
 */
record MatchCase(
        String name,
        String part,
        String example,
        String rules,
        Bytes body,
        ToIntFunction<byte[]> floor) {

    private static final int SMALL = 5;
    private static final int MEDIUM = 510;
    private static final int LARGE = 24_600;

    static List<MatchCase> all() {
        String pairs = Documents.pairs(1);
        String xml = Documents.xml(15_000);
        return List.of(
                equality("1 KB, equality", SMALL),
                orders("1 KB, 14 rules", "response", SMALL, -1),
                orders("1 KB, 14 rules, one mismatch", "response", SMALL, SMALL - 1),
                orders("1 KB, 14 rules, request", "request", SMALL, -1),
                equality("100 KB, equality", MEDIUM),
                orders("100 KB, 14 rules", "response", MEDIUM, -1),
                orders("100 KB, 14 rules, one mismatch", "response", MEDIUM, MEDIUM - 1),
                orders("100 KB, 14 rules, request", "request", MEDIUM, -1),
                equality("5 MB, equality", LARGE),
                orders("5 MB, 14 rules", "response", LARGE, -1),
                json("1000 items, two rules per index", pairs, Rules.indexed(1000), Documents.pairs(1000), Floor.pairs()),
                json("10000 items, wildcard rules", pairs, Rules.wildcards(), Documents.pairs(10_000), Floor.pairs()),
                json(
                        "ignore-order, 16 ambiguous items",
                        Documents.digits(false),
                        Rules.ambiguous(),
                        Documents.digits(true),
                        Floor.anyOrder()),
                new MatchCase("1 MB XML, equality", "response", xml, "", Bytes.ofText(xml), FloorXml.equality(xml)));
    }

    static MatchCase named(String name) {
        return all().stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MatchCase equality(String name, int items) {
        String body = Documents.orders(items, -1);
        return json(name, body, "", body, Floor.equality(body));
    }

    private static MatchCase orders(String name, String part, int items, int wrong) {
        Bytes body = Bytes.ofText(Documents.orders(items, wrong));
        return new MatchCase(name, part, Documents.orders(1, -1), Rules.orders(), body, Floor.orders());
    }

    private static MatchCase json(
            String name, String example, String rules, String body, ToIntFunction<byte[]> floor) {
        return new MatchCase(name, "response", example, rules, Bytes.ofText(body), floor);
    }

    boolean isXml() {
        return example.startsWith("<");
    }

    String contentType() {
        return isXml() ? "application/xml" : "application/json";
    }

    /** A contract file with this case's expectation, for all who can read one. */
    Bytes contract() {
        String body = isXml() ? "\"" + example.replace("\"", "\\\"") + "\"" : example;
        String message = "{\"headers\":{\"Content-Type\":\"" + contentType() + "\"},\"body\":" + body
                + ",\"matchingRules\":{\"body\":{" + rules + "}}";
        String request = part.equals("request") ? message + ",\"method\":\"POST\",\"path\":\"/\"}" : "{\"method\":\"GET\",\"path\":\"/\"}";
        String response = part.equals("request") ? "{\"status\":200}" : message + ",\"status\":200}";
        return Bytes.ofText("{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[{\"description\":\"d\","
                + "\"request\":" + request + ",\"response\":" + response + "}],"
                + "\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}}}");
    }

}
