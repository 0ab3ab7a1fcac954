package dev.contract.consumer.suite;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.mock.MockResult;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.http.HttpClient;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.suite.Fixtures;
import dev.contract.core.suite.HttpTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One consumer's test: what it expects, the mock provider that it talks to, and what came of it. */
public final class ConsumerTest implements AutoCloseable {

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final MockProvider mock = MockProvider.start("provider");

    public ConsumerTest() {}

    void define(List<Map<String, String>> interactions) {
        interactions.forEach(row -> rows.add(withoutEmptyCells(row)));
    }

    /** The interaction of a row; its response stands in columns of its own. */
    void expect(int number, Map<String, String> changes) {
        Map<String, String> row = changed(number, changes);
        Map<String, String> response = new HashMap<>();
        row.forEach((name, cell) -> {
            if (name.startsWith("response ")) {
                response.put(name.substring(9).replace("content", "content type"), cell);
            }
        });
        response.put("status", row.getOrDefault("response", "200"));
        mock.expect(HttpTable.interaction("interaction " + number, row, response));
    }

    HttpResponse send(int number, Map<String, String> changes) throws Exception {
        HttpRequest request = HttpTable.received(changed(number, changes));
        try (HttpClient client = new HttpClient(mock.uri(), Duration.ofSeconds(10))) {
            return client.send(request);
        }
    }

    /** The row with other cells; a body without a type of its own keeps that of the one that it replaces. */
    private Map<String, String> changed(int number, Map<String, String> changes) {
        Map<String, String> row = new HashMap<>(rows.get(number - 1));
        String body = changes.getOrDefault("body", "");
        if (row.containsKey("body") && !body.isEmpty() && !body.matches("(?s)(JSON|XML|file):.*|EMPTY")) {
            row.put("content type", Fixtures.body(row.get("body")).contentType());
        }
        withoutEmptyCells(changes).forEach((name, cell) -> row.put(name.replace("raw ", ""), cell));
        return row;
    }

    private static Map<String, String> withoutEmptyCells(Map<String, String> row) {
        Map<String, String> cells = new HashMap<>(row);
        cells.values().removeIf(cell -> cell == null || cell.isEmpty());
        return cells;
    }

    String pathOf(int number) {
        return rows.get(number - 1).get("path");
    }

    MockResult result() {
        return mock.result();
    }

    /** The contract as the provider will read it. */
    List<HttpInteraction> written() throws Exception {
        mock.verify();
        byte[] file = ContractWriter.write(new Contract("c", "p", mock.interactions()), SpecVersion.V4);
        return ContractReader.read("written", file).interactions().stream()
                .map(HttpInteraction.class::cast)
                .toList();
    }

    static String text(Body body) {
        return body.bytes().text();
    }

    @Override
    public void close() {
        mock.close();
    }
}
