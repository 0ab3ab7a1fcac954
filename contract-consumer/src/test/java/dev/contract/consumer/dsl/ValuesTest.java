package dev.contract.consumer.dsl;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.allOf;
import static dev.contract.consumer.dsl.Values.anyOf;
import static dev.contract.consumer.dsl.Values.arrayContaining;
import static dev.contract.consumer.dsl.Values.eachKey;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.eachValue;
import static dev.contract.consumer.dsl.Values.fromProviderState;
import static dev.contract.consumer.dsl.Values.hex;
import static dev.contract.consumer.dsl.Values.includes;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.ipAddress;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.notEmpty;
import static dev.contract.consumer.dsl.Values.nullable;
import static dev.contract.consumer.dsl.Values.oneOf;
import static dev.contract.consumer.dsl.Values.optional;
import static dev.contract.consumer.dsl.Values.semver;
import static dev.contract.consumer.dsl.Values.success;
import static dev.contract.consumer.dsl.Values.url;
import static dev.contract.consumer.dsl.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Expectation;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Generator;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each value stands for in the contract; what the rules then do is the engine's. */
class ValuesTest {

    record Address(String street, int number) {}

    record User(long id, String name, Address address, List<String> tags) {}

    /** A bean as older code has them. */
    @SuppressWarnings("unused")
    static class Account {
        public String getOwner() {
            return "Ann";
        }

        public boolean isOpen() {
            return true;
        }
    }

    private static final User ANN = new User(42, "Ann", new Address("High Street", 7), List.of("new"));

    @Test
    void textsOfAFormAreRegularExpressions() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("one", oneOf("a.b", "c"));
        body.put("hex", hex("c0ffee"));
        body.put("ip", ipAddress("127.0.0.1"));
        body.put("url", url("http://h/a?b=c"));
        assertThat(rules(answering(body)))
                .isEqualTo(Map.of(
                        "$.one", "regex 'a\\.b|c'",
                        "$.hex", "regex '[0-9a-fA-F]+'",
                        "$.ip",
                                "regex '((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])'",
                        "$.url", "regex 'https?://[^/?#]+\\/a\\?b=c'"));
    }

    @Test
    void rulesOfSpecificationFourAreThere() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("semver", semver("1.0.0"));
        body.put("notEmpty", notEmpty("a"));
        body.put("list", arrayContaining(Map.of("id", integer(1)), "x"));
        body.put("keys", eachKey(matching("[a-z]", "a"), Map.of("n", integer(1))));
        body.put("values", eachValue(integer(1), Map.of("a", 1)));
        body.put("any", values("a", integer(1)));
        HttpInteraction interaction = answering(body);
        assertThat(Expectation.ofResponse(interaction.response()).problems()).isEmpty();
        assertThat(interaction.response().example().body().bytes().text())
                .contains("\"list\":[{\"id\":1},\"x\"]", "\"keys\":{\"a\":{\"n\":1}}");
        assertThat(rules(interaction))
                .containsEntry("$.semver", "semver")
                .containsEntry("$.notEmpty", "notEmpty")
                .containsEntry("$.any", "values")
                .containsEntry("$.any.*", "integer")
                .containsEntry("$.keys.*.n", "integer")
                .containsEntry("$.values", "eachValue (rules [{\"match\":\"integer\"}])");
    }

    @Test
    void valuesInsideOfValuesAreOneGroup() {
        assertThat(rules(answering(Map.of("a", nullable(integer(1)))))).containsEntry("$.a", "integer OR null");
        assertThat(rules(answering(Map.of("a", nullable("x"))))).containsEntry("$.a", "type OR null");
        assertThat(rules(answering(Map.of("a", allOf("Ann", notEmpty("x"), includes("n", "n"))))))
                .containsEntry("$.a", "notEmpty AND include 'n'");
        assertThat(rules(answering(Map.of("a", anyOf(1, integer(1), like("x"))))))
                .containsEntry("$.a", "integer OR type");
    }

    @Test
    void recordsAndBeansAreObjects() {
        HttpInteraction interaction = answering(like(ANN));
        assertThat(interaction.response().example().body().bytes().text())
                .isEqualTo(
                        "{\"id\":42,\"name\":\"Ann\",\"address\":{\"street\":\"High Street\",\"number\":7},\"tags\":[\"new\"]}");
        assertThat(rules(interaction)).isEqualTo(Map.of("$", "type"));
        assertThat(answering(new Account()).response().example().body().bytes().text())
                .isEqualTo("{\"open\":true,\"owner\":\"Ann\"}");
    }

    @Test
    void placesInARecordCanBeChanged() {
        HttpInteraction interaction = answering(Map.of(
                "user",
                like(ANN).at("id", integer(43)).at("address.number", "7a").at("$.tags", eachLike("old", 2))));
        assertThat(interaction.response().example().body().bytes().text())
                .isEqualTo(
                        "{\"user\":{\"id\":43,\"name\":\"Ann\",\"address\":{\"street\":\"High Street\",\"number\":\"7a\"},\"tags\":[\"old\",\"old\"]}}");
        assertThat(rules(interaction))
                .isEqualTo(Map.of("$.user", "type", "$.user.id", "integer", "$.user.tags", "type (min 2)"));
        assertThatThrownBy(() -> answering(like(ANN).at("adress.number", 1)))
                .hasMessageContaining("at(\"adress.number\", …): there is no such place in {\"id\":42");
        assertThatThrownBy(() -> answering(like(ANN).at("a[", 1))).hasMessageContaining("'[' is never closed");
    }

    @Test
    void optionalMemberMakesTwoInteractions() {
        HttpDraft draft = uponReceiving("a question")
                .get("/")
                .willRespondWith(ok().json(Map.of("name", like("Ann"), "mail", optional(like("a@b.c")))))
                .key("q");
        assertThat(draft.interactions())
                .extracting(each -> each.response().example().body().bytes().text())
                .containsExactly("{\"mail\":\"a@b.c\",\"name\":\"Ann\"}", "{\"name\":\"Ann\"}");
        assertThat(draft.interactions())
                .extracting(each -> each.info().description())
                .containsExactly("a question", "a question (without what is optional)");
        assertThat(draft.interactions().get(1).info().key()).isEqualTo("q (without what is optional)");
        assertThat(rules(draft.interactions().get(1))).isEqualTo(Map.of("$.name", "type"));
        assertThatThrownBy(() -> answering(List.of(optional(1)))).hasMessageContaining("$[0]: optional(…) stands for");
    }

    @Test
    void optionalParametersAndHeadersAreLeftOutTogether() {
        HttpDraft draft = uponReceiving("a search")
                .get("/books")
                .query("q", "java")
                .query("page", optional(integer(2)))
                .header("X-Trace", optional("abc"))
                .willRespondWith(200);
        HttpInteraction without = draft.interactions().get(1);
        assertThat(without.request().example().target()).isEqualTo("/books?q=java");
        assertThat(without.request().example().headers().isEmpty()).isTrue();
        assertThat(without.request().rules().isEmpty()).isTrue();
    }

    @Test
    void valueOfAProviderStateHasAGenerator() {
        HttpInteraction interaction = uponReceiving("an order")
                .get(fromProviderState("/orders/${id}", "/orders/1"))
                .willRespondWith(ok().json(Map.of("id", fromProviderState("id", 1))))
                .interaction();
        assertThat(interaction.request().generators().of(Part.PATH))
                .containsValue(new Generator(
                        "ProviderState", JsonObject.of("expression", "/orders/${id}", "dataType", "STRING")));
        assertThat(interaction.response().generators().of(Part.BODY))
                .containsEntry(
                        DocPath.ofName("id"),
                        new Generator("ProviderState", JsonObject.of("expression", "${id}", "dataType", "INTEGER")));
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        assertThatThrownBy(() -> answering(Map.of("a", Double.NaN))).hasMessageContaining("$.a: NaN is no number");
        assertThatThrownBy(() -> answering(Set.of("a", "b"))).hasMessageContaining("a set has no order");
        assertThatThrownBy(() -> nullable(allOf("n", notEmpty("n"), includes("n", "n"))))
                .hasMessageContaining("cannot say all of these or null");
        assertThatThrownBy(() -> nullable(like(eachLike(1)))).hasMessageContaining("never accept null");
        assertThatThrownBy(() -> eachValue(like(Map.of("z", integer(3))), Map.of("a", Map.of("z", 1))))
                .hasMessageContaining("use values(…)");
        assertThatThrownBy(() ->
                        uponReceiving("x").get("/").query("q", Map.of("a", 1)).willRespondWith(200))
                .hasMessageContaining("is no single text or number");
    }

    @Test
    void alternativesInsideOfLikeAreKept() {
        assertThat(rules(answering(Map.of("a", like(nullable("x")))))).containsEntry("$.a", "type OR null");
    }

    @Test
    void listsAreSeveralParametersOfOneName() {
        HttpInteraction search = uponReceiving("x")
                .get("/")
                .query("q", List.of("a", "b"))
                .willRespondWith(200)
                .interaction();
        assertThat(search.request().example().query()).isEqualTo(Map.of("q", List.of("a", "b")));
    }

    @Test
    void statusTakesAValue() {
        HttpInteraction interaction = uponReceiving("a deletion")
                .delete("/1")
                .willRespondWith(status(success(204)))
                .interaction();
        assertThat(interaction.response().example().status()).isEqualTo(204);
        assertThat(interaction.response().rules().of(Part.STATUS).values())
                .hasToString("[statusCode (status \"success\")]");
        assertThatThrownBy(() -> uponReceiving("x").get("/").willRespondWith(7)).hasMessageContaining("'7'");
    }

    @Test
    void exampleThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> nullable(Map.of())).hasMessageContaining("never accept null for an object");
        assertThatThrownBy(() -> nullable(eachLike(1))).hasMessageContaining("use optional");
        assertThatThrownBy(() -> eachLike(null)).hasMessageContaining("eachLike(null, 1) says nothing");
        assertThatThrownBy(() -> eachLike(Map.of())).hasMessageContaining("says nothing about the items");
        assertThatThrownBy(() -> eachLike(1, -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> arrayContaining()).hasMessageContaining("of nothing");
        assertThatThrownBy(() -> eachKey(integer(1), 1)).hasMessageContaining("a text for the names");
        assertThatThrownBy(() -> url("/a")).hasMessageContaining("no absolute URL");
        assertThatThrownBy(() -> eachValue(eachLike(1), List.of())).hasMessageContaining("single value");
    }

    private static HttpInteraction answering(Object body) {
        return uponReceiving("a question")
                .get("/")
                .willRespondWith(ok().json(body))
                .interaction();
    }

    private static Map<String, String> rules(HttpInteraction interaction) {
        Map<String, String> rules = new LinkedHashMap<>();
        interaction
                .response()
                .rules()
                .of(Part.BODY)
                .forEach((path, group) -> rules.put(path.toString(), Objects.toString(group)));
        return rules;
    }
}
