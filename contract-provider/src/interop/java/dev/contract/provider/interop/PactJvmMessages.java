package dev.contract.provider.interop;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.messaging.MessagePact;
import java.util.Map;

/** Contracts about messages as a consumer states them with the DSL of pact-jvm. */
final class PactJvmMessages {

    private PactJvmMessages() {}

    static Pact three() {
        return new MessagePactBuilder(PactSpecVersion.V3)
                .consumer("shop")
                .hasPactWith("stock")
                .given("a book is there", Map.of("sku", "B7"))
                .expectsToReceive("a book was sold")
                .withMetadata(metadata -> metadata.matchRegex("topic", "stock-\\d", "stock-1"))
                .withContent(sale())
                .toPact(MessagePact.class);
    }

    static Pact four() {
        return new PactBuilder("shop", "stock", PactSpecVersion.V4)
                .given("a book is there", Map.of("sku", "B7"))
                .expectsToReceiveMessageInteraction(
                        "a book was sold",
                        message -> message.withContents(contents ->
                                contents.withMetadata(metadata -> metadata.matchRegex("topic", "stock-\\d", "stock-1"))
                                        .withContent(sale())))
                .given("a book is there", Map.of("sku", "B7"))
                .expectsToReceiveSynchronousMessageInteraction(
                        "a question for the price",
                        message -> message.withRequest(request -> request.withContent(newJsonBody(
                                                body -> body.valueFromProviderState("id", "id", 1))
                                        .build()))
                                .willRespondWith(response -> response.withContent(
                                        newJsonBody(body -> body.decimalType("price", 12.5))
                                                .build())))
                .toPact();
    }

    private static DslPart sale() {
        return newJsonBody(body -> body.integerType("count", 1)
                        .stringMatcher("sku", "[A-Z]\\d", "B7")
                        .eachLike("lines", line -> line.numberType("price", 2)))
                .build();
    }
}
