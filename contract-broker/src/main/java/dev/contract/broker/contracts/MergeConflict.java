package dev.contract.broker.contracts;

/** Contracts that cannot be merged: an interaction of the same name asks for something else. */
final class MergeConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeConflict(Publication publication, String why) {
        super("Cannot merge the pact for " + publication.consumer() + " version " + publication.version()
                + " and provider " + publication.provider() + ": " + why);
    }
}
