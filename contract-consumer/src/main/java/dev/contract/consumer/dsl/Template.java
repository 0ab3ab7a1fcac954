package dev.contract.consumer.dsl;

import dev.contract.core.model.Combine;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes ordinary objects with values in them apart into an example, and rules and generators by path. */
final class Template {

    private final boolean optionals;
    private final Map<DocPath, RuleGroup> rules = new LinkedHashMap<>();
    private final Map<DocPath, Generator> generators = new LinkedHashMap<>();
    private final Map<DocPath, Value.Replacement> changes = new LinkedHashMap<>();
    private boolean leftOut;

    /**
     * An empty template.
     *
     * @param optionals false to leave out what is optional
     */
    Template(boolean optionals) {
        this.optionals = optionals;
    }

    Map<DocPath, RuleGroup> rules() {
        return rules;
    }

    Map<DocPath, Generator> generators() {
        return generators;
    }

    /** True if something optional was left out. */
    boolean leftOut() {
        return leftOut;
    }

    /** The example; the rules of the values in it are added under the path. */
    JsonValue example(DocPath path, @Nullable Object template) {
        Value.Replacement change = changes.remove(path);
        return change == null ? exampleOf(path, template) : example(path, change.value());
    }

    private JsonValue exampleOf(DocPath path, @Nullable Object template) {
        if (template instanceof Value value) {
            return exampleOf(path, value);
        }
        if (template instanceof JsonObject object) {
            return object(path, new LinkedHashMap<>(object.members()));
        }
        if (template instanceof JsonArray array) {
            return exampleOf(path, array.items());
        }
        if (template instanceof JsonValue json) {
            return json;
        }
        if (template instanceof Map<?, ?> map) {
            return object(path, ordered(map));
        }
        if (template instanceof Set<?> set && !(set instanceof LinkedHashSet) && !(set instanceof SortedSet)) {
            throw new IllegalArgumentException(
                    path + ": a set has no order, so each run would write another contract. Use a list.");
        }
        if (template instanceof Iterable<?> items) {
            List<JsonValue> values = new ArrayList<>();
            items.forEach(item -> values.add(example(path.index(values.size()), item)));
            return new JsonArray(values);
        }
        if (template instanceof Object[] items) {
            return example(path, Arrays.asList(items));
        }
        if (template instanceof Number number
                && !Double.isFinite(number.doubleValue())
                && !(number instanceof BigDecimal)) {
            throw new IllegalArgumentException(path + ": " + number + " is no number that JSON knows.");
        }
        if (template == null || PlainValues.isPlain(template)) {
            return JsonValue.of(template);
        }
        return object(path, Properties.of(path, template));
    }

    private JsonValue exampleOf(DocPath path, Value template) {
        if (template instanceof Value.Matched value) {
            addRules(path, value.rules());
            if (value.generator() != null) {
                generators.put(path, value.generator());
            }
            return example(path, value.example());
        }
        if (template instanceof Value.Each each) {
            addRules(path, each.rules());
            JsonValue item = example(path.anyIndex(), each.item());
            return new JsonArray(new ArrayList<>(Collections.nCopies(each.examples(), item)));
        }
        if (template instanceof Value.Members members) {
            addRules(path, members.rules());
            return JsonObject.of(members.name(), example(path.any(), members.value()));
        }
        if (template instanceof Value.Containing containing) {
            return containing(path, containing.variants());
        }
        if (template instanceof Value.Changed changed) {
            return changed(path, changed);
        }
        throw new IllegalArgumentException(
                path + ": optional(…) stands for a member of an object, a query parameter or a header.");
    }

    /** Values inside of each other, such as {@code nullable(like(…))}, are one group. */
    private void addRules(DocPath path, RuleGroup more) {
        RuleGroup known = rules.get(path);
        if (known == null && more.rules().isEmpty()) {
            return;
        }
        if (known == null) {
            rules.put(path, more);
        } else if (!more.rules().isEmpty()) {
            boolean onlyType = known.equals(RuleGroup.of(Rule.type()));
            if (more.combine() == Combine.OR && onlyType) {
                rules.put(path, more); // it says more than that the type is the same
                return;
            }
            if (more.combine() == Combine.OR || known.combine() == Combine.OR) {
                throw new IllegalArgumentException(
                        "%s: (%s) and (%s) cannot be one group of rules: let one of them be the whole value."
                                .formatted(path, known, more));
            }
            List<Rule> both = new ArrayList<>(known.rules());
            both.addAll(more.rules());
            rules.put(path, new RuleGroup(known.combine(), both));
        }
    }

    /** Rules from elsewhere, where none are stated. */
    void addIfFree(DocPath path, RuleGroup group) {
        rules.putIfAbsent(path, group);
    }

    /** The value that is stated; null if it is optional and left out. */
    @Nullable Object present(Object value) {
        if (!(value instanceof Value.Optional optional)) {
            return value;
        }
        leftOut |= !optionals;
        return optionals ? optional.value() : null;
    }

    private JsonValue changed(DocPath path, Value.Changed changed) {
        changed.changes().forEach((below, replacement) -> changes.put(join(path, below), replacement));
        JsonValue example = example(path, changed.value());
        for (String below : changed.changes().keySet()) {
            if (changes.remove(join(path, below)) != null) {
                throw new IllegalArgumentException(
                        "at(\"%s\", …): there is no such place in %s".formatted(below, example));
            }
        }
        return example;
    }

    static DocPath join(DocPath path, String below) {
        try {
            String expression = below.startsWith("$") ? below : (below.startsWith("[") ? "$" : "$.") + below;
            List<PathToken> tokens = new ArrayList<>(path.tokens());
            tokens.addAll(DocPath.parse(expression).tokens());
            return new DocPath(tokens);
        } catch (DocPathSyntaxException wrong) {
            throw new IllegalArgumentException("at(\"" + below + "\", …): " + wrong.getMessage(), wrong);
        }
    }

    /** Each variant is a contract of its own, with rules from its own root. */
    private JsonValue containing(DocPath path, List<?> items) {
        List<JsonValue> examples = new ArrayList<>();
        List<JsonValue> variants = new ArrayList<>();
        for (Object item : items) {
            Template variant = new Template(optionals);
            JsonValue example = variant.example(DocPath.ROOT, item);
            Map<String, Object> byPath = new LinkedHashMap<>();
            variant.rules.forEach((place, group) -> byPath.put(place.toString(), group.toJson()));
            leftOut |= variant.leftOut;
            variants.add(JsonObject.of("index", examples.size(), "rules", byPath));
            examples.add(example);
        }
        addRules(path, RuleGroup.of(new Rule("arrayContains", JsonObject.of("variants", new JsonArray(variants)))));
        return new JsonArray(examples);
    }

    /** A map without an order of its own is sorted by name, so that the same test writes the same contract. */
    static Map<String, Object> ordered(Map<?, ?> map) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
        return ordered ? members : new TreeMap<>(members);
    }

    private JsonValue object(DocPath path, Map<String, Object> members) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            DocPath member = path.field(name);
            Value.Replacement change = changes.remove(member);
            Object template = change == null ? value : change.value();
            boolean isThere = optionals || !(template instanceof Value.Optional);
            leftOut |= !isThere;
            if (isThere) {
                values.put(
                        name,
                        example(member, template instanceof Value.Optional optional ? optional.value() : template));
            }
        });
        return new JsonObject(values);
    }

    /** The text of a single value: of a header, a parameter or a path. */
    String text(DocPath path, @Nullable Object template) {
        JsonValue example = example(path, template);
        if (example.kind().isContainer() || example == JsonNull.NULL) {
            throw new IllegalArgumentException(
                    "%s: %s is no single text or number, as headers, parameters and paths are."
                            .formatted(path, example));
        }
        return example instanceof JsonString string ? string.value() : example.toString();
    }
}
