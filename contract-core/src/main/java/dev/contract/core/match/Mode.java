package dev.contract.core.match;

/**
 * How strict a comparison is.
 *
 * @param allowsUnexpected true for responses and messages: what the consumer did not ask for is not its business
 * @param textIsNumber true outside of JSON bodies, where numbers can only be written as text
 */
record Mode(boolean allowsUnexpected, boolean textIsNumber) {

    static final Mode REQUEST = new Mode(false, false);
    static final Mode RESPONSE = new Mode(true, false);
    static final Mode TEXT = new Mode(true, true);
}
