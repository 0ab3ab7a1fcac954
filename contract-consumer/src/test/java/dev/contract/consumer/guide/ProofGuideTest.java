package dev.contract.consumer.guide;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.nullable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.junit.Provider;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.prove.ProofResult;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What {@code docs/consumer-proof.md} shows. */
@ContractTest(consumer = "shop", provider = "books")
class ProofGuideTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void shopTakesEveryListOfBooks(MockProvider books) {
        books.expect(uponReceiving("a question for all books")
                .get("/books")
                .willRespondWith(ok().json(Map.of(
                        "books", eachLike(Map.of("title", nullable("Emma"), "pages", integer(474)), 0)))));
        BookClient client = new BookClient(books.uri());
        books.prove(() -> client.titles(), BooksUnavailable.class);
    }

    @Test
    void shopKnowsItsTimeout(MockProvider books) {
        books.expect(uponReceiving("a question for the newest book")
                .get("/books")
                .willRespondWith(ok().json(Map.of("books", List.of()))));
        BookClient client = new BookClient(books.uri());
        books.proof()
                .mayThrow(BooksUnavailable.class)
                .timeout(BookClient.TIMEOUT)
                .without("header names in lower case")
                .run(() -> client.titles());
    }

    @Test
    void reportIsTheOneOfTheGuide() throws IOException {
        try (MockProvider books = MockProvider.start("books")) {
            books.expect(uponReceiving("a question for all books")
                    .get("/books")
                    .willRespondWith(ok().json(Map.of("books", eachLike(Map.of("title", nullable("Emma")))))));
            BookClient client = new BookClient(books.uri());
            ProofResult result = books.proof().withoutFaults().check(() -> client.longestTitle());
            String guide = Files.readString(Path.of("../docs/consumer-proof.md"));
            assertThat(result.failures()).hasSize(1);
            assertThat(guide)
                    .contains(result.report().strip().replaceAll("ProofGuideTest.java:\\d+", "ProofGuideTest.java"));
        }
    }

    @Test
    void clientTrustsTheMock(@Provider(value = "vault", https = true) MockProvider vault) throws Exception {
        vault.expect(uponReceiving("a secret").get("/secret").willRespondWith(ok().json("s")));
        HttpClient client =
                HttpClient.newBuilder().sslContext(vault.sslContext()).build();
        HttpRequest request =
                HttpRequest.newBuilder(vault.uri().resolve("/secret")).build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("\"s\"");
    }

    @Test
    void mockIsSetUpWithoutJUnit() throws Exception {
        try (MockProvider vault = MockProvider.settings("vault").https().cors().start()) {
            assertThat(vault.url()).startsWith("https://localhost:");
            assertThat(vault.certificatePem()).startsWith("-----BEGIN CERTIFICATE-----");
        }
    }

    static final class BooksUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BooksUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The client of the guide. */
    record BookClient(URI books) {

        static final Duration TIMEOUT = Duration.ofSeconds(1);

        List<String> titles() {
            return json().items("books").stream()
                    .map(book -> ((JsonObject) book).text("title", "(no title)"))
                    .toList();
        }

        int longestTitle() {
            return json().items("books").stream()
                    .mapToInt(BookClient::length)
                    .max()
                    .orElse(0);
        }

        private static int length(JsonValue book) {
            return Objects.requireNonNull(((JsonObject) book).text("title")).length();
        }

        private JsonObject json() {
            HttpRequest request = HttpRequest.newBuilder(books.resolve("/books"))
                    .timeout(TIMEOUT)
                    .build();
            try {
                HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new BooksUnavailable("status " + answer.statusCode(), null);
                }
                return JsonReader.parseObject(answer.body());
            } catch (IOException | JsonSyntaxException failed) {
                throw new BooksUnavailable("no answer", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new BooksUnavailable("stopped", stopped);
            }
        }
    }
}
