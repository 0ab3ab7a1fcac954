package dev.contract.broker.retention;

import dev.contract.broker.retention.KeepSelector.Name;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads selectors and collects what is wrong with them: what is misread here is deleted later. */
final class SelectorReader {

    private static final String EXAMPLE = "[{\"branch\": true, \"latest\": true}, {\"max_age\": 90}]";
    private static final int MOST = 50;
    private static final String DAYS = "a number of days from 1 to 36500";
    private static final String NAME = "a name";
    private static final String NAME_OR_TRUE = "a name, or true for any";
    private static final String TRUE = "true (leave the key out otherwise)";

    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("pacticipant", "branch", "tag", "mainBranch", "latest", "deployed", "released", "max_age"));

    private final List<String> problems = new ArrayList<>();

    List<KeepSelector> read(String json) {
        List<KeepSelector> selectors = new ArrayList<>();
        List<JsonValue> items = items(json);
        for (int i = 0; i < items.size(); i++) {
            KeepSelector selector = selector("selector " + (i + 1), items.get(i));
            if (selector != null) {
                selectors.add(selector);
            }
        }
        if (items.isEmpty()) {
            problems.add(
                    "expected at least one selector but found none; [{\"latest\": true}] keeps the least possible");
        }
        if (items.size() > MOST) {
            problems.add("expected at most " + MOST + " selectors but found " + items.size());
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return selectors;
    }

    private static List<JsonValue> items(String json) {
        try {
            JsonValue value = JsonReader.parse(json);
            if (value instanceof JsonArray array) {
                return array.items();
            }
            throw new IllegalArgumentException(
                    "expected a JSON array of selectors, such as " + EXAMPLE + ", but found " + start(value));
        } catch (JsonSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "expected a JSON array of selectors, such as " + EXAMPLE + ", but it is no JSON: "
                            + wrong.getMessage(),
                    wrong);
        }
    }

    private static String start(@Nullable JsonValue value) {
        return value == null ? "nothing" : value.start(80);
    }

    private @Nullable KeepSelector selector(String place, JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            problems.add(place + ": expected an object but found " + start(value));
            return null;
        }
        JsonObject known = known(place, object);
        if (object.isEmpty()) {
            problems.add(place + ": expected one of " + KEYS + " but found {}, which would keep everything");
        }
        if (known.has("latest") && known.has("max_age")) {
            problems.add(place + ": latest: expected no max_age beside it but found " + start(known.get("max_age"))
                    + "; make two selectors of it");
        }
        return new KeepSelector(
                text(place, known, "pacticipant"),
                name(place, known, "branch"),
                name(place, known, "tag"),
                flag(place, known, "mainBranch"),
                flag(place, known, "latest"),
                flag(place, known, "deployed"),
                flag(place, known, "released"),
                days(place, known));
    }

    /** Under the names that are used here: the Pact Broker takes {@code maxAge} and {@code main_branch} as well. */
    private JsonObject known(String place, JsonObject object) {
        JsonObject known = JsonObject.EMPTY;
        for (String key : object.members().keySet()) {
            String name = key.equals("maxAge") ? "max_age" : key.equals("main_branch") ? "mainBranch" : key;
            JsonValue value = object.get(key);
            if (!KEYS.contains(name)) {
                problems.add(
                        place + ": " + key + ": expected one of " + KEYS + " but found this key, with " + start(value));
            } else if (known.has(name)) {
                problems.add(place + ": " + key + ": expected once but found under two names");
            } else {
                known = known.with(name, value);
            }
        }
        return known;
    }

    /** Whether the member is there; what it is not is a problem. */
    private boolean check(
            String place, JsonObject object, String key, String expected, Predicate<@Nullable JsonValue> fits) {
        if (!object.has(key)) {
            return false;
        }
        boolean right = fits.test(object.get(key));
        if (!right) {
            problems.add(place + ": " + key + ": expected " + expected + " but found " + start(object.get(key)));
        }
        return right;
    }

    private static boolean isName(@Nullable JsonValue value) {
        return value instanceof JsonString text && !text.value().isBlank();
    }

    private @Nullable String text(String place, JsonObject object, String key) {
        return check(place, object, key, NAME, SelectorReader::isName) ? object.text(key) : null;
    }

    private @Nullable Name name(String place, JsonObject object, String key) {
        boolean right = check(place, object, key, NAME_OR_TRUE, value -> value == JsonBoolean.TRUE || isName(value));
        return right ? new Name(object.text(key)) : null;
    }

    private boolean flag(String place, JsonObject object, String key) {
        return check(place, object, key, TRUE, value -> value == JsonBoolean.TRUE);
    }

    private @Nullable Integer days(String place, JsonObject object) {
        boolean right = check(
                place,
                object,
                "max_age",
                DAYS,
                value -> value instanceof JsonNumber
                        && value.toString().matches("[1-9]\\d{0,4}")
                        && Integer.parseInt(value.toString()) <= 36_500);
        return right ? Integer.valueOf(String.valueOf(object.get("max_age"))) : null;
    }
}
