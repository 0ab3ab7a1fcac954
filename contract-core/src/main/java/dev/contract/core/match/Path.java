package dev.contract.core.match;

import dev.contract.core.model.PathToken;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a document a comparison is: a stack of steps that becomes text only for a mismatch. */
final class Path {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String root;
    /** Null where the step is an index. */
    private @Nullable String[] names = new @Nullable String[8];

    private int[] indexes = new int[8];
    private int size;

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
        grow();
        names[size++] = name;
    }

    void enter(int index) {
        grow();
        names[size] = null;
        indexes[size++] = index;
    }

    void leave() {
        size--;
    }

    private void grow() {
        if (size == indexes.length) {
            names = Arrays.copyOf(names, size * 2);
            indexes = Arrays.copyOf(indexes, size * 2);
        }
    }

    /** The path as text; members whose names are numbers look like items, as the field prints them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(root);
        for (int i = 0; i < size; i++) {
            String name = names[i];
            if (name == null) {
                text.append('[').append(indexes[i]).append(']');
            } else if (NUMBER.matcher(name).matches()) {
                text.append('[').append(name).append(']');
            } else {
                text.append(new PathToken.Field(name));
            }
        }
        return text.toString();
    }
}
