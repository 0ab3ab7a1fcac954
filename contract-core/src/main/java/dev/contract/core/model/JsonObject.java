package dev.contract.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object; members keep their order. The map is wrapped, not copied (large bodies): whoever passes one gives it
 * away.
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
        members = members instanceof FewMembers ? members : Collections.unmodifiableMap(members);
    }

    /**
     * An object as it was read, for readers of many objects.
     *
     * @param names of the members in order, each object of the same names with the same array; given away. Of equal names
     *     the last counts
     * @param values of the members; given away
     * @param distinct true if it is known that no two names are equal
     */
    public static JsonObject ofArrays(String[] names, JsonValue[] values, boolean distinct) {
        if (names.length <= FewMembers.MOST && (distinct || FewMembers.areDistinct(names))) {
            return new JsonObject(new FewMembers(names, values));
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            members.put(names[i], values[i]);
        }
        return new JsonObject(members);
    }

    /** An object of the given names and plain Java values, alternating. */
    public static JsonObject of(@Nullable Object... namesAndValues) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), JsonValue.of(namesAndValues[i + 1]));
        }
        return new JsonObject(members);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** True if this object has a member for each of the other's. */
    public boolean hasNamesOf(JsonObject other) {
        if (members instanceof FewMembers mine
                && other.members instanceof FewMembers others
                && mine.hasShapeOf(others)) {
            return true;
        }
        for (String name : other.members.keySet()) {
            if (!members.containsKey(name)) {
                return false;
            }
        }
        return true;
    }

    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    /** The text of a string member; null if it is absent or anything but a string. */
    public @Nullable String text(String name) {
        return members.get(name) instanceof JsonString string ? string.value() : null;
    }

    /** The text of a string member, or the given text. */
    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** True only if the member is the boolean {@code true}. */
    public boolean isTrue(String name) {
        return members.get(name) == JsonBoolean.TRUE;
    }

    /** The member if it is an object, else an empty object. */
    public JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    /** The items of a member that is an array, else none. */
    public List<JsonValue> items(String name) {
        return members.get(name) instanceof JsonArray array ? array.items() : List.of();
    }

    /** The objects among the items of a member that is an array. */
    public List<JsonObject> objects(String name) {
        return items(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** A copy with the member added or replaced. */
    public JsonObject with(String name, @Nullable Object value) {
        Map<String, JsonValue> copy = new LinkedHashMap<>(members);
        copy.put(name, JsonValue.of(value));
        return new JsonObject(copy);
    }

    /** A copy with the member added or replaced, or this object if the value is null. */
    public JsonObject withOptional(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    /** A copy with the other's members added or replaced. */
    public JsonObject withAll(JsonObject other) {
        Map<String, JsonValue> copy = new LinkedHashMap<>(members);
        copy.putAll(other.members);
        return new JsonObject(copy);
    }

    /** A copy without the members whose names fit. */
    public JsonObject without(Predicate<String> names) {
        Map<String, JsonValue> copy = new LinkedHashMap<>(members);
        copy.keySet().removeIf(names);
        return new JsonObject(copy);
    }

    /** A copy without the named members. */
    public JsonObject without(String... names) {
        return without(List.of(names)::contains);
    }

    @Override
    public JsonKind kind() {
        return JsonKind.OBJECT;
    }

    @Override
    public boolean sameAs(JsonValue other) {
        if (!(other instanceof JsonObject object) || object.members.size() != members.size()) {
            return false;
        }
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            JsonValue value = object.members.get(member.getKey());
            if (value == null || !member.getValue().sameAs(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return JsonPrinter.compact(this);
    }
}
