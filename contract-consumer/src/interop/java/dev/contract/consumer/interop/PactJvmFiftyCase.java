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
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The 50 tests of {@code FiftyRequestsCase} as they are with pact-jvm; timed by {@code src/test/bench}. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "catalogue", pactVersion = PactSpecVersion.V3)
@PactDirectory("target/interop/fifty")
class PactJvmFiftyCase {

    @Pact(consumer = "shop")
    RequestResponsePact book(PactDslWithProvider builder) {
        return builder.given("book 1 exists")
                .uponReceiving("a question for book 1")
                .method("GET")
                .path("/books/1")
                .willRespondWith()
                .status(200)
                .body(new PactDslJsonBody()
                        .integerType("id", 1)
                        .uuid("key")
                        .stringType("title", "Refactoring")
                        .stringMatcher("isbn", "\\d{13}", "9780134757599")
                        .decimalType("price", 47.9)
                        .booleanType("available", true)
                        .minArrayLike("authors", 1)
                        .stringType("name", "Martin Fowler")
                        .integerType("books", 7)
                        .closeObject()
                        .closeArray())
                .toPact();
    }

    @RepeatedTest(50)
    @PactTestFor(pactMethod = "book")
    void readsABook(MockServer catalogue) throws Exception {
        try (InputStream answer =
                URI.create(catalogue.getUrl() + "/books/1").toURL().openStream()) {
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).contains("\"id\":1");
        }
    }
}
