package dev.contract.provider.state;

import java.util.Locale;

/** Whether a state is to be entered or to be left. */
public enum StateAction {
    SETUP,
    TEARDOWN;

    /** The word in a state-change request. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
