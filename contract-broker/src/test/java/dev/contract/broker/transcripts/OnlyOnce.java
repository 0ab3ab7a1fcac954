package dev.contract.broker.transcripts;

import dev.contract.core.model.JsonValue;
import java.util.function.Predicate;

/** True for the first value that fits, and for none after it. */
final class OnlyOnce implements Predicate<JsonValue> {

    private final Predicate<JsonValue> fits;
    private boolean done;

    OnlyOnce(Predicate<JsonValue> fits) {
        this.fits = fits;
    }

    @Override
    public boolean test(JsonValue value) {
        if (!done && fits.test(value)) {
            done = true;
            return true;
        }
        return false;
    }
}
