package dev.contract.provider.junit;

import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.Target;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.MessageProducer;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.Verifier;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** One interaction that is to be verified; the test says against what. */
public final class ContractVerification {

    private final VerificationSession session;
    private final FoundContract found;
    private final Interaction interaction;
    private final StateHandler states;
    private final Map<String, MessageProducer> messages = new HashMap<>();
    private boolean done;

    ContractVerification(
            VerificationSession session, FoundContract found, Interaction interaction, StateHandler states) {
        this.session = session;
        this.found = found;
        this.interaction = interaction;
        this.states = states;
    }

    /** The contract that the interaction belongs to. */
    public Contract contract() {
        return found.contract();
    }

    public Interaction interaction() {
        return interaction;
    }

    /** Says how the provider emits the message with this description. */
    public ContractVerification message(String description, MessageProducer producer) {
        messages.put(description, producer);
        return this;
    }

    /** Verifies the interaction with the provider at an address; fails with the mismatches. */
    public void against(URI provider) {
        against(session.target(provider));
    }

    /** Verifies the interaction with the provider; fails with the mismatches. */
    public void against(Target provider) {
        done = true;
        VerificationPlan plan =
                VerificationPlan.against(provider).withStates(states).withMessages(messages);
        InteractionResult result = new Verifier(plan).verify(found, interaction);
        session.add(found, result);
        if (result.isGood()) {
            return;
        }
        String text = "\n" + ConsoleReport.in(false).render(result, provider.address());
        if (result.breaksBuild()) {
            throw new AssertionError(text);
        }
        throw new TestAbortedException(text);
    }

    /** A test that verifies nothing would be green whatever the provider does. */
    void requireDone() {
        if (!done) {
            throw new AssertionError("The interaction was not verified: the test method has to call "
                    + "ContractVerification.against(…)");
        }
    }
}
