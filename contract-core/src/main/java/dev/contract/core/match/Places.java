package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the places that are judged, one explanation each. */
final class Places {

    /** Examples within examples could make more than a machine can hold. */
    static final int MOST = 10_000;

    private final List<Explanation> found = new ArrayList<>();

    private Places() {}

    static List<Explanation> of(List<PartPlan> plans) {
        Places places = new Places();
        plans.forEach(plan -> plan.places().forEach(place -> places.add(plan.part(), place)));
        return places.found;
    }

    /** The path of a place as deep as the given one that is the most like it; null if none is. */
    static @Nullable String nearest(List<Explanation> places, Part part, String path) {
        int depth = depth(path);
        List<String> known = places.stream()
                .filter(place -> place.part() == part && !place.path().isEmpty() && depth(place.path()) == depth)
                .map(Explanation::path)
                .toList();
        return new SimilarName(JsonObject.EMPTY, JsonObject.EMPTY).find(path, known);
    }

    private static int depth(String path) {
        try {
            return DocPath.parse(path).tokens().size();
        } catch (DocPathSyntaxException name) {
            return 0;
        }
    }

    private void add(Part part, Place place) {
        if (found.size() >= MOST) {
            return;
        }
        found.add(Explanation.of(part, place.path(), place));
        for (Place below : place.below()) {
            add(part, below);
        }
    }
}
