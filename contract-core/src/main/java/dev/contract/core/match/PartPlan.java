package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import java.util.Comparator;
import java.util.List;

/** What is judged in one part of a message. */
record PartPlan(Part part, List<Place> places) {

    /** Walks to one place as a comparison does. */
    Explanation explain(String path) {
        Place top = places.stream()
                .filter(place -> leadsTo(place.path(), path))
                .max(Comparator.comparing(place -> place.path().length()))
                .orElse(null);
        if (top == null) {
            return Explanation.nothing(part, path, "no such place is expected");
        }
        try {
            return walk(top, path, DocPath.parse("$" + path.substring(top.path().length())));
        } catch (DocPathSyntaxException wrong) {
            return Explanation.nothing(part, path, String.valueOf(wrong.getMessage()));
        }
    }

    private Explanation walk(Place top, String path, DocPath steps) {
        Place place = top;
        for (PathToken step : steps.tokens()) {
            String literal = step.literal();
            if (literal == null) {
                return Explanation.nothing(part, path, "a wildcard names no place in a message");
            }
            Place next = place.at(literal);
            if (next == null) {
                String above = place.path().isEmpty() ? part.wireName() : place.path();
                return Explanation.nothing(part, path, "%s is %s".formatted(above, place.words()));
            }
            place = next;
        }
        return Explanation.of(part, path, place);
    }

    /** The part as a whole has no path. */
    private static boolean leadsTo(String top, String path) {
        if (top.isEmpty() || path.equals(top)) {
            return path.equals(top);
        }
        return path.startsWith(top) && ".[".indexOf(path.charAt(top.length())) >= 0;
    }
}
