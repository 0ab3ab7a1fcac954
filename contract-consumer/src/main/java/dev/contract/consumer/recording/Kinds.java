package dev.contract.consumer.recording;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.MessageInteraction;

/** Which kinds of interactions the versions of the specification know; said in the test that states one too many. */
final class Kinds {

    private Kinds() {}

    static void require(SpecVersion version, Interaction interaction) {
        boolean known = interaction instanceof HttpInteraction
                || version == SpecVersion.V4
                || (version == SpecVersion.V3 && interaction instanceof MessageInteraction);
        if (!known) {
            throw new AssertionError(
                    "\"%s\" is a message%s, of which specification %s knows nothing. Leave specification out of @ContractTest, or set it to 4."
                            .formatted(
                                    interaction.title(),
                                    interaction instanceof MessageInteraction ? "" : " that is answered",
                                    version.text()));
        }
    }

    static void requireTogether(SpecVersion version, Interaction one, Interaction other) {
        boolean mixed = one instanceof HttpInteraction != other instanceof HttpInteraction;
        if (mixed && version != SpecVersion.V4) {
            throw new AssertionError(
                    "\"%s\" and \"%s\" are a request and a message, which no contract of specification %s holds together. Leave specification out of @ContractTest, or give the messages a provider name of their own."
                            .formatted(one.title(), other.title(), version.text()));
        }
    }
}
