package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.PathToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one part, keyed by the steps of their paths. */
final class RuleTrie {

    private final Node root = new Node();
    private int size;

    void add(DocPath path, CompiledGroup group) {
        Node node = root;
        for (PathToken token : path.tokens()) {
            node = node.child(token);
        }
        // two spellings of one path end here: the first in the file counts
        if (node.candidate == null) {
            node.candidate = new Candidate(path.tokens(), size++, group);
        }
    }

    /** The state at the root of a document. */
    RuleState root() {
        return RuleState.at(null, List.of(root), null);
    }

    /** One step; an index and a member of that name are the same step, as both may be written for either. */
    static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private boolean hasIndexes;
        private @Nullable Node anyIndex;
        private @Nullable Node any;
        private @Nullable Candidate candidate;

        private Node child(PathToken token) {
            String literal = token.literal();
            if (literal != null) {
                hasIndexes |= Literals.isIndex(literal);
                return literals.computeIfAbsent(literal, name -> new Node());
            }
            if (token instanceof PathToken.AnyIndex) {
                anyIndex = anyIndex == null ? new Node() : anyIndex;
                return anyIndex;
            }
            any = any == null ? new Node() : any;
            return any;
        }

        Map<String, Node> literals() {
            return literals;
        }

        /** True if a literal step may be an index. */
        boolean hasIndexes() {
            return hasIndexes;
        }

        @Nullable Node anyIndex() {
            return anyIndex;
        }

        @Nullable Node any() {
            return any;
        }

        @Nullable Candidate candidate() {
            return candidate;
        }
    }

    /** A group of rules with what its path weighs. */
    record Candidate(List<PathToken> path, int order, CompiledGroup group) {

        /**
         * True if this group goes before the other where both apply. The weight of a path is a product with a factor of
         * 2 for each literal step, so the number of literals orders it; then the longer path, by steps and by text (as
         * pact-jvm decides), then the one that comes first in the file.
         */
        boolean goesBefore(Candidate other) {
            for (Advantage advantage : Advantage.values()) {
                int difference = advantage.of(this) - advantage.of(other);
                if (difference != 0) {
                    return difference > 0;
                }
            }
            return false;
        }

        /** What lets this group go before the other, in words. */
        String advantageOver(Candidate other) {
            for (Advantage advantage : Advantage.values()) {
                if (advantage.of(this) != advantage.of(other)) {
                    return advantage.words(this, other);
                }
            }
            return "";
        }

        /** What of this group holds below its path; null if nothing does. */
        @Nullable Candidate cascading() {
            CompiledGroup cascading = group.cascading();
            return cascading == null ? null : new Candidate(path, order, cascading);
        }
    }
}
