package dev.contract.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every document, tried on many; a failure names the seed of its document. */
class GeneratedDocumentsTest {

    private static final int SEEDS = 400;
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    @Test
    void exampleMatchesItsOwnExpectation() throws Exception {
        for (long seed = 0; seed < SEEDS; seed++) {
            Generated generated = new Generated(seed);
            JsonObject document = generated.document();
            MatchingRules rules = generated.rules(document);
            assertThat(asResponse(document, rules, document))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(asRequest(document, rules, document)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void changedLeafIsReportedAtItsPath() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Generated generated = new Generated(seed);
            JsonObject document = generated.document();
            Generated.Place leaf = generated.oneOf(Generated.leaves(document));
            JsonValue other = generated.below(2) == 0 ? new JsonString("changed") : new JsonNumber("4711");
            JsonValue changed = leaf.replacedIn(document, other);
            assertThat(asResponse(document, MatchingRules.NONE, changed))
                    .as("seed %d", seed)
                    .extracting(Mismatch::path)
                    .containsExactly(leaf.shown());
        }
    }

    @Test
    void surplusMemberIsAnErrorInRequestsOnly() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Generated generated = new Generated(seed);
            JsonObject document = generated.document();
            Generated.Place place = generated.oneOf(Generated.places(document).stream()
                    .filter(each -> each.value() instanceof JsonObject)
                    .toList());
            JsonValue more = place.replacedIn(document, ((JsonObject) place.value()).with("surplus", 1));
            assertThat(asResponse(document, MatchingRules.NONE, more))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(asRequest(document, MatchingRules.NONE, more))
                    .as("seed %d", seed)
                    .extracting(Mismatch::path)
                    .containsExactly(place.shown());
        }
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        for (long seed = 0; seed < SEEDS; seed++) {
            Generated generated = new Generated(seed);
            JsonObject document = generated.document();
            assertThat(JsonReader.parse(document.toString()))
                    .as("seed %d", seed)
                    .isEqualTo(document);
            assertThat(JsonReader.parse(document.pretty())).as("seed %d", seed).isEqualTo(document);
            Contract contract = contract(document, generated.rules(document));
            for (SpecVersion version : List.of(SpecVersion.V3, SpecVersion.V4)) {
                Contract read = ContractReader.read("written", ContractWriter.write(contract, version));
                Contract again = ContractReader.read("again", ContractWriter.write(read, version));
                assertThat(again).as("seed %d", seed).isEqualTo(read);
                assertThat(body(read)).as("seed %d", seed).isEqualTo(document);
            }
        }
    }

    private static JsonValue body(Contract contract) {
        HttpInteraction interaction = (HttpInteraction) contract.interactions().get(0);
        return ((Body.Json) interaction.response().example().body()).value();
    }

    private static Contract contract(JsonObject document, MatchingRules rules) {
        InteractionInfo info =
                new InteractionInfo("generated", List.of(), null, false, JsonObject.EMPTY, JsonObject.EMPTY);
        HttpInteraction interaction = new HttpInteraction(
                info,
                new Expected<>(new HttpRequest("GET", "/"), MatchingRules.NONE),
                new Expected<>(new HttpResponse(200, JSON, new Body.Json(document)), rules));
        return new Contract("c", "p", List.of(interaction), JsonObject.EMPTY, JsonObject.EMPTY);
    }

    private static List<Mismatch> asResponse(JsonValue example, MatchingRules rules, JsonValue actual) {
        return Expectation.ofResponse(new Expected<>(new HttpResponse(200, JSON, new Body.Json(example)), rules))
                .check(new HttpResponse(200, JSON, arrived(actual)));
    }

    private static List<Mismatch> asRequest(JsonValue example, MatchingRules rules, JsonValue actual) {
        return Expectation.ofRequest(
                        new Expected<>(new HttpRequest("POST", "/", Map.of(), JSON, new Body.Json(example)), rules))
                .check(new HttpRequest("POST", "/", Map.of(), JSON, arrived(actual)));
    }

    private static Body arrived(JsonValue value) {
        return Body.received(value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
