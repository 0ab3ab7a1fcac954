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
import java.util.HashMap;
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
    static final String NO_PART = "other";

    private final Map<Part, Map<DocPath, T>> parts = new EnumMap<>(Part.class);
    private final Map<String, JsonValue> extra = new LinkedHashMap<>();
    /** What {@code extra} has by path, while it grows. */
    private final Map<String, Map<String, JsonValue>> kept = new LinkedHashMap<>();

    /** How the first of each path is spelled. */
    private final Map<Part, Map<DocPath, Spelling>> first = new EnumMap<>(Part.class);
    /** Further spellings of paths, by part. */
    private final Map<String, JsonObject> further = new LinkedHashMap<>();

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
        return new MatchingRules(
                reader.parts, new JsonObject(reader.extra), new JsonObject(new LinkedHashMap<>(reader.further)));
    }

    static Generators generators(JsonObject json) {
        RulesReader<Generator> reader = new RulesReader<>(
                value -> value instanceof JsonObject object && object.has("type"), any -> true, RulesReader::generator);
        json.members().forEach(reader::part);
        reader.further.forEach(
                (part, entries) -> entries.members().forEach((key, entry) -> reader.keep(part, key, entry)));
        return new Generators(reader.parts, new JsonObject(reader.extra));
    }

    private static boolean isGroup(JsonValue value) {
        if (!(value instanceof JsonObject object) || object.has("matchers") || object.has("match")) {
            return true;
        }
        boolean attributes = object.members().values().stream()
                .noneMatch(member -> member.kind().isContainer());
        return !object.isEmpty() && attributes && object.get("") == null && object.get("$") == null;
    }

    private static Generator generator(JsonValue json) {
        JsonObject object = json instanceof JsonObject any ? any : JsonObject.EMPTY;
        return new Generator(object.text("type", ""), object.without("type"));
    }

    private void flat(String expression, JsonValue rule) {
        DocPath path = parse(expression);
        List<PathToken> tokens = path == null ? List.of() : path.tokens();
        Part part = path == null || tokens.isEmpty() ? null : partNamed(path.name());
        if (part == null || (isSingle(part) && tokens.size() > 1) || !isReadable.test(rule)) {
            keep(NO_PART, expression, rule);
        } else {
            put(part, new DocPath(tokens.subList(1, tokens.size())), new Spelling(NO_PART, expression), rule);
        }
    }

    private void part(String name, JsonValue json) {
        Part part = partNamed(name);
        boolean single = isSingle(part);
        boolean nothing = json == JsonNull.NULL || json.equals(JsonArray.EMPTY);
        boolean whole = single && isEntry.test(json);
        boolean readable = nothing || json instanceof JsonObject || whole;
        if (part == null || !readable || (whole && !isReadable.test(json))) {
            extra.put(name, json);
        } else if (whole) {
            put(part, DocPath.ROOT, new Spelling(name, ""), json);
        } else if (json instanceof JsonObject byPath) {
            byPath.members().forEach((key, entry) -> entry(part, name, key, entry));
        }
    }

    private void entry(Part part, String partName, String key, JsonValue entry) {
        DocPath path = path(part, key);
        if (path == null || !isReadable.test(entry)) {
            keep(partName, key, entry);
        } else {
            put(part, path, new Spelling(partName, key), entry);
        }
    }

    /** Of several spellings of one path the first in the file counts. */
    private void put(Part part, DocPath path, Spelling spelling, JsonValue entry) {
        Map<DocPath, T> entries = parts.computeIfAbsent(part, key -> new LinkedHashMap<>());
        Map<DocPath, Spelling> spellings = first.computeIfAbsent(part, key -> new HashMap<>());
        if (entries.putIfAbsent(path, read.apply(entry)) == null) {
            spellings.put(path, spelling);
            return;
        }
        // the first is written in the canonical spelling: what had that gets the one that becomes free
        Spelling free = spellings.getOrDefault(path, spelling);
        Spelling other = spelling.equals(Spelling.canonical(part, path, spelling.isFlat())) ? free : spelling;
        further.put(
                other.part(),
                further.getOrDefault(other.part(), JsonObject.EMPTY).with(other.key(), entry));
    }

    private void keep(String part, String key, JsonValue entry) {
        kept.computeIfAbsent(part, name -> {
                    Map<String, JsonValue> entries = new LinkedHashMap<>();
                    extra.put(part, new JsonObject(entries));
                    return entries;
                })
                .put(key, entry);
    }

    /** One value has no rules below it. */
    static boolean isSingle(@Nullable Part part) {
        return part == Part.PATH || part == Part.STATUS || part == Part.METHOD;
    }

    /** Bodies have path expressions, all other parts plain names, which some tools write as expressions. */
    private static @Nullable DocPath path(Part part, String key) {
        if (isSingle(part)) {
            return key.isEmpty() || key.equals("$") ? DocPath.ROOT : null;
        }
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
