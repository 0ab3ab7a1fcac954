package dev.contract.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import dev.contract.core.model.QueryString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine used as a library, as {@code docs/matching.md} shows it. */
class LibraryTest {

    @Test
    void responseIsCheckedInAFewLines(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("cart-inventory.json"), """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
                 "interactions": [{"description": "the stock of a book",
                   "request": {"method": "GET", "path": "/stock/1"},
                   "response": {"status": 200, "body": {"isbn": "1", "quantity": 12},
                     "matchingRules": {"body": {"$": {"matchers": [{"match": "type"}]},
                                                 "$.quantity": {"matchers": [{"match": "integer"}]}}}}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}""");
        byte[] received = "{\"isbn\":\"1\",\"quantity\":\"7\"}".getBytes(StandardCharsets.UTF_8);
        // region check
        Contract contract = ContractReader.read(file);
        HttpInteraction interaction = (HttpInteraction) contract.interactions().get(0);
        Expectation<HttpResponse> expectation = Expectation.ofResponse(interaction.response());
        if (!expectation.problems().isEmpty()) {
            throw new IllegalStateException("cannot be judged: " + expectation.problems());
        }
        Headers headers = Headers.of("Content-Type", "application/json");
        List<Mismatch> mismatches = expectation.check(new HttpResponse(200, headers, Body.received(received)));
        // endregion
        assertThat(mismatches)
                .extracting(Mismatch::toString)
                .containsExactly("body $.quantity: Expected '7' (String) to be an integer (a number was sent as text)");
        assertThat(expectation.plan()).isEqualTo("""
                        status: equal to 200 (no rule)
                        body: content of application/json
                        body $: type by $; an object with 'isbn', 'quantity'; others may come
                        body $.isbn: type by $ (cascades); example '1'
                        body $.quantity: integer by $.quantity; example 12""");
        assertThat(expectation.explain(Part.BODY, "$.quantity")).hasToString("""
                        body $.quantity: integer by $.quantity; example 12
                          1. integer by $.quantity, before the next by more literal steps (1, not 0)
                          2. type by $ (cascades)""");
    }

    @Test
    void requestsAndMessagesAreCheckedAlike() throws Exception {
        Contract contract = ContractReader.read("example", """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
                 "interactions": [
                   {"type": "Synchronous/HTTP", "description": "a reservation",
                    "request": {"method": "POST", "path": "/reservations", "query": {"dry": ["true"]}},
                    "response": {"status": 201}},
                   {"type": "Asynchronous/Messages", "description": "the stock has changed",
                    "contents": {"contentType": "application/json", "content": {"quantity": 12}},
                    "metadata": {"topic": "stock"}}],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}""".getBytes(StandardCharsets.UTF_8));
        HttpInteraction http = (HttpInteraction) contract.interactions().get(0);
        MessageInteraction event = (MessageInteraction) contract.interactions().get(1);
        byte[] bytes = "{\"quantity\": 12}".getBytes(StandardCharsets.UTF_8);
        // region others
        HttpRequest request = new HttpRequest(
                "POST", "/reservations", QueryString.parse("dry=true"), Headers.NONE, Body.Absent.MISSING);
        List<Mismatch> inRequest =
                Expectation.ofRequest(http.request(), MatchingProfile.STRICT).check(request);

        Message message = new Message(Body.received(bytes), JsonObject.of("topic", "stock"));
        List<Mismatch> inMessage = Expectation.ofMessage(event.message()).check(message);
        // endregion
        assertThat(inRequest).isEmpty();
        assertThat(inMessage).isEmpty();
    }
}
