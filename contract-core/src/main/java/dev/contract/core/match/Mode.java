package dev.contract.core.match;

/**
 * How strict a comparison is.
 *
 * @param allowsUnexpected true for responses and messages: what the consumer did not ask for is not its business
 * @param textIsNumber true outside of JSON bodies, where numbers can only be written as text
 * @param profile whose verdicts count where engines differ
 */
record Mode(boolean allowsUnexpected, boolean textIsNumber, MatchingProfile profile) {

    static Mode request(MatchingProfile profile) {
        return new Mode(false, false, profile);
    }

    static Mode response(MatchingProfile profile) {
        return new Mode(true, false, profile);
    }

    static Mode text(MatchingProfile profile) {
        return new Mode(true, true, profile);
    }

    boolean has(Deviation deviation) {
        return deviation.in(profile);
    }
}
