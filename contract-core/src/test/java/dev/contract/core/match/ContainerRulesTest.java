package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Rule;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about the members and items of containers: all of a group count, and none is skipped. */
class ContainerRulesTest {

    private static final String JSON = "application/json";

    private static Bodies body(String example) {
        return Bodies.of(JSON, example);
    }

    private static Rule each(String name, String... rules) throws Exception {
        return new Rule(name, attributes("{\"rules\":[" + String.join(",", rules) + "]}"));
    }

    private static Rule contains(String variants) throws Exception {
        return new Rule("arrayContains", attributes("{\"variants\":[" + variants + "]}"));
    }

    private static JsonObject attributes(String json) throws Exception {
        return (JsonObject) JsonReader.parse(json);
    }

    private static String regex(String regex) {
        return JsonObject.of("match", "regex", "regex", regex).toString();
    }

    @Test
    void everyRuleOfOneKindCounts() throws Exception {
        String type = "{\"match\":\"type\"}";
        Bodies values = body("{\"k\":\"1\"}").with("$", each("eachValue", type), each("eachValue", regex("\\d+")));
        assertThat(values.response("{\"k\":\"abc\"}")).containsExactly("$.k Expected 'abc' to match '\\d+'");
        assertThat(values.response("{\"k\":\"22\"}")).isEmpty();
        Bodies keys = body("{\"k\":1}").with("$", each("eachKey", type), each("eachKey", regex("[a-z]")));
        assertThat(keys.response("{\"K\":1}")).containsExactly("$.K Expected 'K' to match '[a-z]'");
        Bodies items = body("[\"1\"]").with("$", each("eachValue", type), each("eachValue", regex("\\d+")));
        assertThat(items.response("[\"7\",\"abc\"]")).containsExactly("$[1] Expected 'abc' to match '\\d+'");
        Bodies both = body("[1,2]").with("$", contains("{\"index\":0}"), contains("{\"index\":1}"));
        assertThat(both.response("[1]")).containsExactly("$ Variant at index 1 (2) was not found in the actual list");
    }

    @Test
    void containerIsNoTextThatAnExpressionExpects() throws Exception {
        Rule rule = new Rule("regex", attributes("{\"regex\":\"e.*\"}"));
        Bodies member = body("{\"k\":\"epub\"}").with("$.k", rule);
        assertThat(member.response("{\"k\":{\"a\":1}}")).isNotEmpty();
        assertThat(member.response("{\"k\":[\"epub\"]}")).isNotEmpty();
        String variant = "{\"index\":0,\"rules\":{\"$\":{\"matchers\":[" + rule.toJson() + "]}}}";
        Bodies items = body("[\"epub\"]").with("$", contains(variant));
        assertThat(items.response("[{\"a\":1},\"ebook\"]")).isEmpty();
        assertThat(items.response("[{\"a\":1},\"audio\"]"))
                .containsExactly("$ Variant at index 0 (\"epub\") was not found in the actual list");
    }

    @Test
    void arrayContainsGoesTogetherWithEachValue() throws Exception {
        Bodies both = body("[1]").with("$", contains("{\"index\":0}"), each("eachValue", "{\"match\":\"integer\"}"));
        assertThat(both.response("[1,\"x\"]")).containsExactly("$[1] Expected 'x' (String) to be an integer");
    }

    @Test
    void variantThatTheExampleDoesNotHaveCannotBeVerified() throws Exception {
        Bodies wrong = body("[1]").with("$", contains("{\"index\":1}"));
        assertThat(wrong.response("[]")).isNotEmpty();
        Body example = new Body.Json(attributes("{\"a\":[{\"b\":[1]}]}"));
        String variant = "{\"index\":0,\"rules\":{\"$.b\":{\"matchers\":["
                + contains("{\"index\":3}").toJson() + "]}}}";
        Bodies nested = new Bodies(JSON, example, MatchingRules.NONE).with("$.a", contains(variant));
        assertThat(nested.response("{\"a\":[]}"))
                .containsExactly(
                        "the rule 'arrayContains' names the item 3 of an example with 1 items (body $.a[0].b)");
    }

    @Test
    void itemsOfVariantsMayHaveMoreMembersInRequestsToo() throws Exception {
        Bodies some = body("[{\"a\":1}]").with("$", contains("{\"index\":0}"));
        assertThat(some.request("[{\"a\":1,\"b\":2}]")).isEmpty();
    }

    @Test
    void allRulesOfAGroupHaveToPassUnlessOneIsEnough() throws Exception {
        Bodies all = body("\"1\"").with("$", Rule.type(), Rule.regex("\\d+"));
        assertThat(all.response("\"abc\"")).containsExactly("$ Expected 'abc' to match '\\d+'");
    }

    @Test
    void ofPathsWithAsManyNamesTheOneWithMoreStepsWins() throws Exception {
        Bodies steps = body("{\"v\":{\"a\":1}}").with("$.v", Rule.type()).with("$.v.*", new Rule("integer"));
        assertThat(steps.response("{\"v\":{\"a\":1.5}}")).hasSize(1);
    }

    @Test
    void ofPathsWithAsManyStepsTheLongerTextWins() throws Exception {
        Bodies text = body("{\"v\":{\"longer\":1}}").with("$.v.*", Rule.type()).with("$.*.longer", new Rule("integer"));
        assertThat(text.response("{\"v\":{\"longer\":1.5}}")).hasSize(1);
    }

    @Test
    void ofPathsThatAreAsLongTheFirstOfTheFileWins() throws Exception {
        Bodies order =
                body("{\"v\":{\"w\":1}}").with("$.v.*", new Rule("integer")).with("$.*.w", Rule.type());
        assertThat(order.response("{\"v\":{\"w\":1.5}}")).hasSize(1);
    }

    @Test
    void objectThatShouldBeEmptyIsRefusedInRequestsWhateverTheRules() throws Exception {
        Bodies empty = body("{}").with("$", new Rule("values"));
        assertThat(empty.request("{\"a\":1}")).containsExactly("$ Expected an empty Map but received {\"a\":1}");
        assertThat(empty.response("{\"a\":1}")).isEmpty();
    }

    @Test
    void manyItemsInAnyOrderArePairedInNoTime() throws Exception {
        String items = numbers(0, 3_000, 1);
        Bodies any = body("[" + items + "]").with("$", new Rule("ignore-order"));
        assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(any.response("[" + numbers(2_999, 3_000, -1) + "]")).isEmpty();
        });
    }

    @Test
    void equalItemsAreMovedWhereAnotherExampleNeedsThem() throws Exception {
        Bodies any = body("[1,\"x\"]").with("$", new Rule("ignore-order")).with("$[1]", Rule.regex("\\d"));
        assertThat(any.response("[2,1]")).isEmpty();
        assertThat(any.response("[2,2]")).hasSize(1);
        Bodies moved = body("[1,2]").with("$", new Rule("ignore-order")).with("$[0]", new Rule("integer"));
        assertThat(moved.response("[2,7]")).isEmpty();
    }

    @Test
    void thousandsOfOtherNamesAreComparedInNoTime() {
        Bodies many = body("{" + names("first-name-") + "}");
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(many.response("{" + names("secondName") + "}")).hasSize(1));
    }

    private static String names(String prefix) {
        return IntStream.range(0, 3_000)
                .mapToObj(i -> "\"" + prefix + i + "\":1")
                .collect(Collectors.joining(","));
    }

    private static String numbers(int from, int count, int step) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"n\":" + (from + i * step) + "}")
                .collect(Collectors.joining(","));
    }
}
