package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is judged in one part of a message.
 *
 * @param open true if there may be more in it that nothing is said about
 */
record PartPlan(Part part, List<Place> places, boolean open) {

    PartPlan(Part part, List<Place> places) {
        this(part, places, true);
    }

    /** In what a plan differs from another; one of them may be missing. All rules may be known to be the same. */
    static List<Difference> differences(@Nullable PartPlan old, @Nullable PartPlan changed, boolean sameRules) {
        PartPlan one = old == null ? Objects.requireNonNull(changed) : old;
        Differences found = new Differences(one.part, sameRules);
        List<Place> before = old == null ? List.of() : old.places;
        List<Place> after = changed == null ? List.of() : changed.places;
        QueryTextCheck text = QueryTextCheck.among(before);
        QueryTextCheck textNow = QueryTextCheck.among(after);
        if ((text == null) != (textNow == null)) {
            compareQueries(text, textNow, before, after, found);
            return found.found();
        }
        boolean hadContent = before.stream().noneMatch(place -> place.demand() instanceof Demand.NoContent);
        boolean hasContent = after.stream().noneMatch(place -> place.demand() instanceof Demand.NoContent);
        if (hadContent == hasContent) {
            found.compare(before, after, one.open);
        } else {
            compareContent(hadContent ? before : after, hadContent ? after : before, hadContent, found);
        }
        return found.found();
    }

    /** What is nested too deeply for the stack of this thread may be anything. */
    static Difference notCompared(@Nullable PartPlan old, @Nullable PartPlan changed) {
        Part part = old == null ? Objects.requireNonNull(changed).part : old.part;
        String words = "nested too deeply to compare";
        return new Difference(part, "", Relation.OTHER, words, words);
    }

    /** Parameters where there was their text, or the text where there were parameters. */
    private static void compareQueries(
            @Nullable QueryTextCheck text,
            @Nullable QueryTextCheck textNow,
            List<Place> old,
            List<Place> changed,
            Differences found) {
        List<Place> before = text == null ? old : text.parameters();
        List<Place> after = textNow == null ? changed : textNow.parameters();
        if (Math.max(before.size(), after.size()) > 2) {
            String anyOrder = "the parameters in any order";
            found.add(
                    "",
                    text == null ? Relation.STRICTER : Relation.LOOSER,
                    text == null ? anyOrder : old.get(0).said(),
                    text == null ? changed.get(0).said() : anyOrder);
        }
        found.compare(before, after, false);
    }

    /** Content where there was none, or none where there was some. */
    private static void compareContent(List<Place> content, List<Place> none, boolean ends, Differences found) {
        boolean anything = none.get(0).demand() instanceof Demand.NoContent nothing && nothing.anything();
        String words = content.stream().map(Place::said).collect(Collectors.joining(": "));
        String other = anything ? null : none.get(0).said();
        Relation relation = !anything ? Relation.OTHER : ends ? Relation.LOOSER : Relation.STRICTER;
        found.add("", relation, ends ? words : other, ends ? other : words);
    }

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
