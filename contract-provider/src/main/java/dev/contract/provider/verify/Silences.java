package dev.contract.provider.verify;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;

/** Whether those who are asked still answer; for several verifiers of one provider to share. */
public final class Silences {

    private final Silence ofHttp = new Silence();
    private final Silence ofMessages = new Silence();

    Silence of(Interaction interaction) {
        return interaction instanceof HttpInteraction ? ofHttp : ofMessages;
    }
}
