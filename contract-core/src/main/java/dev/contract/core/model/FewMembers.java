package dev.contract.core.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The members of a small object: two arrays instead of a table. Objects of one shape share the array of names. */
final class FewMembers extends AbstractMap<String, JsonValue> {

    /** Beyond that a table finds a name faster. */
    static final int MOST = 16;

    private final String[] names;
    private final JsonValue[] values;

    FewMembers(String[] names, JsonValue[] values) {
        this.names = names;
        this.values = values;
    }

    static boolean areDistinct(String[] names) {
        for (int i = 1; i < names.length; i++) {
            for (int j = 0; j < i; j++) {
                if (names[i].equals(names[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean hasShapeOf(FewMembers other) {
        return names == other.names;
    }

    /** Names that come from the reader are mostly the same objects. */
    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new Entries();
    }

    /** The members one by one. */
    private final class Entries extends AbstractSet<Map.Entry<String, JsonValue>> {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, JsonValue>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Map.Entry<String, JsonValue> next() {
                    if (next >= names.length) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<String, JsonValue> member = Map.entry(names[next], values[next]);
                    next++;
                    return member;
                }
            };
        }
    }
}
