package dev.contract.consumer.junit;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.bool;
import static dev.contract.consumer.dsl.Values.date;
import static dev.contract.consumer.dsl.Values.decimal;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.mock.MockProvider;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A test class as consumers have them, 50 tests of one interaction with 12 rules each; timed by {@code src/test/bench}. */
@ContractTest(consumer = "shop", provider = "catalogue")
class FiftyRequestsCase {

    @RepeatedTest(50)
    void readsABook(MockProvider catalogue, RepetitionInfo repetition) throws Exception {
        int number = repetition.getCurrentRepetition();
        catalogue.expect(given("book " + number + " exists")
                .uponReceiving("a question for book " + number)
                .get("/books/" + number)
                .willRespondWith(ok().json(Map.of(
                        "id", integer(number),
                        "key", uuid(),
                        "title", like("Refactoring"),
                        "isbn", matching("\\d{13}", "9780134757599"),
                        "price", decimal(47.9),
                        "available", bool(true),
                        "published", date("2018-11-30"),
                        "authors", eachLike(Map.of("name", like("Martin Fowler"), "books", integer(7))),
                        "tags", eachLike(like("design"))))));
        URI book = URI.create(catalogue.url() + "/books/" + number);
        try (InputStream answer = book.toURL().openStream()) {
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"id\":" + number);
        }
    }
}
