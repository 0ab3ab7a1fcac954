package dev.contract.core.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One step of a {@link DocPath}. */
public sealed interface PathToken {

    /** True if the step names one place, false for wildcards. */
    default boolean isLiteral() {
        return true;
    }

    /** The name or index that this step stands for; null for wildcards. */
    @Nullable String literal();

    /** A member of an object; {@code .name} or {@code ['name']}. A name of digits also stands for that index. */
    record Field(String name) implements PathToken {

        private static final Pattern PLAIN = Pattern.compile("[_A-Za-z][_A-Za-z0-9]*");

        @Override
        public String literal() {
            return name;
        }

        @Override
        public String toString() {
            if (PLAIN.matcher(name).matches()) {
                return "." + name;
            }
            // no escape exists: a name that holds what ends it is written in the other quotes
            return name.contains("']") ? "[\"" + name + "\"]" : "['" + name + "']";
        }
    }

    /** An item of an array; {@code [0]}. */
    record Index(int index) implements PathToken {
        @Override
        public String literal() {
            return Integer.toString(index);
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** Any item of an array; {@code [*]}. */
    record AnyIndex() implements PathToken {
        @Override
        public boolean isLiteral() {
            return false;
        }

        @Override
        public @Nullable String literal() {
            return null;
        }

        @Override
        public String toString() {
            return "[*]";
        }
    }

    /** Any member or item; {@code .*}. */
    record Any() implements PathToken {
        @Override
        public boolean isLiteral() {
            return false;
        }

        @Override
        public @Nullable String literal() {
            return null;
        }

        @Override
        public String toString() {
            return ".*";
        }
    }
}
