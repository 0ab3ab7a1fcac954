package dev.contract.consumer.interop;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.RequestResponsePact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test of {@code guide.PortedTest} as it is with pact-jvm: the left side of docs/from-pact-jvm.md. */
@PactDirectory("target/interop/original")
// region original
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "inventory", pactVersion = PactSpecVersion.V3)
class PactJvmOriginalTest {

    @Pact(consumer = "cart")
    RequestResponsePact stock(PactDslWithProvider builder) {
        return builder.given("the book is in stock", Map.of("isbn", "978"))
                .uponReceiving("a question for the stock of a book")
                .method("GET")
                .path("/stock/978")
                .willRespondWith()
                .status(200)
                .body(new PactDslJsonBody()
                        .stringType("isbn", "978")
                        .integerType("quantity", 12)
                        .minArrayLike("shelves", 1)
                        .stringMatcher("id", "[A-Z]\\d", "B7")
                        .closeObject()
                        .closeArray())
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "stock")
    void readsTheStock(MockServer inventory) throws Exception {
        assertThat(stock(inventory.getUrl())).contains("\"quantity\":12");
    }
    // endregion

    private static String stock(String url) throws Exception {
        try (InputStream answer = URI.create(url + "/stock/978").toURL().openStream()) {
            return new String(answer.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
