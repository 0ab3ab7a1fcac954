package dev.contract.core.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of a message, by part and by path. Headers, query parameters and metadata have the path {@code $.name};
 * path, status and method have the path {@code $}.
 *
 * @param extra by part and path, what cannot be placed: unknown parts, and paths that cannot be read
 * @param further by part and path, what is said again of a path in another spelling: the first counts, these are only kept
 */
public record MatchingRules(Map<Part, Map<DocPath, RuleGroup>> parts, JsonObject extra, JsonObject further) {

    public static final MatchingRules NONE = new MatchingRules(Map.of(), JsonObject.EMPTY);

    public MatchingRules {
        Map<Part, Map<DocPath, RuleGroup>> copy = new EnumMap<>(Part.class);
        parts.forEach((part, groups) -> {
            if (!groups.isEmpty()) {
                copy.put(part, Collections.unmodifiableMap(new LinkedHashMap<>(groups)));
            }
        });
        parts = Collections.unmodifiableMap(copy);
    }

    public MatchingRules(Map<Part, Map<DocPath, RuleGroup>> parts, JsonObject extra) {
        this(parts, extra, JsonObject.EMPTY);
    }

    public boolean isEmpty() {
        return parts.isEmpty() && extra.isEmpty();
    }

    /** The rule groups of a part, in the order of the file. */
    public Map<DocPath, RuleGroup> of(Part part) {
        return parts.getOrDefault(part, Map.of());
    }

    /** A copy with one more group. */
    public MatchingRules with(Part part, DocPath path, RuleGroup group) {
        Map<Part, Map<DocPath, RuleGroup>> copy = new EnumMap<>(Part.class);
        copy.putAll(parts);
        Map<DocPath, RuleGroup> groups = new LinkedHashMap<>(of(part));
        groups.put(path, group);
        copy.put(part, groups);
        return new MatchingRules(copy, extra, further);
    }
}
