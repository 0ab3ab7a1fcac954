package dev.contract.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.match.Difference;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
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

/** Whatever is told not to break accepts everything that was accepted before, for XML and rules by chance. */
class SoundnessOfXmlTest {

    private static final int PAIRS = 4_000;
    private static final int MESSAGES = 16;

    private static final List<String> NAMES = List.of("a", "b", "p:a", "p:b", "q:b");
    private static final List<String> VALUES = List.of("1", "2", "x", "", "2026-02-28");
    private static final List<String> PATHS = List.of(
            "$.r",
            "$.r.a",
            "$.r.b",
            "$.r.*",
            "$.r['p:b']",
            "$.r['{u:1}b']",
            "$.r['#text']",
            "$.r['@a']",
            "$.r.b[0]",
            "$.r.b[1]",
            "$.r.b[2]",
            "$.r.b[*]",
            "$.r.b[1]['#text']",
            "$.r.b['#text']",
            "$.r.a['#text']",
            "$.r.a.a",
            "$.r.a.b",
            "$.r.a['@b']",
            "$.r.*.*",
            "$.*.b");
    private static final List<String> RULES = List.of(
            "{'match': 'type'}",
            "{'match': 'type'}",
            "{'match': 'type', 'min': 1}",
            "{'match': 'type', 'min': 2}",
            "{'match': 'type', 'max': 2}",
            "{'match': 'equality'}",
            "{'match': 'integer'}",
            "{'match': 'notEmpty'}",
            "{'match': 'regex', 'regex': '.*'}",
            "{'match': 'regex', 'regex': '[x1]'}",
            "{'match': 'include', 'value': '1'}");

    private Random random = new Random(0);

    private record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
        @Override
        public String toString() {
            StringBuilder xml = new StringBuilder("<").append(name);
            attributes.forEach((key, value) -> xml.append(" %s=\"%s\"".formatted(key, value)));
            xml.append('>').append(text);
            children.forEach(xml::append);
            return xml.append("</").append(name).append('>').toString();
        }
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Element element(String name, int depth) {
        List<Element> children = new ArrayList<>();
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            children.add(element(oneOf(NAMES), depth - 1));
        }
        Map<String, String> own = name.equals("r") ? prefixes() : attributes();
        return new Element(name, own, children, children.isEmpty() || few(6) ? oneOf(VALUES) : "");
    }

    private Map<String, String> attributes() {
        return few(4) ? Map.of(oneOf(NAMES), oneOf(VALUES)) : Map.of();
    }

    private Map<String, String> prefixes() {
        return Map.of("xmlns:p", few(3) ? "u:2" : "u:1", "xmlns:q", "u:2");
    }

    private boolean few(int of) {
        return random.nextInt(of) == 0;
    }

    /** Mostly the same element, here and there another one, or one more or less. */
    private Element varied(Element element, int depth) {
        List<Element> children = new ArrayList<>();
        for (Element child : element.children) {
            for (int i = !few(8) ? 1 : few(2) ? 2 : 0; i > 0; i--) {
                children.add(few(12) ? element(oneOf(NAMES), depth - 1) : varied(child, depth - 1));
            }
        }
        if (few(5) && depth > 0) {
            children.add(element(oneOf(NAMES), depth - 1));
        }
        String text = few(8) ? oneOf(VALUES) : element.text;
        Map<String, String> other = element.name.equals("r") ? prefixes() : attributes();
        return new Element(element.name, few(8) ? other : element.attributes, children, text);
    }

    private MatchingRules rules(MatchingRules base, int number) throws Exception {
        Map<DocPath, RuleGroup> groups = new LinkedHashMap<>(base.of(Part.BODY));
        if (!groups.isEmpty() && random.nextBoolean()) {
            groups.remove(oneOf(List.copyOf(groups.keySet())));
        }
        for (int i = number; i > 0; i--) {
            Rule rule = Rule.fromJson((JsonObject) JsonReader.parse(oneOf(RULES).replace('\'', '"')));
            groups.put(DocPath.parse(oneOf(PATHS)), RuleGroup.of(rule));
        }
        return new MatchingRules(Map.of(Part.BODY, groups), JsonObject.EMPTY);
    }

    /** Two expectations that are near each other, and what may arrive. */
    private record Trial(
            Element old, MatchingRules oldRules, Element now, MatchingRules nowRules, List<Element> arriving) {}

    private Trial trial() throws Exception {
        Element old = element("r", 2);
        Element now = few(3) ? varied(old, 2) : old;
        MatchingRules rules = rules(MatchingRules.NONE, random.nextInt(4));
        List<Element> arriving = new ArrayList<>(List.of(old, now));
        for (int i = 0; i < MESSAGES; i++) {
            arriving.add(varied(random.nextBoolean() ? old : now, 2));
        }
        return new Trial(old, rules, now, rules(rules, random.nextInt(2)), arriving);
    }

    private static Body body(Element element) {
        return new Body.Raw(Bytes.ofText(element.toString()), "application/xml");
    }

    private static HttpResponse response(Element element) {
        return new HttpResponse(200, Headers.NONE, body(element));
    }

    private static HttpRequest request(Element element) {
        return new HttpRequest("POST", "/").withBody(body(element));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void responseThatIsToldNotToBreakDoesNot(long seed) throws Exception {
        random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < PAIRS; i++) {
            Trial trial = trial();
            Expectation<HttpResponse> old = Expectation.ofResponse(new Expected<>(response(trial.old), trial.oldRules));
            Expectation<HttpResponse> now = Expectation.ofResponse(new Expected<>(response(trial.now), trial.nowRules));
            List<Difference> differences = old.differences(now);
            if (!differences.stream().allMatch(each -> each.relation().acceptsAllAsBefore())) {
                continue;
            }
            calm += differences.isEmpty() ? 0 : 1;
            for (Element body : trial.arriving) {
                if (old.check(response(body)).isEmpty()) {
                    assertThat(now.check(response(body)))
                            .as(
                                    "%s by%n%s%n%s%nand now by%n%s%n%s%n%s",
                                    body, trial.old, old, trial.now, now, differences)
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
            Expectation<HttpRequest> now = Expectation.ofRequest(new Expected<>(request(trial.now), trial.nowRules));
            List<Difference> differences = old.differences(now);
            if (!differences.stream().allMatch(each -> each.relation().acceptsNothingMore())) {
                continue;
            }
            calm += differences.isEmpty() ? 0 : 1;
            for (Element body : trial.arriving) {
                if (now.check(request(body)).isEmpty()) {
                    assertThat(old.check(request(body)))
                            .as(
                                    "%s by%n%s%n%s%nand before by%n%s%n%s%n%s",
                                    body, trial.now, now, trial.old, old, differences)
                            .isEmpty();
                }
            }
        }
        assertThat(calm).isGreaterThan(PAIRS / 100);
    }
}
