package dev.contract.consumer.junit;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.mock.MockProvider;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of every kind that JUnit has. */
@ContractTest(consumer = "cart", provider = "inventory")
class ManyKindsCase {

    static void ask(MockProvider inventory, String description, String path) throws Exception {
        inventory.expect(uponReceiving(description).get(path).willRespondWith(ok()));
        try (InputStream answer = URI.create(inventory.url() + path).toURL().openStream()) {
            assertThat(answer.readAllBytes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void asksForEach(String name, MockProvider inventory) throws Exception {
        ask(inventory, "a question for " + name, "/" + name);
    }

    @RepeatedTest(2)
    void asksAgain(MockProvider inventory) throws Exception {
        ask(inventory, "again", "/again");
    }

    @Nested
    class Within {

        @Test
        void asks(MockProvider inventory) throws Exception {
            ask(inventory, "a question from within", "/within");
        }
    }
}
