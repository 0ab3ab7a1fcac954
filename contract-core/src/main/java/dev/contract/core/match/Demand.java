package dev.contract.core.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked at one place alone, as far as two of them can be compared. */
interface Demand {

    /** True if it is certain that everything this accepts is accepted by the other, too. */
    boolean isWithin(Demand wider);

    /** The example, where others would do as well; null where it is what counts. */
    default @Nullable Object freeExample() {
        return null;
    }

    /** Accepts some things that are known one by one. */
    record OneOf(Set<?> accepted) implements Demand {
        static OneOf only(Object accepted) {
            return new OneOf(Set.of(accepted));
        }

        @Override
        public boolean isWithin(Demand wider) {
            return wider instanceof OneOf other && other.accepted.containsAll(accepted);
        }
    }

    /** What is asked of something that has to be of one name. */
    record Named(Object name, Demand demand) implements Demand {
        @Override
        public boolean isWithin(Demand wider) {
            return wider instanceof Named other && other.name.equals(name) && demand.isWithin(other.demand);
        }

        @Override
        public @Nullable Object freeExample() {
            return demand.freeExample();
        }
    }

    /** A body without content: null and empty ask for the same, and of a missing one nothing is asked. */
    record NoContent(boolean anything) implements Demand {
        @Override
        public boolean isWithin(Demand wider) {
            return wider instanceof NoContent other && (other.anything || !anything);
        }
    }

    /**
     * A declared type of content.
     *
     * @param anyJson true if one kind of JSON is as good as another
     */
    record TypeOfContent(ContentKind kind, boolean anyJson) implements Demand {
        @Override
        public boolean isWithin(Demand wider) {
            return wider instanceof TypeOfContent other
                    && (other.anyJson
                            ? kind.isJson()
                            : !anyJson && other.kind.base().equals(kind.base()));
        }
    }
}
