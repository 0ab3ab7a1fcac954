package dev.contract.core.match;

import java.util.List;

/**
 * A place that no rule can be about, with others below it.
 *
 * @param open true if there may be others that nothing is said about
 */
record ParentPlace(String path, String asks, List<Place> below, Demand demand, boolean open) implements Place {

    @Override
    public void compare(Place changed, Differences found) {
        found.compare(this, changed);
        if (changed instanceof ParentPlace parent && demand.equals(parent.demand)) {
            found.compare(below, parent.below, open);
        }
    }

    @Override
    public Applied applied() {
        return Applied.NOTHING;
    }
}
