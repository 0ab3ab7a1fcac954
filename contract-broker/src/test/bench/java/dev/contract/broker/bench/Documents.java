package dev.contract.broker.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents that clients send. */
final class Documents {

    private static final int INTERACTIONS = 10;

    private Documents() {}

    /** A contract of ten interactions and about 10 KB; another generation is another content. */
    static String contract(String consumer, String provider, int generation) {
        String interactions = IntStream.range(0, INTERACTIONS)
                .mapToObj(i -> interaction(i, generation))
                .collect(Collectors.joining(",\n"));
        return """
                {"consumer": {"name": "%s"}, "provider": {"name": "%s"}, "interactions": [%s],
                "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(consumer, provider, interactions);
    }

    private static String interaction(int number, int generation) {
        String items = IntStream.range(0, 8)
                .mapToObj(i -> """
                        {"id": %d, "name": "item %d", "price": 12.50, "tags": ["new", "sale"], "inStock": true}
                        """.formatted(i + generation * 100, i))
                .collect(Collectors.joining(","));
        return """
                {"description": "a request for list %1$d", "providerStates": [{"name": "list %1$d exists"}],
                "request": {"method": "GET", "path": "/lists/%1$d", "headers": {"Accept": "application/json"}},
                "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"items": [%2$s]},
                "matchingRules": {"body": {"$.items": {"matchers": [{"match": "type", "min": 1}]},
                "$.items[*].*": {"matchers": [{"match": "type"}]}}}}}""".formatted(number, items);
    }

    /** A request that publishes the contracts of a version with some providers. */
    static Call publish(String consumer, String version, String branch, List<String> providers, int generation) {
        String contracts = providers.stream()
                .map(provider -> """
                        {"consumerName": "%s", "providerName": "%s", "specification": "pact",
                        "contentType": "application/json", "content": "%s"}""".formatted(
                                consumer, provider, encoded(contract(consumer, provider, generation))))
                .collect(Collectors.joining(","));
        return Call.post(
                "/contracts/publish",
                """
                {"pacticipantName": "%s", "pacticipantVersionNumber": "%s", "branch": "%s", "tags": [],
                "contracts": [%s]}
                """.formatted(consumer, version, branch, contracts));
    }

    private static String encoded(String contract) {
        return Base64.getEncoder().encodeToString(contract.getBytes(StandardCharsets.UTF_8));
    }

    static Call result(String path, String version) {
        return Call.post(
                path,
                """
                {"success": true, "providerApplicationVersion": "%s", "buildUrl": "http://localhost/builds/%s",
                "testResults": {"tests": [{"testDescription": "a request for list 1", "success": true}]}}
                """.formatted(version, version));
    }
}
