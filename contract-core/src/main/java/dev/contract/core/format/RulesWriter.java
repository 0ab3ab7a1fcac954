package dev.contract.core.format;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes rules and generators in the layout of a version. */
final class RulesWriter {

    /** Rules that older versions know, everything else is written as {@code type} there. */
    private static final Set<String> KNOWN_TO_2 = Set.of("type", "regex", "equality", "");

    private final SpecVersion version;

    RulesWriter(SpecVersion version) {
        this.version = version;
    }

    JsonObject rules(MatchingRules rules) {
        boolean flat = version.compareTo(SpecVersion.V3) < 0;
        Map<String, JsonValue> json = new TreeMap<>();
        rules.parts().forEach((part, groups) -> {
            if (flat) {
                groups.forEach((path, group) -> json.put(flatPath(part, path), flatRule(group)));
            } else {
                json.put(part.wireName(), byPath(part, groups, RuleGroup::toJson));
            }
        });
        return withExtra(json, rules.extra());
    }

    JsonObject generators(Generators generators) {
        Map<String, JsonValue> json = new TreeMap<>();
        generators.parts().forEach((part, all) -> json.put(part.wireName(), byPath(part, all, RulesWriter::generator)));
        return withExtra(json, generators.extra());
    }

    /** What could not be placed goes back to where it was read. */
    private static JsonObject withExtra(Map<String, JsonValue> json, JsonObject extra) {
        extra.members().forEach((part, kept) -> {
            JsonObject written = json.get(part) instanceof JsonObject object ? object : JsonObject.EMPTY;
            Map<String, JsonValue> both = new LinkedHashMap<>(written.members());
            both.putAll(kept instanceof JsonObject object ? object.members() : Map.of());
            json.put(part, kept instanceof JsonObject ? new JsonObject(both) : kept);
        });
        return new JsonObject(json);
    }

    private static JsonObject generator(Generator generator) {
        Map<String, JsonValue> json = new LinkedHashMap<>();
        json.put("type", new JsonString(generator.type()));
        json.putAll(generator.attributes().members());
        return new JsonObject(json);
    }

    /** The order of paths is kept: it decides between rules of equal weight. */
    private static <T> JsonObject byPath(Part part, Map<DocPath, T> entries, Function<T, JsonObject> write) {
        T whole = entries.get(DocPath.ROOT);
        boolean single = part == Part.PATH || part == Part.STATUS || part == Part.METHOD;
        if (single && whole != null) {
            return write.apply(whole);
        }
        Map<String, JsonValue> json = new LinkedHashMap<>();
        entries.forEach((path, entry) -> json.put(key(part, path), write.apply(entry)));
        return new JsonObject(json);
    }

    private static String key(Part part, DocPath path) {
        if (part == Part.BODY || path.tokens().size() > 1) {
            return path.toString();
        }
        return path.name();
    }

    private static String flatPath(Part part, DocPath path) {
        return "$." + part.wireName() + path.toString().substring(1);
    }

    private static JsonValue flatRule(RuleGroup group) {
        if (group.rules().isEmpty()) {
            return JsonObject.EMPTY;
        }
        Rule first = group.rules().get(0);
        return (KNOWN_TO_2.contains(first.name()) ? first : Rule.type()).toJson();
    }
}
