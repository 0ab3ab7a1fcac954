package dev.contract.provider.interop;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.FormPostBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.xml.PactXmlBuilder;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;

/** Contracts over HTTP as a consumer states them with the DSL of pact-jvm. */
final class PactJvmHttp {

    static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private PactJvmHttp() {}

    static Pact two() {
        return ConsumerPactBuilder.consumer("shop")
                .hasPactWith("stock")
                .given("a book is there")
                .uponReceiving("the book")
                .matchPath("/books/\\d+", "/books/7")
                .method("GET")
                .matchHeader("Accept", "application/.*", "application/json")
                .willRespondWith()
                .status(200)
                .matchHeader("ETag", "[a-z]\\d", "a1")
                .body(new PactDslJsonBody()
                        .stringType("title", "Book")
                        .integerType("pages", 12)
                        .stringMatcher("sku", "[A-Z]\\d", "B7")
                        .minArrayLike("shelves", 1)
                        .numberType("number", 3)
                        .closeObject()
                        .closeArray())
                .toPact();
    }

    static Pact three() {
        return ConsumerPactBuilder.consumer("shop")
                .hasPactWith("stock")
                .given("a book is there", Map.of("sku", "B7"))
                .uponReceiving("the book")
                .method("GET")
                .pathFromProviderState("/books/${id}", "/books/1")
                .matchQuery("kind", "[a-z]+", "paper")
                .queryMatchingISODate("since", "2026-01-31")
                .headerFromProviderState("X-Shelf", "${shelf}", "S1")
                .matchHeader("Accept", "application/.*", "application/json")
                .willRespondWith()
                .status(200)
                .matchHeader("ETag", "[a-z]\\d", "a1")
                .body(book())
                .uponReceiving("an order by form")
                .method("POST")
                .path("/orders")
                .body(new FormPostBuilder().stringMatcher("name", "[A-Z][a-z ]+", "Ann").stringValue("count", "2"))
                .willRespondWith()
                .status(201)
                .body(order())
                .uponReceiving("a greeting")
                .method("GET")
                .path("/greeting")
                .encodedQuery("name=Ann%20B&tag=x&tag=y")
                .willRespondWith()
                .status(200)
                .body("Hello", "text/plain")
                .uponReceiving("the picture")
                .method("GET")
                .path("/picture")
                .willRespondWith()
                .status(200)
                .bodyMatchingContentType("application/pdf", new String(PDF, StandardCharsets.UTF_8))
                .toPact();
    }

    static Pact four() {
        return new PactBuilder("shop", "stock", PactSpecVersion.V4)
                .given("a book is there", Map.of("sku", "B7"))
                .expectsToReceiveHttpInteraction(
                        "the book",
                        http -> http.withRequest(request -> request.method("GET")
                                        .path(Matchers.fromProviderState("/books/${id}", "/books/1"))
                                        .queryParameter("kind", Matchers.regexp("[a-z]+", "paper"))
                                        .header("Accept", Matchers.regexp("application/.*", "application/json")))
                                .willRespondWith(response -> response.successStatus()
                                        .header("ETag", Matchers.regexp("[a-z]\\d", "a1"))
                                        .matchSetCookie("session", "\\d+", "12")
                                        .body(more())))
                .expectsToReceiveHttpInteraction(
                        "an order by form",
                        http -> http.withRequest(request -> request.method("POST")
                                        .path("/orders")
                                        .body(new FormPostBuilder()
                                                .stringMatcher("name", "[A-Z][a-z ]+", "Ann")
                                                .stringValue("count", "2")))
                                .willRespondWith(
                                        response -> response.status(201).body(order())))
                .expectsToReceiveHttpInteraction(
                        "the picture",
                        http -> http.withRequest(
                                        request -> request.method("GET").path("/picture"))
                                .willRespondWith(
                                        response -> response.status(200).bodyMatchingContentType("application/pdf", PDF)))
                .toPact();
    }

    private static DslPart book() {
        return newJsonBody(PactJvmHttp::values).build();
    }

    private static DslPart more() {
        return newJsonBody(body -> {
                    values(body);
                    body.arrayContaining("formats", formats -> formats.stringMatcher("e.*", "epub")
                            .object(format -> format.integerType("dpi", 300)));
                    body.object("stock", stock -> stock.eachKeyMatching(Matchers.regexp("[A-Z]\\d", "A1"))
                            .eachValueMatching("A1", shelf -> shelf.integerType("count", 1)));
                })
                .build();
    }

    private static void values(LambdaDslObject body) {
        body.stringType("title", "Book")
                .integerType("pages", 12)
                .decimalType("price", 12.5)
                .numberType("weight", 3)
                .booleanType("new", true)
                .nullValue("gone")
                .stringMatcher("sku", "[A-Z]\\d", "B7")
                .uuid("key", KEY)
                .valueFromProviderState("id", "id", 1)
                .date("published", "yyyy-MM-dd", LocalDate.of(2026, 1, 31))
                .datetime("sold", "yyyy-MM-dd'T'HH:mm:ssXXX", ZonedDateTime.of(2026, 1, 31, 1, 2, 3, 0, ZoneOffset.UTC))
                .time("opens", "HH:mm", ZonedDateTime.of(2026, 1, 31, 1, 2, 3, 0, ZoneOffset.UTC))
                .ipV4Address("host")
                .matchUrl2("link", "books", new RegexMatcher("\\d+", "7"))
                .object("author", author -> author.stringType("name", "Ann").stringValue("country", "NZ"))
                .minArrayLike("shelves", 1, shelf -> shelf.integerType("number", 3))
                .minMaxArrayLike("tags", 1, 3, PactDslJsonRootValue.stringType("a"), 1)
                .object("counts", counts -> counts.eachValueLike("here", PactDslJsonRootValue.integerType(1)))
                .unorderedArray("colours", colours -> colours.stringValue("red").stringValue("blue"))
                .and("code", "C1", new MinTypeMatcher(2));
    }

    private static PactXmlBuilder order() {
        return new PactXmlBuilder("order").build(order -> {
            order.setAttributes(Map.of("id", Matchers.regexp("\\d+", "1")));
            order.appendElement("count", Map.of(), Matchers.integer(2L));
            order.eachLike("line", 1, Map.of("sku", Matchers.regexp("[A-Z]\\d", "B7")));
        });
    }
}
