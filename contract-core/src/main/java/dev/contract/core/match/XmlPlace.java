package dev.contract.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the elements of a name in an XML document.
 *
 * @param siblings the state that all elements of the name share
 * @param examples the expected elements of the name
 */
record XmlPlace(String path, RuleState siblings, List<XmlElement> examples, int index, Mode mode) implements Place {

    private static final String TEXT = "#text";
    private static final String TEXT_STEP = Path.join("", TEXT);

    /** The root element. */
    static XmlPlace document(String path, RuleState rules, XmlElement root, Mode mode) {
        RuleState state = rules.sibling(0).member(root.name().spellings());
        return new XmlPlace(Path.join(path, root.name().shown()), state, List.of(root), 0, mode);
    }

    private XmlElement example() {
        return examples.get(index < examples.size() ? index : 0);
    }

    private RuleState rules() {
        return siblings.sibling(index);
    }

    private boolean isRepeated() {
        return XmlComparison.isRepeated(siblings.sibling(0).group());
    }

    @Override
    public Applied applied() {
        return Applied.of(rules(), "");
    }

    @Override
    public String asks() {
        String children = example().children().keySet().stream()
                .map(name -> "<" + name.shown() + ">")
                .collect(Collectors.joining(", "));
        String element = children.isEmpty() ? "an element" : "an element with " + children;
        String more = mode.allowsUnexpected() ? "" : " and no others";
        return element + more + (isRepeated() ? "; any number of them" : "");
    }

    @Override
    public List<Place> below() {
        List<Place> places = new ArrayList<>();
        example().attributes().forEach((name, value) -> {
            String below = Path.join(path, "@" + name.shown());
            places.add(text(below, rules().member(name.spellings()), value));
        });
        for (Map.Entry<XmlName, List<XmlElement>> child : example().children().entrySet()) {
            addChildren(child.getKey(), child.getValue(), places);
        }
        String text = example().text();
        if (!text.isEmpty() || example().children().isEmpty()) {
            places.add(text(Path.join(path, TEXT), rules().member(TEXT), text));
        }
        return places;
    }

    private Place text(String below, RuleState state, String text) {
        return SinglePlace.ofText(below, state, text, Mode.text(mode.profile()));
    }

    /** Rules of elements say how many there may be and what else may come: only the same rules are surely the same. */
    @Override
    public Demand demand() {
        CompiledGroup group = rules().group();
        return Demand.OneOf.only(List.of(group == null ? "" : group.identity(), isRepeated()));
    }

    /** What is no longer expected may still be refused, by a rule or as a text. */
    @Override
    public void compare(Place changed, Differences found) {
        found.compare(this, changed);
        found.compare(below(), changed.below(), place -> mode.allowsUnexpected() && isFree(place));
    }

    private static boolean isFree(Place place) {
        return place.applied().winner() == null && !place.path().endsWith(TEXT_STEP);
    }

    private void addChildren(XmlName name, List<XmlElement> all, List<Place> places) {
        String below = Path.join(path, name.shown());
        RuleState state = rules().member(name.spellings());
        for (int i = 0; i < all.size(); i++) {
            String each = all.size() == 1 ? below : Path.join(below, Integer.toString(i));
            places.add(new XmlPlace(each, state, all, i, mode));
        }
    }

    /** An index is the place among siblings of one name and may be left out. */
    @Override
    public @Nullable Place at(String step) {
        if (step.matches("\\d{1,9}")) {
            int other = Integer.parseInt(step);
            boolean judged = other < examples.size() || isRepeated();
            return judged ? new XmlPlace(Path.join(path, step), siblings, examples, other, mode) : null;
        }
        for (XmlName name : example().children().keySet()) {
            if (name.shown().equals(step)) {
                RuleState state = rules().member(name.spellings());
                return new XmlPlace(Path.join(path, step), state, example().children(name), 0, mode);
            }
        }
        return Place.super.at(step);
    }
}
