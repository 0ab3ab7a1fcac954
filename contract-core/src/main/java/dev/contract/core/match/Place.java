package dev.contract.core.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place that is judged, as a plan tells it: made from what the comparison uses, and only when somebody asks. */
interface Place {

    /** As mismatches name it, with wildcards where several places are meant. */
    String path();

    /** The rules that hold here. */
    Applied applied();

    /** What is asked beside the rules, in words. */
    String asks();

    /** The places in this one. */
    default List<Place> below() {
        return List.of();
    }

    /** The place that one step leads to in a message; null if nothing is judged there. */
    default @Nullable Place at(String step) {
        return below().stream()
                .filter(place -> place.path().equals(Path.join(path(), step)))
                .findFirst()
                .orElse(null);
    }

    /** What is asked here alone, to be compared. */
    Demand demand();

    /** Compares this place and all in it with what is asked there now. */
    default void compare(Place changed, Differences found) {
        found.compare(this, changed);
        found.compare(below(), changed.below(), false);
    }

    /** What is asked in one line, wherever the rule comes from. */
    default String said() {
        Explanation.Candidate winner = applied().winner();
        return winner == null ? asks() : winner.rules() + ", " + asks();
    }

    /** What holds here and what is asked, in one line. */
    default String words() {
        Applied applied = applied();
        Explanation.Candidate winner = applied.winner();
        if (winner != null) {
            return winner + "; " + asks();
        }
        return applied.possible() ? asks() + " (no rule)" : asks();
    }
}
