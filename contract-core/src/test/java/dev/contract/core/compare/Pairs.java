package dev.contract.core.compare;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Contracts of one interaction, in JSON whose quotes are single ones, and what differs between two of them. */
final class Pairs {

    private static final String CONTRACT = """
            {'consumer': {'name': 'c'}, 'provider': {'name': 'p'}, 'metadata': {'pactSpecification': {'version': '%s'}},
             'interactions': [%s]}
            """;

    private Pairs() {}

    static String response(String old, String changed) throws ContractFormatException {
        return changes(http("'path': '/'", old), http("'path': '/'", changed));
    }

    static String request(String old, String changed) throws ContractFormatException {
        return changes(http(old, "'status': 200"), http(changed, "'status': 200"));
    }

    static String http(String request, String response) {
        return "{'description': 'd', 'request': {%s}, 'response': {%s}}".formatted(request, response);
    }

    /** Each change in a few words, with an exclamation mark if it may break the provider. */
    static String changes(String old, String changed) throws ContractFormatException {
        return between(contract("3.0.0", old), contract("3.0.0", changed)).interactions().stream()
                .flatMap(each -> each.changes().stream())
                .map(Pairs::words)
                .collect(Collectors.joining("; "));
    }

    static String words(PlaceChange change) {
        String path = change.path().isEmpty() ? "" : " " + change.path();
        return (change.isBreaking() ? "!" : "") + change.part().wireName() + path + ": " + change.words();
    }

    static ContractDiff between(Contract old, Contract changed) {
        return ContractDiff.between(old, changed);
    }

    static Contract contract(String version, String interactions) throws ContractFormatException {
        String json = CONTRACT.formatted(version, interactions).replace('\'', '"');
        return ContractReader.read("test", json.getBytes(StandardCharsets.UTF_8));
    }
}
