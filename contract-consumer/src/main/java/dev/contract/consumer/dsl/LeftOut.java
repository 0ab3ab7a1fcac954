package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;

/** How the interaction is called that leaves out what is optional. */
final class LeftOut {

    private static final String WITHOUT = " (without what is optional)";

    private LeftOut() {}

    static InteractionInfo name(InteractionInfo info) {
        return info.withDescription(info.description() + WITHOUT)
                .withKey(info.key() == null ? null : info.key() + WITHOUT);
    }
}
