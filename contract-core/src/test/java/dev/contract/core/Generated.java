package dev.contract.core;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
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

/** Documents and rules by chance; the same seed gives the same ones. */
final class Generated {

    private static final List<String> NAMES =
            List.of("id", "name", "_x", "a1", "x-y", "a b", "ä", "Name", "list", "very_long_name_of_a_member", "7");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "1.0", "1e2", "-0.0", "3.14159265358979323846", "12345678901234567890", "1E-7");
    private static final List<String> TEXTS =
            List.of("", "a", "ü€😀", "\"quoted\" \\ /", "line\nend\t\u0001", "2026-02-28", "\u2028", "null");

    private final Random random;

    Generated(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An object with at least one leaf. */
    JsonObject document() {
        JsonObject any = object(4);
        return leaves(any).isEmpty() ? any.with("leaf", "text") : any;
    }

    private JsonValue value(int depth) {
        return switch (below(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonNumber(oneOf(NUMBERS));
            case 1 -> JsonBoolean.of(random.nextBoolean());
            case 2 -> JsonNull.NULL;
            case 5 -> object(depth - 1);
            case 6 -> array(depth - 1);
            default -> new JsonString(oneOf(TEXTS));
        };
    }

    private JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int size = below(8) == 0 ? 30 : below(6);
        for (int i = 0; i < size; i++) {
            members.put(size == 30 ? "m" + i : oneOf(NAMES), value(depth));
        }
        return new JsonObject(members);
    }

    private JsonArray array(int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (int i = below(5); i > 0; i--) {
            items.add(value(depth));
        }
        return new JsonArray(items);
    }

    /** Rules that hold for the document itself. */
    MatchingRules rules(JsonValue document) throws Exception {
        MatchingRules rules = MatchingRules.NONE;
        for (Place place : places(document)) {
            if (below(3) == 0) {
                rules = rules.with(Part.BODY, path(place), RuleGroup.of(rule(place.value())));
            }
        }
        return rules;
    }

    private Rule rule(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return new Rule(number.isInteger() ? "integer" : "decimal");
        }
        if (value instanceof JsonArray array) {
            return new Rule("type", JsonObject.of("min", Math.min(1, array.size()), "max", 10));
        }
        return value instanceof JsonString && random.nextBoolean() ? Rule.regex("(?s).*") : Rule.type();
    }

    private static DocPath path(Place place) {
        DocPath path = DocPath.ROOT;
        for (Object step : place.steps()) {
            path = step instanceof Integer index ? path.index(index) : path.field((String) step);
        }
        return path;
    }

    /** All places of a document, each before those below it. */
    static List<Place> places(JsonValue document) {
        List<Place> places = new ArrayList<>();
        collect(new Place(List.of(), document), places);
        return places;
    }

    static List<Place> leaves(JsonValue document) {
        return places(document).stream()
                .filter(place -> !place.value().kind().isContainer())
                .toList();
    }

    private static void collect(Place place, List<Place> places) {
        places.add(place);
        if (place.value() instanceof JsonObject object) {
            object.members().forEach((name, value) -> collect(place.below(name, value), places));
        } else if (place.value() instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(place.below(i, array.items().get(i)), places);
            }
        }
    }

    /** A value with the names and indexes that lead to it. */
    record Place(List<Object> steps, JsonValue value) {

        private Place below(Object step, JsonValue child) {
            List<Object> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Place(longer, child);
        }

        /** The document with another value at this place. */
        JsonValue replacedIn(JsonValue document, JsonValue other) {
            return replaced(document, 0, other);
        }

        private JsonValue replaced(JsonValue document, int depth, JsonValue other) {
            if (depth == steps.size()) {
                return other;
            }
            if (document instanceof JsonObject object) {
                String name = (String) steps.get(depth);
                return object.with(name, replaced(object.members().get(name), depth + 1, other));
            }
            List<JsonValue> items = new ArrayList<>(((JsonArray) document).items());
            items.set((int) steps.get(depth), replaced(items.get((int) steps.get(depth)), depth + 1, other));
            return new JsonArray(items);
        }

        /** The path as a mismatch shows it. */
        String shown() {
            StringBuilder text = new StringBuilder("$");
            for (Object step : steps) {
                String name = step.toString();
                boolean plain = name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
                if (step instanceof Integer || name.equals("7")) {
                    text.append('[').append(name).append(']');
                } else {
                    text.append(plain ? "." + name : "['" + name + "']");
                }
            }
            return text.toString();
        }
    }
}
