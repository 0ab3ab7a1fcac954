package dev.contract.broker.imports;

/** One thing could not be read from the source; the rest can. */
final class PieceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    PieceFailure(String message) {
        super(message);
    }
}
