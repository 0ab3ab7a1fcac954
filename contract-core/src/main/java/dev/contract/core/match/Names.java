package dev.contract.core.match;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The names of an object's members, as messages list them: sorted, and the first ones where they are many. */
final class Names {

    private static final int MOST = 50;

    private Names() {}

    static String all(JsonObject object) {
        return shown(object.members().keySet()).toString();
    }

    static JsonValue list(JsonObject object) {
        return JsonValue.of(shown(object.members().keySet()));
    }

    static String missing(JsonObject expected, JsonObject actual) {
        List<String> missing = expected.members().keySet().stream()
                .filter(name -> !actual.has(name))
                .toList();
        return String.join(", ", shown(missing));
    }

    /** The names that only the first object has, sorted if there are not more than the most that is asked for. */
    static List<String> only(JsonObject first, JsonObject second, int most) {
        return first.members().keySet().stream()
                .filter(name -> !second.has(name))
                .limit(most + 1L)
                .sorted()
                .toList();
    }

    /** Keeps the first names only, as sorting them all for each of many mismatches takes its time. */
    private static Collection<String> shown(Collection<String> names) {
        TreeSet<String> first = new TreeSet<>();
        for (String name : names) {
            if (first.size() < MOST) {
                first.add(name);
            } else if (name.compareTo(first.last()) < 0) {
                first.add(name);
                first.pollLast();
            }
        }
        List<String> shown = new ArrayList<>();
        first.forEach(name -> shown.add(Show.text(name)));
        if (names.size() > MOST) {
            shown.add("… (" + names.size() + " names)");
        }
        return shown;
    }
}
