package dev.contract.core.format;

import dev.contract.core.model.Combine;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes rules and generators in the layout of a version. */
final class RulesWriter {

    private final SpecVersion version;

    RulesWriter(SpecVersion version) {
        this.version = version;
    }

    JsonObject rules(MatchingRules rules) {
        return version.compareTo(SpecVersion.V3) < 0 ? flat(rules) : byPart(rules);
    }

    /** Nothing is put in words of the version: a reader that does not know a rule can say so, a weaker rule hides it. */
    private static JsonObject flat(MatchingRules rules) {
        Map<String, JsonValue> json = new LinkedHashMap<>();
        rules.parts()
                .forEach((part, groups) -> groups.forEach((path, group) ->
                        json.put(Spelling.canonical(part, path, true).key(), flatRule(group))));
        json.putAll(rules.further().object(RulesReader.NO_PART).members());
        json.putAll(rules.extra().object(RulesReader.NO_PART).members());
        json.putAll(rules.extra().without(RulesReader.NO_PART).members());
        return new JsonObject(json);
    }

    private static JsonObject byPart(MatchingRules rules) {
        Map<String, JsonValue> json = new TreeMap<>();
        rules.parts().forEach((part, groups) -> json.put(part.wireName(), byPath(part, groups, RuleGroup::toJson)));
        addKept(json, rules.further().without(RulesReader.NO_PART));
        addKept(json, rules.extra());
        return new JsonObject(json);
    }

    JsonObject generators(Generators generators) {
        Map<String, JsonValue> json = new TreeMap<>();
        generators.parts().forEach((part, all) -> json.put(part.wireName(), byPath(part, all, RulesWriter::generator)));
        addKept(json, generators.extra());
        return new JsonObject(json);
    }

    /** What could not be placed goes back to where it was read. */
    private static void addKept(Map<String, JsonValue> json, JsonObject kept) {
        kept.members().forEach((part, entries) -> {
            JsonObject written = json.get(part) instanceof JsonObject object ? object : JsonObject.EMPTY;
            boolean whole = written.has("matchers") || written.get("type") instanceof JsonString;
            Map<String, JsonValue> both = new LinkedHashMap<>(whole ? Map.of("", written) : written.members());
            both.putAll(entries instanceof JsonObject object ? object.members() : Map.of());
            json.put(part, entries instanceof JsonObject ? new JsonObject(both) : entries);
        });
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
        if (RulesReader.isSingle(part) && whole != null) {
            return write.apply(whole);
        }
        Map<String, JsonValue> json = new LinkedHashMap<>();
        entries.forEach(
                (path, entry) -> json.put(Spelling.canonical(part, path, false).key(), write.apply(entry)));
        return new JsonObject(json);
    }

    /** What one rule cannot say is written as the group that it is. */
    private static JsonValue flatRule(RuleGroup group) {
        boolean plain = group.combine() == Combine.AND && group.extra().isEmpty();
        return switch (group.rules().size()) {
            case 0 -> plain ? JsonObject.EMPTY : group.toJson();
            case 1 -> plain ? group.rules().get(0).toJson() : group.toJson();
            default -> group.toJson();
        };
    }
}
