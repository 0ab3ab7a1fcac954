package dev.contract.cli.interop;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.FormPostBuilder;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.SynchronousMessagePactBuilder;
import au.com.dius.pact.consumer.xml.PactXmlBuilder;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Contracts as consumers write them with pact-jvm, also by what it has deprecated. */
@SuppressWarnings("deprecation")
final class PactJvmContracts {

    private PactJvmContracts() {}

    /** Requests with rules, states and generators, and bodies of all kinds; of specification 2 to 4. */
    static Path requests(Path directory, PactSpecVersion version) {
        PactDslWithProvider dsl = new ConsumerPactBuilder("shop").pactSpecVersion(version).hasPactWith("orders");
        var builder = dsl.given("a customer exists", Map.of("id", 7))
                .uponReceiving("an order")
                .method("POST")
                .path("/orders")
                .matchQuery("page", "\\d+", "1")
                .matchHeader("X-Trace", "[0-9a-f]+", "4f2a")
                .body(new PactDslJsonBody().stringType("customer", "Ann").integerType("items", 3))
                .willRespondWith()
                .status(201)
                .matchHeader("Location", "/orders/\\d+", "/orders/1")
                .body(order())
                .uponReceiving("a form")
                .method("POST")
                .path("/form")
                .body(new FormPostBuilder().stringValue("name", "Ann").stringMatcher("age", "\\d+", "42"))
                .willRespondWith()
                .status(204)
                .uponReceiving("an export")
                .method("GET")
                .path("/export.xml")
                .willRespondWith()
                .status(200)
                .body(xml())
                .uponReceiving("a greeting")
                .method("GET")
                .path("/greeting")
                .willRespondWith()
                .status(200)
                .body("Hello Ann", "text/plain");
        if (version == PactSpecVersion.V2) {
            return written(builder.toPact(), directory, version);
        }
        var more = builder.given("there is an order", Map.of("id", 1))
                .given("it is paid")
                .uponReceiving("a question for an order of the state")
                .method("GET")
                .pathFromProviderState("/orders/${id}", "/orders/1")
                .queryMatchingISODate("since", "2026-11-20")
                .willRespondWith()
                .status(200)
                .body(collections())
                .uponReceiving("a picture")
                .method("GET")
                .path("/picture")
                .willRespondWith()
                .status(200)
                .withBinaryData(Orders.PICTURE.getBytes(StandardCharsets.ISO_8859_1), "image/png");
        if (version == PactSpecVersion.V3) {
            return written(more.toPact(), directory, version);
        }
        V4Pact four = more.uponReceiving("whatever succeeds")
                .method("GET")
                .path("/fine")
                .willRespondWith()
                .successStatus()
                .toPact(V4Pact.class);
        return written(four, directory, version);
    }

    private static DslPart order() {
        return new PactDslJsonBody()
                .integerType("id", 1)
                .uuid("key")
                .decimalType("total", new BigDecimal("12.5"))
                .booleanType("paid", true)
                .stringMatcher("code", "[A-Z]{3}-\\d+", "ABC-1")
                .date("day", "yyyy-MM-dd")
                .datetime("at", "yyyy-MM-dd'T'HH:mm:ssXXX")
                .ipAddress("from")
                .nullValue("note")
                .object("customer")
                .stringType("name", "Ann")
                .closeObject()
                .asBody()
                .minArrayLike("lines", 1)
                .stringType("title", "Emma")
                .integerType("quantity", 2)
                .closeObject()
                .closeArray();
    }

    private static DslPart collections() {
        return new PactDslJsonBody()
                .integerType("id", 1)
                .includesStr("text", "paid")
                .object("prices")
                .eachKeyLike("x", PactDslJsonRootValue.decimalType(1.5))
                .closeObject()
                .asBody()
                .unorderedArray("tags")
                .string("a")
                .string("b")
                .closeArray()
                .asBody()
                .valueFromProviderState("customer", "customer", "Ann");
    }

    private static PactXmlBuilder xml() {
        return new PactXmlBuilder("orders").build(root -> root.eachLike(
                "order", 1, Map.of("id", Matchers.integer(1L))));
    }

    /** A message with metadata. */
    static Path message(Path directory, PactSpecVersion version) {
        MessagePactBuilder dsl = new MessagePactBuilder(version)
                .consumer("mail")
                .hasPactWith("orders")
                .given("an order was paid")
                .expectsToReceive("an event of a payment")
                .withMetadata(Map.of("topic", "payments"))
                .withContent(new PactDslJsonBody().integerType("order", 1).stringMatcher("state", "paid|open", "paid"));
        return written(dsl.toPact(), directory, version);
    }

    /** A message that is answered. */
    static Path answeredMessage(Path directory) {
        V4Pact pact = new SynchronousMessagePactBuilder(PactSpecVersion.V4)
                .consumer("desk")
                .hasPactWith("orders")
                .expectsToReceive("a question for the state")
                .withRequest(request -> request.withContent(new PactDslJsonBody().integerType("order", 1)))
                .withResponse(response -> response.withContent(new PactDslJsonBody().stringType("state", "paid")))
                .toPact();
        return written(pact, directory, PactSpecVersion.V4);
    }

    private static Path written(Pact pact, Path directory, PactSpecVersion version) {
        var result = pact.write(directory.toString(), version);
        if (result.get() == null) {
            throw new IllegalStateException(String.valueOf(result.errorValue()));
        }
        return directory.resolve(
                pact.getConsumer().getName() + "-" + pact.getProvider().getName() + ".json");
    }

    static List<PactSpecVersion> versions() {
        return List.of(PactSpecVersion.V2, PactSpecVersion.V3, PactSpecVersion.V4);
    }
}
