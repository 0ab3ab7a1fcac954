package dev.contract.core.compare;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** XML by chance. */
class SoundnessOfXmlTest extends Soundness {

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

    SoundnessOfXmlTest() {
        super(PAIRS);
    }

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

    @Override
    Trial trial() throws Exception {
        Element old = element("r", 2);
        Element changed = few(3) ? varied(old, 2) : old;
        MatchingRules rules = rules(MatchingRules.NONE, random.nextInt(4));
        List<Body> arriving = new ArrayList<>(List.of(body(old), body(changed)));
        for (int i = 0; i < MESSAGES; i++) {
            arriving.add(body(varied(random.nextBoolean() ? old : changed, 2)));
        }
        return new Trial(body(old), rules, body(changed), rules(rules, random.nextInt(2)), arriving);
    }

    private static Body body(Element element) {
        return new Body.Raw(Bytes.ofText(element.toString()), "application/xml");
    }
}
