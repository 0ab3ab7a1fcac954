package dev.contract.core.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The generators of a message, by part and by path, with the same paths as {@link MatchingRules}.
 *
 * @param extra by part and path, what cannot be placed: unknown parts, and paths that cannot be read
 */
public record Generators(Map<Part, Map<DocPath, Generator>> parts, JsonObject extra) {

    public static final Generators NONE = new Generators(Map.of(), JsonObject.EMPTY);

    public Generators {
        Map<Part, Map<DocPath, Generator>> copy = new EnumMap<>(Part.class);
        parts.forEach((part, generators) -> {
            if (!generators.isEmpty()) {
                copy.put(part, Collections.unmodifiableMap(new LinkedHashMap<>(generators)));
            }
        });
        parts = Collections.unmodifiableMap(copy);
    }

    public boolean isEmpty() {
        return parts.isEmpty() && extra.isEmpty();
    }

    public Map<DocPath, Generator> of(Part part) {
        return parts.getOrDefault(part, Map.of());
    }
}
