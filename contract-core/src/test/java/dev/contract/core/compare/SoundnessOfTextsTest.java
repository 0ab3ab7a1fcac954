package dev.contract.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is told to accept nothing more does not, for paths, queries and headers and their rules by chance. */
class SoundnessOfTextsTest {

    private static final int PAIRS = 3_000;

    private static final List<String> VALUES = List.of(
            "1", "2", "1.5", "x", "X", "", "a,b", "a, b", "text/plain", "text/plain;q=1", "2026-02-28", "a=1; b=2");
    private static final List<String> RULES = List.of(
            "{'match': 'type'}",
            "{'match': 'type', 'min': 1}",
            "{'match': 'type', 'min': 2}",
            "{'match': 'equality'}",
            "{'match': 'integer'}",
            "{'match': 'decimal'}",
            "{'match': 'number'}",
            "{'match': 'notEmpty'}",
            "{'match': 'regex', 'regex': '[x1]'}",
            "{'match': 'regex', 'regex': 'a,.*|text/plain|.'}",
            "{'match': 'include', 'value': 'a'}",
            "{'match': 'include', 'value': 'a,'}",
            "{'match': 'date'}");
    private static final List<DocPath> QUERY = List.of(
            DocPath.ofName("q"),
            DocPath.ofName("q").index(0),
            DocPath.ofName("q").anyIndex(),
            DocPath.ROOT.any());
    private static final List<String> HEADERS = List.of("X", "Accept", "Content-Type", "Cookie", "*");

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            values.add(oneOf(VALUES, random));
        }
        return values;
    }

    private static HttpRequest request(Random random) {
        Map<String, List<String>> headers = Map.of(
                oneOf(HEADERS.subList(0, 4), random),
                random.nextBoolean() ? values(random) : List.of(oneOf(VALUES, random)));
        return new HttpRequest(
                "GET",
                "/" + oneOf(VALUES.subList(0, 5), random),
                random.nextInt(4) == 0 ? Map.of() : Map.of("q", values(random)),
                new Headers(headers),
                Body.Absent.MISSING);
    }

    private static HttpRequest varied(HttpRequest request, Random random) {
        HttpRequest other = request(random);
        boolean headers = random.nextInt(3) > 0;
        return new HttpRequest(
                "GET",
                random.nextInt(3) > 0 ? request.path() : other.path(),
                random.nextInt(3) > 0 ? request.query() : other.query(),
                headers ? request.headers() : other.headers(),
                Body.Absent.MISSING);
    }

    private static MatchingRules rules(MatchingRules base, Random random) throws Exception {
        MatchingRules rules = base;
        for (int i = random.nextInt(3); i > 0; i--) {
            Rule rule = Rule.fromJson(
                    (JsonObject) JsonReader.parse(oneOf(RULES, random).replace('\'', '"')));
            RuleGroup group = RuleGroup.of(rule);
            rules = switch (random.nextInt(3)) {
                case 0 -> rules.with(Part.PATH, DocPath.ROOT, group);
                case 1 -> rules.with(Part.QUERY, oneOf(QUERY, random), group);
                default -> rules.with(Part.HEADER, DocPath.ofName(oneOf(HEADERS, random)), group);
            };
        }
        return rules;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsToldToSendNothingNewDoesNot(long seed) throws Exception {
        Random random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < PAIRS; i++) {
            HttpRequest example = request(random);
            HttpRequest now = random.nextBoolean() ? example : varied(example, random);
            MatchingRules rules = rules(MatchingRules.NONE, random);
            Expectation<HttpRequest> old = Expectation.ofRequest(new Expected<>(example, rules));
            Expectation<HttpRequest> changed = Expectation.ofRequest(new Expected<>(
                    now, random.nextBoolean() ? rules(rules, random) : rules(MatchingRules.NONE, random)));
            if (!old.differences(changed).stream()
                    .allMatch(each -> each.relation().acceptsNothingMore())) {
                continue;
            }
            calm += old.differences(changed).isEmpty() ? 0 : 1;
            for (int j = 0; j < 10; j++) {
                HttpRequest sent = j == 0 ? now : varied(random.nextBoolean() ? example : now, random);
                if (changed.check(sent).isEmpty()) {
                    assertThat(old.check(sent))
                            .as("%s by%n%s%nand before by%n%s%n%s", sent, changed, old, old.differences(changed))
                            .isEmpty();
                }
            }
        }
        assertThat(calm).isGreaterThan(PAIRS / 100);
    }
}
