package dev.contract.core.match;

import java.util.List;

/** A place that no rule can be about, with others below it. */
record ParentPlace(String path, String asks, List<Place> below) implements Place {

    @Override
    public Applied applied() {
        return Applied.NOTHING;
    }
}
