package dev.contract.core.format;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.RuleGroup;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules and generators: flat with paths from the root in specification 2, by part since 3. What has no place in
 * the model, such as a path that cannot be read, is kept aside: only whoever needs the rule has to complain.
 */
final class RulesReader<T> {

    /** Where flat rules for no known part are kept. */
    private static final String NO_PART = "other";

    private final Map<Part, Map<DocPath, T>> parts = new EnumMap<>(Part.class);
    private final Map<String, JsonValue> extra = new LinkedHashMap<>();
    /** What {@code extra} has by path, while it grows. */
    private final Map<String, Map<String, JsonValue>> kept = new LinkedHashMap<>();

    private final Predicate<JsonValue> isEntry;
    private final Predicate<JsonValue> isReadable;
    private final Function<JsonValue, T> read;

    private RulesReader(Predicate<JsonValue> isEntry, Predicate<JsonValue> isReadable, Function<JsonValue, T> read) {
        this.isEntry = isEntry;
        this.isReadable = isReadable;
        this.read = read;
    }

    static MatchingRules rules(JsonObject json) {
        RulesReader<RuleGroup> reader =
                new RulesReader<>(RulesReader::isGroup, value -> RuleGroup.problem(value) == null, RuleGroup::fromJson);
        boolean flat = json.members().keySet().stream().findFirst().orElse("").startsWith("$");
        if (flat) {
            json.members().forEach(reader::flat);
        } else {
            json.members().forEach(reader::part);
        }
        return new MatchingRules(reader.parts, new JsonObject(reader.extra));
    }

    static Generators generators(JsonObject json) {
        RulesReader<Generator> reader = new RulesReader<>(
                value -> value instanceof JsonObject object && object.has("type"), any -> true, RulesReader::generator);
        json.members().forEach(reader::part);
        return new Generators(reader.parts, new JsonObject(reader.extra));
    }

    private static boolean isGroup(JsonValue value) {
        return !(value instanceof JsonObject object) || object.has("matchers") || object.has("match");
    }

    private static Generator generator(JsonValue json) {
        JsonObject object = json instanceof JsonObject any ? any : JsonObject.EMPTY;
        return new Generator(object.text("type", ""), object.without("type"));
    }

    private void flat(String expression, JsonValue rule) {
        DocPath path = parse(expression);
        List<PathToken> tokens = path == null ? List.of() : path.tokens();
        Part part = path == null || tokens.isEmpty() ? null : partNamed(path.name());
        if (part == null || !isReadable.test(rule)) {
            keep(NO_PART, expression, rule);
        } else {
            put(part, new DocPath(tokens.subList(1, tokens.size())), rule);
        }
    }

    private void part(String name, JsonValue json) {
        Part part = partNamed(name);
        boolean single = part == Part.PATH || part == Part.STATUS || part == Part.METHOD;
        boolean nothing = json == JsonNull.NULL || json.equals(JsonArray.EMPTY);
        boolean whole = single && isEntry.test(json);
        boolean readable = nothing || json instanceof JsonObject || whole;
        if (part == null || !readable || (whole && !isReadable.test(json))) {
            extra.put(name, json);
        } else if (whole) {
            put(part, DocPath.ROOT, json);
        } else if (json instanceof JsonObject byPath) {
            byPath.members().forEach((key, entry) -> entry(part, name, key, entry));
        }
    }

    private void entry(Part part, String partName, String key, JsonValue entry) {
        DocPath path = path(part, key);
        if (path == null || !isReadable.test(entry)) {
            keep(partName, key, entry);
        } else {
            put(part, path, entry);
        }
    }

    private void put(Part part, DocPath path, JsonValue entry) {
        parts.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(path, read.apply(entry));
    }

    private void keep(String part, String key, JsonValue entry) {
        kept.computeIfAbsent(part, name -> {
                    Map<String, JsonValue> entries = new LinkedHashMap<>();
                    extra.put(part, new JsonObject(entries));
                    return entries;
                })
                .put(key, entry);
    }

    /** Bodies have path expressions, all other parts plain names, which some tools write as expressions. */
    private static @Nullable DocPath path(Part part, String key) {
        if (part == Part.BODY || key.startsWith("$.") || key.startsWith("$[")) {
            return parse(key);
        }
        return key.isEmpty() ? DocPath.ROOT : DocPath.ofName(key);
    }

    private static @Nullable DocPath parse(String expression) {
        try {
            return DocPath.parse(expression);
        } catch (DocPathSyntaxException kept) {
            return null;
        }
    }

    private static @Nullable Part partNamed(String name) {
        return switch (name) {
            case "body", "content", "contents" -> Part.BODY;
            case "header", "headers" -> Part.HEADER;
            case "query" -> Part.QUERY;
            case "path" -> Part.PATH;
            case "status" -> Part.STATUS;
            case "method" -> Part.METHOD;
            case "metadata", "metaData" -> Part.METADATA;
            default -> null;
        };
    }
}
