package dev.contract.core.match;

import dev.contract.core.match.RuleTrie.Candidate;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.PathToken;

/** What lets one group of rules go before another where both apply; the first that differs decides. */
enum Advantage {
    LITERALS("more literal steps"),
    STEPS("more steps"),
    TEXT("a longer text"),
    ORDER("its place in the contract");

    private final String words;

    Advantage(String words) {
        this.words = words;
    }

    /** The more, the earlier. */
    int of(Candidate candidate) {
        return switch (this) {
            case LITERALS ->
                (int) candidate.path().stream().filter(PathToken::isLiteral).count();
            case STEPS -> candidate.path().size();
            case TEXT -> new DocPath(candidate.path()).toString().length();
            case ORDER -> -candidate.order();
        };
    }

    String words(Candidate winner, Candidate other) {
        return this == ORDER ? words : "%s (%d, not %d)".formatted(words, of(winner), of(other));
    }
}
