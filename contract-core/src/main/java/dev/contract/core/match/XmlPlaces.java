package dev.contract.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares what is in an element with what is asked there now. */
record XmlPlaces(XmlPlace old, XmlPlace now) {

    void compare(Differences found) {
        found.compare(old.below(), now.below(), this::isFree);
        if (old.index() == 0 && now.index() == 0 && old.isRepeated() && now.isRepeated()) {
            compareFurther(found);
        }
        // where the rules of the element differ it is told already that anything may be
        if (old.demand().equals(now.demand())) {
            found.compare(old.unseenText(), now.unseenText(), false);
            if (old.mode().allowsUnexpected() && now.mode().allowsUnexpected()) {
                compareOthers(found);
            }
        }
    }

    /** True for what may be there or not; a type rule refuses what is no longer expected, and so is text. */
    private boolean isFree(Place place) {
        if (!old.mode().allowsUnexpected() || !now.mode().allowsUnexpected()) {
            return false;
        }
        if (!(place instanceof XmlPlace child)) {
            return !place.path().endsWith(XmlPlace.TEXT_STEP);
        }
        XmlName name = child.example().name();
        return child.applied().winner() == null
                && !child.isRepeated()
                && !XmlOthers.mayRefuse(old.rules(), name)
                && !XmlOthers.mayRefuse(now.rules(), name);
    }

    /** Elements beyond the examples may have rules of their own, which give an index. */
    private void compareFurther(Differences found) {
        TreeSet<Integer> indexes = new TreeSet<>(old.indexes());
        indexes.addAll(now.indexes());
        int size = Math.max(old.examples().size(), now.examples().size());
        indexes.removeIf(index -> index < size);
        List<Place> before = new ArrayList<>();
        List<Place> after = new ArrayList<>();
        for (int index : indexes) {
            add(Integer.toString(index), index, before, after);
        }
        add("*", indexes.isEmpty() ? size : indexes.last() + 1, before, after);
        found.compare(before, after, false);
    }

    @SuppressWarnings("ReferenceEquality") // states are shared
    private void add(String shown, int index, List<Place> before, List<Place> after) {
        XmlPlace one = old.further(shown, index);
        XmlPlace other = now.further(shown, index);
        if (one.rules() != old.rules() || other.rules() != now.rules()) {
            before.add(one);
            after.add(other);
        }
    }

    /** What is said of names that both examples have, or one of them, is said at their places. */
    private void compareOthers(Differences found) {
        TreeSet<String> told = new TreeSet<>();
        addTold(old, now, told);
        addTold(now, old, told);
        found.compare(old.others(told), now.others(told));
    }

    private static void addTold(XmlPlace place, XmlPlace other, TreeSet<String> told) {
        for (XmlName name : place.example().children().keySet()) {
            XmlPlace there = other.child(name);
            XmlPlace here = place.child(name);
            if (here == null || there == null || !here.demand().equals(there.demand())) {
                told.addAll(name.spellings());
            }
        }
    }
}
