package dev.contract.core.match;

import dev.contract.core.model.PathToken;
import java.util.ArrayList;
import java.util.List;

/** Where in a document a comparison is: a stack of steps that becomes text only for a mismatch. */
final class Path {

    private final String root;
    private final List<Object> steps = new ArrayList<>();

    Path(String root) {
        this.root = root;
    }

    /** The path of a member or item; a name of digits is an item. */
    static String join(String path, String step) {
        Path longer = new Path(path);
        longer.enter(step);
        return longer.toString();
    }

    void enter(String name) {
        steps.add(name);
    }

    void enter(int index) {
        steps.add(index);
    }

    void leave() {
        steps.remove(steps.size() - 1);
    }

    /** The path as text; members whose names are numbers look like items, as the field prints them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(root);
        for (Object step : steps) {
            String name = step.toString();
            if (step instanceof Integer || name.matches("\\d+")) {
                text.append('[').append(name).append(']');
            } else {
                text.append(new PathToken.Field(name));
            }
        }
        return text.toString();
    }
}
