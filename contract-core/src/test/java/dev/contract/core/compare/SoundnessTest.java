package dev.contract.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.match.Difference;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Combine;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is told not to break accepts everything that was accepted before, for bodies and rules by chance. */
class SoundnessTest {

    private static final int PAIRS = 1_500;
    private static final int MESSAGES = 12;

    private static final List<String> VALUES =
            List.of("1", "2", "1.5", "0", "\"x\"", "\"1\"", "\"\"", "\"2026-02-28\"", "true", "\"true\"", "null");
    private static final List<String> NAMES = List.of("a", "b", "1");
    private static final List<String> PATHS = List.of(
            "$",
            "$.a",
            "$.b",
            "$.*",
            "$[*]",
            "$.a.a",
            "$.a.*",
            "$.a[*]",
            "$.a[0]",
            "$.a[1]",
            "$.*.*",
            "$.a[*].a",
            "$.a[*].*");
    private static final List<String> RULES = List.of(
            "{'match': 'type'}",
            "{'match': 'type'}",
            "{'match': 'type', 'min': 1}",
            "{'match': 'type', 'max': 2}",
            "{'match': 'equality'}",
            "{'match': 'integer'}",
            "{'match': 'decimal'}",
            "{'match': 'number'}",
            "{'match': 'boolean'}",
            "{'match': 'null'}",
            "{'match': 'notEmpty'}",
            "{'match': 'regex', 'regex': '.*'}",
            "{'match': 'regex', 'regex': '[x1]'}",
            "{'match': 'include', 'value': '1'}",
            "{'match': 'date'}",
            "{'match': 'values'}",
            "{'match': 'ignore-order'}",
            "{'match': 'ignore-order', 'min': 1}",
            "{'match': 'arrayContains', 'variants': [{'index': 0, 'rules': {'$': {'matchers': [{'match': 'type'}]}}}]}",
            "{'match': 'arrayContains', 'variants': []}",
            "{'match': 'eachKey', 'rules': [{'match': 'regex', 'regex': '[ab]'}]}",
            "{'match': 'eachValue', 'rules': [{'match': 'type'}]}",
            "{'match': 'eachValue', 'rules': [{'match': 'integer'}]}");

    private Random random = new Random(0);

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private JsonValue value(int depth) throws Exception {
        int kind = depth == 0 ? 2 : random.nextInt(4);
        if (kind == 0) {
            List<JsonValue> items = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                items.add(value(depth - 1));
            }
            return new JsonArray(items);
        }
        return kind == 1 ? object(depth) : JsonReader.parse(oneOf(VALUES));
    }

    private JsonObject object(int depth) throws Exception {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            members.put(oneOf(NAMES), value(depth - 1));
        }
        return new JsonObject(members);
    }

    /** Mostly the same value, here and there another one, or one more or less. */
    private JsonValue varied(JsonValue value, int depth) throws Exception {
        if (random.nextInt(6) == 0) {
            return value(depth);
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (random.nextInt(8) > 0) {
                    members.put(member.getKey(), varied(member.getValue(), depth - 1));
                }
            }
            if (random.nextInt(5) == 0) {
                members.put(oneOf(NAMES), value(Math.max(0, depth - 1)));
            }
            return new JsonObject(members);
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            for (JsonValue item : array.items()) {
                for (int i = random.nextInt(8) > 0 ? 1 : 2 * random.nextInt(2); i > 0; i--) {
                    items.add(varied(item, depth - 1));
                }
            }
            return new JsonArray(items);
        }
        return value;
    }

    private MatchingRules rules(int number) throws Exception {
        Map<DocPath, RuleGroup> groups = new LinkedHashMap<>();
        for (int i = number; i > 0; i--) {
            List<Rule> rules = new ArrayList<>();
            for (int j = random.nextInt(5) == 0 ? 2 : 1; j > 0; j--) {
                rules.add(
                        Rule.fromJson((JsonObject) JsonReader.parse(oneOf(RULES).replace('\'', '"'))));
            }
            Combine combine = random.nextInt(3) == 0 ? Combine.OR : Combine.AND;
            groups.put(DocPath.parse(oneOf(PATHS)), new RuleGroup(combine, rules));
        }
        return new MatchingRules(Map.of(Part.BODY, groups), JsonObject.EMPTY);
    }

    private MatchingRules variedRules(MatchingRules rules) throws Exception {
        Map<DocPath, RuleGroup> groups = new LinkedHashMap<>(rules.of(Part.BODY));
        if (!groups.isEmpty() && random.nextBoolean()) {
            groups.remove(oneOf(List.copyOf(groups.keySet())));
        }
        if (random.nextBoolean()) {
            groups.putAll(rules(1).of(Part.BODY));
        }
        return new MatchingRules(Map.of(Part.BODY, groups), JsonObject.EMPTY);
    }

    /** Two expectations that are near each other, and what may arrive. */
    private record Trial(
            JsonValue old,
            MatchingRules oldRules,
            JsonValue changed,
            MatchingRules changedRules,
            List<JsonValue> arriving) {}

    private Trial trial() throws Exception {
        JsonValue old = value(3);
        JsonValue changed = random.nextInt(4) > 0 ? old : varied(old, 3);
        MatchingRules rules = rules(random.nextInt(4));
        List<JsonValue> arriving = new ArrayList<>(List.of(old, changed));
        for (int i = 0; i < MESSAGES; i++) {
            arriving.add(varied(random.nextBoolean() ? old : changed, 3));
        }
        return new Trial(old, rules, changed, variedRules(rules), arriving);
    }

    private static HttpResponse response(JsonValue body) {
        return new HttpResponse(200, Headers.NONE, new Body.Json(body));
    }

    private static HttpRequest request(JsonValue body) {
        return new HttpRequest("POST", "/").withBody(new Body.Json(body));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void responseThatIsToldNotToBreakDoesNot(long seed) throws Exception {
        random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < PAIRS; i++) {
            Trial trial = trial();
            Expectation<HttpResponse> old = Expectation.ofResponse(new Expected<>(response(trial.old), trial.oldRules));
            Expectation<HttpResponse> changed =
                    Expectation.ofResponse(new Expected<>(response(trial.changed), trial.changedRules));
            List<Difference> differences = old.differences(changed);
            if (problems(old, changed)
                    || !differences.stream().allMatch(each -> each.relation().acceptsAllAsBefore())) {
                continue;
            }
            calm += differences.isEmpty() ? 0 : 1;
            for (JsonValue body : trial.arriving) {
                if (old.check(response(body)).isEmpty()) {
                    assertThat(changed.check(response(body)))
                            .as("%s by%n%s%nand now by%n%s%n%s", body, old, changed, differences)
                            .isEmpty();
                }
            }
        }
        assertThat(calm).isGreaterThan(PAIRS / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void requestThatIsToldNotToBreakSendsNothingNew(long seed) throws Exception {
        random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < PAIRS; i++) {
            Trial trial = trial();
            Expectation<HttpRequest> old = Expectation.ofRequest(new Expected<>(request(trial.old), trial.oldRules));
            Expectation<HttpRequest> changed =
                    Expectation.ofRequest(new Expected<>(request(trial.changed), trial.changedRules));
            List<Difference> differences = old.differences(changed);
            if (problems(old, changed)
                    || !differences.stream().allMatch(each -> each.relation().acceptsNothingMore())) {
                continue;
            }
            calm += differences.isEmpty() ? 0 : 1;
            for (JsonValue body : trial.arriving) {
                if (changed.check(request(body)).isEmpty()) {
                    assertThat(old.check(request(body)))
                            .as("%s by%n%s%nand before by%n%s%n%s", body, changed, old, differences)
                            .isEmpty();
                }
            }
        }
        assertThat(calm).isGreaterThan(PAIRS / 100);
    }

    private static boolean problems(Expectation<?> old, Expectation<?> changed) {
        return !old.problems().isEmpty() || !changed.problems().isEmpty();
    }
}
