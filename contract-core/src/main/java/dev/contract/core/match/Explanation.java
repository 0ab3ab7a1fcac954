package dev.contract.core.match;

import dev.contract.core.model.Part;
import java.util.List;

/**
 * Which rules apply at one place of a message, which of them holds and why.
 *
 * @param path the place, as it was asked for
 * @param candidates the groups of rules that apply, in the order in which they go before each other: the first holds
 * @param asks what is asked of a message at this place
 */
public record Explanation(Part part, String path, List<Candidate> candidates, String asks) {

    public Explanation {
        candidates = List.copyOf(candidates);
    }

    private static final String NOTHING = "nothing: ";

    static Explanation nothing(Part part, String path, String why) {
        return new Explanation(part, path, List.of(), NOTHING + why);
    }

    static Explanation of(Part part, String path, Place place) {
        return new Explanation(part, path, place.applied().candidates(), place.words());
    }

    /** True if nothing is asked there, as the contract knows no such place; what is asked says why. */
    public boolean isOfNothing() {
        return asks.startsWith(NOTHING);
    }

    /**
     * A group of rules that applies.
     *
     * @param rules in a few words
     * @param from the path that the group was written for
     * @param cascades true if that path is above this place
     * @param advantage why it goes before the next one; empty for the last
     */
    public record Candidate(String rules, String from, boolean cascades, String advantage) {

        @Override
        public String toString() {
            return rules + " by " + from + (cascades ? " (cascades)" : "");
        }

        private String line(int rank) {
            String reason = advantage.isEmpty() ? "" : ", before the next by " + advantage;
            return "\n  " + rank + ". " + this + reason;
        }
    }

    /** One line for what is asked, and one for each group of rules that applies. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(part.wireName() + (path.isEmpty() ? "" : " " + path) + ": " + asks);
        for (int i = 0; i < candidates.size(); i++) {
            lines.append(candidates.get(i).line(i + 1));
        }
        return lines.toString();
    }
}
