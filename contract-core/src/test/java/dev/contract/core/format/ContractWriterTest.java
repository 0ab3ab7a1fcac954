package dev.contract.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Contract;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import dev.contract.core.model.ProviderState;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import dev.contract.core.model.SyncMessageInteraction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractWriterTest {

    private static final Contract CONTRACT =
            contract(new Body.Json(JsonObject.of("price", new JsonNumber("1.10"), "count", new JsonNumber("1e2"))));

    @Test
    void versionFourIsWrittenInItsCanonicalForm() {
        assertThat(write(CONTRACT, SpecVersion.V4)).isEqualTo("""
                        {
                          "consumer": {
                            "name": "cart"
                          },
                          "interactions": [
                            {
                              "description": "a question",
                              "providerStates": [
                                {
                                  "name": "a book is there",
                                  "params": {
                                    "isbn": "1"
                                  }
                                }
                              ],
                              "request": {
                                "method": "GET",
                                "path": "/prices",
                                "query": {
                                  "isbn": [
                                    "1",
                                    "2"
                                  ]
                                }
                              },
                              "response": {
                                "body": {
                                  "content": {
                                    "price": 1.10,
                                    "count": 1e2
                                  },
                                  "encoded": false
                                },
                                "headers": {
                                  "X-Tag": [
                                    "a"
                                  ]
                                },
                                "matchingRules": {
                                  "body": {
                                    "$.price": {
                                      "combine": "AND",
                                      "matchers": [
                                        {
                                          "match": "decimal"
                                        }
                                      ]
                                    }
                                  }
                                },
                                "status": 200
                              },
                              "type": "Synchronous/HTTP"
                            }
                          ],
                          "metadata": {
                            "pactSpecification": {
                              "version": "4.0"
                            }
                          },
                          "provider": {
                            "name": "inventory"
                          }
                        }
                        """);
    }

    @Test
    void olderVersionsUseTheirOwnWords() {
        assertThat(write(CONTRACT, SpecVersion.V2))
                .contains(
                        "\"providerState\": \"a book is there\"",
                        "\"query\": \"isbn=1&isbn=2\"",
                        "\"X-Tag\": \"a\"",
                        "\"$.body.price\": {\n            \"match\": \"decimal\"")
                .doesNotContain("providerStates", "\"type\": \"Synchronous");
        assertThat(write(CONTRACT, SpecVersion.V3))
                .contains("\"X-Tag\": \"a\"", "\"match\": \"decimal\"", "\"version\": \"3.0.0\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"V3", "V4"})
    void everyKindOfBodyIsReadAsItWasWritten(SpecVersion version) throws Exception {
        for (Body body : List.of(
                Body.Absent.MISSING,
                Body.Absent.NULL,
                Body.Absent.EMPTY,
                new Body.Json(new JsonString("text"), "application/json", JsonObject.EMPTY),
                new Body.Json(new JsonString("12345"), "application/json", JsonObject.EMPTY),
                new Body.Json(new JsonString("\"quoted\""), "application/json", JsonObject.EMPTY),
                new Body.Json(new JsonString(""), "application/json", JsonObject.EMPTY),
                new Body.Json(JsonObject.of("a", null), "application/json", JsonObject.EMPTY),
                new Body.Raw(Bytes.ofText("plain ü"), "text/plain"),
                new Body.Raw(Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}), "image/png"))) {
            Contract contract = contract(body);
            Contract again = ContractReader.read("again", ContractWriter.write(contract, version));
            assertThat(((HttpInteraction) again.interactions().get(0))
                            .response()
                            .example()
                            .body())
                    .isEqualTo(body);
        }
    }

    @Test
    void whatAVersionCannotSayIsRefused() {
        Contract messages = new Contract(
                "cart",
                "inventory",
                List.of(new MessageInteraction(
                        new InteractionInfo("sold", List.of()),
                        new Expected<>(new Message(Body.Absent.EMPTY, JsonObject.EMPTY), MatchingRules.NONE))));
        assertThatThrownBy(() -> ContractWriter.write(messages, SpecVersion.V2))
                .hasMessageContaining("cannot be written as specification 2.0.0, which knows no messages");
        assertThat(write(messages, SpecVersion.V3)).contains("\"messages\": [");
    }

    @Test
    void messagesThatAreAnsweredNeedTheNewestVersion() throws Exception {
        Expected<Message> message =
                new Expected<>(new Message(Body.Absent.EMPTY, JsonObject.EMPTY), MatchingRules.NONE);
        Contract answered = new Contract(
                "c",
                "p",
                List.of(new SyncMessageInteraction(
                        new InteractionInfo("a", List.of()), message, List.of(message, message))));
        assertThatThrownBy(() -> ContractWriter.write(answered, SpecVersion.V3))
                .hasMessageContaining("specification 3.0.0, which knows no messages that are answered");
        assertThat(ContractReader.read("test", ContractWriter.write(answered, SpecVersion.V4))
                        .interactions())
                .isEqualTo(answered.interactions());
    }

    private static Contract contract(Body body) {
        String type = body.contentType();
        Headers headers = Headers.of("X-Tag", "a");
        HttpRequest request =
                new HttpRequest("GET", "/prices", Map.of("isbn", List.of("1", "2")), Headers.NONE, Body.Absent.MISSING);
        HttpResponse response =
                new HttpResponse(200, type == null ? headers : headers.with("Content-Type", type), body);
        MatchingRules rules =
                MatchingRules.NONE.with(Part.BODY, DocPath.ROOT.field("price"), RuleGroup.of(new Rule("decimal")));
        InteractionInfo info = new InteractionInfo(
                "a question", List.of(new ProviderState("a book is there", JsonObject.of("isbn", "1"))));
        return new Contract(
                "cart",
                "inventory",
                List.of(new HttpInteraction(
                        info, new Expected<>(request, MatchingRules.NONE), new Expected<>(response, rules))));
    }

    private static String write(Contract contract, SpecVersion version) {
        return new String(ContractWriter.write(contract, version), StandardCharsets.UTF_8);
    }
}
