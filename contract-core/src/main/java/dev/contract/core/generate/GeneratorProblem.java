package dev.contract.core.generate;

/** A generator of a contract says something that cannot be done. */
final class GeneratorProblem extends Exception {

    private static final long serialVersionUID = 1L;

    GeneratorProblem(String message) {
        super(message);
    }
}
