package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code contract stub} with the contracts of a broker. */
class StubOfBrokerTest extends WithBroker {

    /** Publishes a contract in which the stock is that of the version. */
    private void publishStock(String consumer, int version, String more) throws Exception {
        Path contract =
                Files.writeString(directory.resolve(consumer + ".json"), """
                {"consumer": {"name": "%s"}, "provider": {"name": "inventory"},
                 "interactions": [{"description": "a question", "request": {"method": "GET", "path": "/%s"},
                   "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"n": %d}}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(consumer, consumer, version));
        out("publish " + contract + " -a " + version + " " + more);
    }

    private String served(String options, String path) throws Exception {
        try (RunningStub stub = new RunningStub(words("stub --provider inventory " + options))) {
            return stub.get(path).body();
        }
    }

    @Test
    void newestContractsOfTheMainBranchesAreServed() throws Exception {
        out("create-or-update-pacticipant --name cart --main-branch main");
        publishStock("cart", 1, "--branch main");
        publishStock("cart", 2, "--branch main");
        publishStock("cart", 3, "--branch feature --tag test");

        assertThat(served("", "/cart")).isEqualTo("{\"n\":2}");
        assertThat(served("--branch feature", "/cart")).isEqualTo("{\"n\":3}");
        assertThat(served("--tag test", "/cart")).isEqualTo("{\"n\":3}");
    }

    @Test
    void withoutMainBranchesTheNewestAreServed() throws Exception {
        publishStock("cart", 1, "--branch a");
        publishStock("shop", 2, "--branch b");

        assertThat(served("", "/cart")).isEqualTo("{\"n\":1}");
        assertThat(served("--consumer cart", "/shop")).contains("Unexpected request: GET /shop");
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        publishStock("cart", 1, "--branch a");

        assertThat(refused("stub --provider inventory --branch none"))
                .contains("The broker has no such contract with inventory.", "leave out --branch");
        assertThat(refused("stub --provider nobody")).contains("nobody");
    }
}
