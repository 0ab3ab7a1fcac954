package dev.contract.provider.verify;

/** Hears about each interaction as soon as it is over. */
@FunctionalInterface
public interface ProgressListener {

    /** Called after each interaction. */
    void finished(InteractionResult result, int done, int total);

    /** Nobody listens. */
    static ProgressListener none() {
        return (result, done, total) -> {};
    }
}
