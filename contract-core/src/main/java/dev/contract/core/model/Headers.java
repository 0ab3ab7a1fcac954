package dev.contract.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP header fields (RFC 9110 §5): names without regard to case, in the order and spelling given. */
public record Headers(Map<String, List<String>> fields) {

    public static final Headers NONE = new Headers(Map.of());

    public Headers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** Headers of the given names and values, alternating. */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header has no value: " + String.join(", ", namesAndValues));
        }
        Headers headers = NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers = headers.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** All values of a header, whatever the case of its name; null if it is absent. */
    public @Nullable List<String> get(String name) {
        List<String> exact = fields.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return null;
    }

    /** The first value of a header; null if it is absent. */
    public @Nullable String first(String name) {
        List<String> values = get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The pieces of a value between separators; inside of quotes, a separator is text (RFC 9110 §5.6.4). */
    public static List<String> split(String value, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                pieces.add(value.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(value.substring(start));
        return pieces;
    }

    /** A copy with one more value for the name. */
    public Headers with(String name, String value) {
        Map<String, List<String>> copy = new LinkedHashMap<>(fields);
        String known = copy.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
        List<String> values = new ArrayList<>(copy.getOrDefault(known, List.of()));
        values.add(value);
        copy.put(known, values);
        return new Headers(copy);
    }
}
