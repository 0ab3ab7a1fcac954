package dev.contract.consumer.dsl;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.bool;
import static dev.contract.consumer.dsl.Values.date;
import static dev.contract.consumer.dsl.Values.dateTime;
import static dev.contract.consumer.dsl.Values.decimal;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.equalTo;
import static dev.contract.consumer.dsl.Values.includes;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.nullValue;
import static dev.contract.consumer.dsl.Values.number;
import static dev.contract.consumer.dsl.Values.time;
import static dev.contract.consumer.dsl.Values.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    @Test
    void statesAndDescriptionAreKept() {
        HttpInteraction interaction = given("a cart exists", Map.of("id", 7))
                .given("it is empty")
                .uponReceiving("a question")
                .get("/carts/7")
                .willRespondWith(404)
                .interaction();
        assertThat(interaction.title()).isEqualTo("a question given 'a cart exists {\"id\":7}' and 'it is empty'");
        assertThat(interaction.response().example().status()).isEqualTo(404);
    }

    @Test
    void everyValueBecomesAnExampleWithItsRule() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("like", like("a"));
        body.put("integer", integer(1));
        body.put("decimal", decimal(2));
        body.put("number", number(3));
        body.put("bool", bool(true));
        body.put("null", nullValue());
        body.put("regex", matching("\\d+", "42"));
        body.put("include", includes("b", "abc"));
        body.put("equal", equalTo("x"));
        body.put("uuid", uuid("fc763eba-0905-41c5-a27f-3934ab26786c"));
        body.put("date", date(LocalDate.of(2026, 11, 20)));
        body.put("time", time("10:15:00"));
        body.put("dateTime", dateTime("2026-11-20T10:15:00Z"));
        HttpInteraction interaction = answering(body);
        assertThat(interaction.response().example().body().bytes().text())
                .isEqualTo("{\"like\":\"a\",\"integer\":1,\"decimal\":2.0,\"number\":3,\"bool\":true,\"null\":null,"
                        + "\"regex\":\"42\",\"include\":\"abc\",\"equal\":\"x\","
                        + "\"uuid\":\"fc763eba-0905-41c5-a27f-3934ab26786c\",\"date\":\"2026-11-20\","
                        + "\"time\":\"10:15:00\",\"dateTime\":\"2026-11-20T10:15:00Z\"}");
        assertThat(rules(interaction.response().rules(), Part.BODY))
                .containsEntry("$.like", "type")
                .containsEntry("$.integer", "integer")
                .containsEntry("$.decimal", "decimal")
                .containsEntry("$.number", "number")
                .containsEntry("$.bool", "boolean")
                .containsEntry("$.null", "null")
                .containsEntry("$.regex", "regex '\\d+'")
                .containsEntry("$.include", "include 'b'")
                .containsEntry("$.equal", "equality")
                .containsEntry("$.date", "date 'yyyy-MM-dd'")
                .containsEntry("$.time", "time 'HH:mm:ss'")
                .containsEntry("$.dateTime", "datetime 'yyyy-MM-dd'T'HH:mm:ssXXX'")
                .hasSize(13);
    }

    @Test
    void valuesMayStandAnywhereInsideOfMapsAndLists() {
        HttpInteraction interaction =
                answering(List.of(Map.of("items", eachLike(Map.of("id", integer(1), "tags", eachLike("new", 2))))));
        assertThat(interaction.response().example().body().bytes().text())
                .isEqualTo("[{\"items\":[{\"id\":1,\"tags\":[\"new\",\"new\"]}]}]");
        assertThat(rules(interaction.response().rules(), Part.BODY))
                .isEqualTo(Map.of(
                        "$[0].items", "type (min 1)",
                        "$[0].items[*].id", "integer",
                        "$[0].items[*].tags", "type (min 2)"));
    }

    @Test
    void eachLikeWithNoneNeededStillHasAnExample() {
        HttpInteraction interaction = answering(eachLike("a", 0));
        assertThat(interaction.response().example().body().bytes().text()).isEqualTo("[\"a\"]");
        assertThat(rules(interaction.response().rules(), Part.BODY)).containsEntry("$", "type (min 0)");
    }

    @Test
    void requestsTakeValuesInPathQueryHeadersAndBody() {
        HttpInteraction interaction = uponReceiving("a search")
                .post(matching("/books/\\d+", "/books/1"))
                .query("page", integer(2))
                .query("tag", "a")
                .query("tag", "b")
                .header("X-Trace", uuid())
                .json(Map.of("q", like("java")))
                .willRespondWith(ok())
                .interaction();
        HttpRequest request = interaction.request().example();
        assertThat(request.target()).isEqualTo("/books/1?page=2&tag=a&tag=b");
        assertThat(request.headers().first("content-type")).isEqualTo("application/json");
        assertThat(rules(interaction.request().rules(), Part.PATH)).containsEntry("$", "regex '/books/\\d+'");
        assertThat(rules(interaction.request().rules(), Part.QUERY)).containsEntry("$.page", "integer");
        assertThat(interaction.request().rules().of(Part.HEADER)).containsKey(DocPath.ofName("X-Trace"));
        assertThat(rules(interaction.request().rules(), Part.BODY)).containsEntry("$.q", "type");
    }

    @Test
    void mapsWithoutOrderAreWrittenInOne() {
        Map<String, Object> members = new HashMap<>();
        List.of("z", "b", "a", "m").forEach(name -> members.put(name, 1));
        assertThat(answering(members).response().example().body().bytes().text())
                .isEqualTo("{\"a\":1,\"b\":1,\"m\":1,\"z\":1}");
    }

    @Test
    void nullMayStandInsideOfLists() {
        List<Object> items = new ArrayList<>();
        items.add(null);
        assertThat(answering(items).response().example().body().bytes().text()).isEqualTo("[null]");
    }

    @Test
    void contentTypeThatIsSetStays() {
        HttpInteraction interaction = uponReceiving("anything")
                .get("/")
                .willRespondWith(status(400)
                        .header("Content-Type", "application/problem+json")
                        .json(Map.of("status", 400)))
                .interaction();
        assertThat(interaction.response().example().headers().fields())
                .isEqualTo(Map.of("Content-Type", List.of("application/problem+json")));
    }

    @Test
    void exampleThatItsOwnRuleRefusesIsRefusedAtOnce() {
        assertThatThrownBy(() -> matching("\\d+", "a"))
                .hasMessage("The example 'a' does not match the regular expression '\\d+'.");
        assertThatThrownBy(() -> includes("z", "abc")).hasMessage("The example 'abc' does not include 'z'.");
        assertThatThrownBy(() -> date("20.11.2026"))
                .hasMessage("The example '20.11.2026' is no date of the pattern 'yyyy-MM-dd'.");
        assertThatThrownBy(() -> matching("[a-", "a")).hasMessageContaining("'[a-' cannot be read");
        assertThatThrownBy(() -> eachLike("a", 3, 2)).hasMessageContaining("at least 3 and at most 2");
    }

    @Test
    void pathWithAQueryIsRefused() {
        assertThatThrownBy(() -> uponReceiving("x").get("/a?b=c")).hasMessageContaining("query(name, value)");
        assertThatThrownBy(() -> uponReceiving("x").get("a")).hasMessageContaining("start with '/'");
        assertThatThrownBy(() -> uponReceiving(" ")).hasMessageContaining("description");
    }

    @Test
    void objectThatIsNoJsonValueIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> answering(Map.of("when", List.of("a", new Thread()))))
                .hasMessage(
                        "$.when[1]: java.lang.Thread is no JSON value. Use a map, a list, a record, a bean with getters, a text,"
                                + " a number, a boolean, null, or one of Values.");
    }

    private static HttpInteraction answering(Object body) {
        return uponReceiving("a question")
                .get("/")
                .willRespondWith(ok().json(body))
                .interaction();
    }

    private static Map<String, String> rules(MatchingRules rules, Part part) {
        return rules.of(part).entrySet().stream()
                .collect(Collectors.toMap(
                        rule -> rule.getKey().toString(),
                        rule -> rule.getValue().toString()));
    }
}
