package dev.contract.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static final String TEXT_STEP = Path.join("", TEXT);

    /** The root element. */
    static XmlPlace document(String path, RuleState rules, XmlElement root, Mode mode) {
        RuleState state = rules.sibling(0).member(root.name().spellings());
        return new XmlPlace(Path.join(path, root.name().shown()), state, List.of(root), 0, mode);
    }

    XmlElement example() {
        return examples.get(index < examples.size() ? index : 0);
    }

    RuleState rules() {
        return siblings.sibling(index);
    }

    boolean isRepeated() {
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
        String element = "an element" + ofNamespace(example().name()) + (children.isEmpty() ? "" : " with " + children);
        String more = mode.allowsUnexpected() ? "" : " and no others";
        return element + more + (isRepeated() ? "; any number of them" : "");
    }

    @Override
    public List<Place> below() {
        List<Place> places = new ArrayList<>();
        example().attributes().forEach((name, value) -> {
            String below = Path.join(path, "@" + name.shown());
            places.add(attribute(below, rules().member(name.spellings()), name, value));
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

    private Place attribute(String below, RuleState state, XmlName name, String value) {
        SinglePlace place = SinglePlace.ofText(below, state, value, Mode.text(mode.profile()));
        Demand demand = new Demand.Named(name.full(), place.demand());
        return new SinglePlace(below, place.applied(), place.asks() + ofNamespace(name), demand);
    }

    private static String ofNamespace(XmlName name) {
        return name.namespace().isEmpty() ? "" : " of {" + name.namespace() + "}";
    }

    /** Rules of elements say how many there may be and what else may come: only the same rules are surely the same. */
    @Override
    public Demand demand() {
        CompiledGroup group = rules().group();
        boolean sizeOfChildren = judgesSize(group) && !example().isLeaf();
        Object identity = group == null ? "" : group.identity();
        return Demand.OneOf.only(List.of(example().name(), identity, isRepeated(), sizeOfChildren));
    }

    private static boolean judgesSize(@Nullable CompiledGroup group) {
        return group != null && group.checks().stream().anyMatch(rule -> rule.check() instanceof SizeCheck);
    }

    @Override
    public void compare(Place changed, Differences found) {
        found.compare(this, changed);
        boolean goesOn = found.goesOn(path);
        if (goesOn
                && changed instanceof XmlPlace now
                && now.example().name().equals(example().name())) {
            new XmlPlaces(this, now).compare(found);
        }
    }

    /** Text may come where none is expected beside children, if a rule accepts it. */
    List<Place> unseenText() {
        boolean unseen = example().text().isEmpty() && !example().children().isEmpty();
        return unseen ? List.of(text(Path.join(path, TEXT), rules().member(TEXT), "")) : List.of();
    }

    /** The children that the example lacks. */
    Place others(Set<String> told) {
        XmlOthers others = new XmlOthers(rules(), told);
        return new SinglePlace(path + ".*", Applied.NOTHING, others.asks(), others);
    }

    /** The first child of a name; null if there is none. */
    @Nullable XmlPlace child(XmlName name) {
        List<XmlElement> all = example().children(name);
        RuleState state = rules().member(name.spellings());
        return all.isEmpty() ? null : new XmlPlace(Path.join(path, name.shown()), state, all, 0, mode);
    }

    /** The indexes that rules of the elements of this name give. */
    Set<Integer> indexes() {
        return siblings.names().stream()
                .filter(name -> name.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Another element of this name, beyond the examples. */
    XmlPlace further(String shown, int other) {
        boolean indexed = examples.size() > 1;
        String all = indexed ? path.substring(0, path.lastIndexOf('[')) : path;
        return new XmlPlace(all + "[" + shown + "]", siblings, examples, other, mode);
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
