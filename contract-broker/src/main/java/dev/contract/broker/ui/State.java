package dev.contract.broker.ui;

import dev.contract.broker.overview.Status;
import dev.contract.broker.verifications.Verification;
import org.jspecify.annotations.Nullable;

/** How something stands: an icon with its colour by the kind (good, bad, changed, none), and the words beside it. */
public record State(String kind, String words) {

    public static State good(String words) {
        return new State("good", words);
    }

    public static State bad(String words) {
        return new State("bad", words);
    }

    /** About something that has changed since. */
    public static State changed(String words) {
        return new State("changed", words);
    }

    public static State none(String words) {
        return new State("none", words);
    }

    /** The state of an integration, in one or two words. */
    public static State of(Status status) {
        return switch (status) {
            case SUCCESS -> good("Verified");
            case FAILED -> bad("Failed");
            case STALE -> changed("Changed");
            case NEVER -> none("Not verified");
        };
    }

    /** What a result says, or that there is none. */
    public static State of(@Nullable Verification result) {
        if (result == null) {
            return none("Not verified");
        }
        return result.success() ? good("Verified") : bad("Failed");
    }
}
