package dev.contract.consumer.prove;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.arrayContaining;
import static dev.contract.consumer.dsl.Values.bool;
import static dev.contract.consumer.dsl.Values.date;
import static dev.contract.consumer.dsl.Values.decimal;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.includes;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.oneOf;
import static dev.contract.consumer.dsl.Values.statusCode;
import static dev.contract.consumer.dsl.Values.url;
import static dev.contract.consumer.dsl.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.dsl.ResponseDraft;
import dev.contract.consumer.mock.MockProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which variants each rule allows. */
class AllowedVariantsTest {

    private static List<String> variants(ResponseDraft response) {
        try (MockProvider mock = MockProvider.start("library")) {
            mock.expect(uponReceiving("a look").get("/").willRespondWith(response));
            BookClient client = new BookClient(mock.uri());
            return mock.proof().withoutFaults().check(() -> client.text("/")).variants().stream()
                    .map(each -> each.replace("\"a look\": ", ""))
                    .toList();
        }
    }

    private static List<String> ofValue(Object value) {
        return variants(ok().json(Map.of("v", value))).stream()
                .filter(each -> each.startsWith("body $.v "))
                .map(each -> each.substring("body $.v ".length()))
                .toList();
    }

    @Test
    void literalValueHasNoOther() {
        assertThat(ofValue("x")).isEmpty();
    }

    @Test
    void otherOptionsAreTaken() {
        assertThat(ofValue(oneOf("new", "used", "lost"))).containsExactlyInAnyOrder("is \"lost\"", "is \"used\"");
        assertThat(ofValue(bool(true))).containsExactly("is false");
    }

    @Test
    void numbersStayOfTheirKindAsTheEngineSeesIt() {
        assertThat(ofValue(integer(5))).containsExactly("is 0", "is -1", "is 2147483647");
        assertThat(ofValue(integer(50_000_000_000L))).contains("is 9223372036854775807");
        assertThat(ofValue(decimal(1.5))).containsExactly("is 0", "is 0.5", "is -1.25", "is 123456789.987654321");
    }

    @Test
    void textsKeepTheirForm() {
        assertThat(ofValue(matching("[ab]{1,3}", "a")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).matches("is \"[ab]{1,3}\""));
        assertThat(ofValue(includes("mid", "a mid b"))).containsExactly("is \"mid\"", "is \"before mid behind\"");
        assertThat(ofValue(date("2026-11-20")))
                .containsExactly("is \"1970-01-01\"", "is \"2024-02-29\"", "is \"9999-12-31\"");
    }

    @Test
    void listsAreAsLongAsTheyMayBe() {
        assertThat(variants(ok().json(Map.of("v", eachLike(1, 2, 4)))))
                .contains("body $.v: a longer list, 4 items")
                .noneMatch(each -> each.contains("the shortest list"));
        assertThat(variants(ok().json(Map.of("v", eachLike(1))))).contains("body $.v: a longer list, 3 items");
        assertThat(variants(ok().json(Map.of("v", List.of(1, 2))))).noneMatch(each -> each.contains("list"));
        assertThat(variants(ok().json(Map.of("v", arrayContaining(Map.of("a", 1))))))
                .contains("body $.v has an unknown item");
    }

    @Test
    void freeNamesAreReplaced() {
        assertThat(ofValue(values("de", integer(1)))).contains("has a member 'another name'");
    }

    @Test
    void statusAndHeadersFollowTheirRules() {
        assertThat(variants(status(statusCode("success", 200)).header("X-Shelf", matching("[0-9]", "7"))))
                .contains("status 201", "status 204", "an unknown header")
                .anyMatch(each -> each.matches("header X-Shelf is '[0-9]'"))
                .noneMatch(each -> each.startsWith("status 4"));
    }

    @Test
    void urlsKeepLeadingToTheMockProvider() {
        assertThat(ofValue(url("/books/\\d+", "http://library.example/books/7")))
                .isEmpty();
    }
}
