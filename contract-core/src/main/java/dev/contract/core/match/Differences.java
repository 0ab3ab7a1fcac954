package dev.contract.core.match;

import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects the places at which two expectations differ. */
final class Differences {

    /** Examples within examples could make more places than a machine can compare. */
    private static final int MOST = 1_000_000;

    private final Part part;
    private final boolean sameRules;
    private final List<Difference> found = new ArrayList<>();
    private int compared;

    /** Collects those of a part, where all rules are the same in both or may differ. */
    Differences(Part part, boolean sameRules) {
        this.part = part;
        this.sameRules = sameRules;
    }

    /** True if nothing can differ: what most of a large body is, is not walked through. */
    boolean isSame(JsonValue old, JsonValue changed) {
        return sameRules && old.equals(changed);
    }

    List<Difference> found() {
        return found;
    }

    /** Counts a place; false if there are too many, which is told once. */
    boolean goesOn(String path) {
        if (compared++ == MOST) {
            add(path, Relation.OTHER, "too many places to compare", "too many places to compare");
        }
        return compared <= MOST;
    }

    void add(String path, Relation relation, @Nullable String before, @Nullable String after) {
        found.add(new Difference(part, path, relation, before, after));
    }

    /** Compares what is asked at one place alone. */
    void compare(Place old, Place changed) {
        Demand before = old.demand();
        Demand after = changed.demand();
        boolean looser = before.isWithin(after);
        boolean stricter = after.isWithin(before);
        if (!(looser && stricter)) {
            add(changed.path(), Relation.of(looser, stricter), old.said(), changed.said());
        } else if (!Objects.equals(before.freeExample(), after.freeExample())) {
            add(changed.path(), Relation.EXAMPLE, old.said(), changed.said());
        }
    }

    /**
     * Compares the places of one surrounding.
     *
     * @param open true if there may be others that nothing is said about
     */
    void compare(List<Place> old, List<Place> changed, boolean open) {
        compare(old, changed, place -> open);
    }

    /**
     * Compares the places of one surrounding.
     *
     * @param free true for a place in whose stead there may be anything, or nothing
     */
    void compare(List<Place> old, List<Place> changed, Predicate<Place> free) {
        Map<String, Place> before = byPath(old);
        Map<String, Place> after = byPath(changed);
        before.forEach((path, place) -> {
            Place now = after.get(path);
            if (now == null) {
                add(place.path(), free.test(place) ? Relation.LOOSER : Relation.OTHER, place.said(), null);
            } else {
                place.compare(now, this);
            }
        });
        after.forEach((path, place) -> {
            if (!before.containsKey(path)) {
                add(place.path(), free.test(place) ? Relation.STRICTER : Relation.OTHER, null, place.said());
            }
        });
    }

    /** A body's type and the body have one path in a multipart message. */
    private Map<String, Place> byPath(List<Place> places) {
        Map<String, Place> byPath = new LinkedHashMap<>();
        for (Place place : places) {
            String path = part == Part.HEADER ? place.path().toLowerCase(Locale.ROOT) : place.path();
            while (byPath.containsKey(path)) {
                path += " ";
            }
            byPath.put(path, place);
        }
        return byPath;
    }
}
