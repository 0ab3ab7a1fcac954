package dev.contract.provider.junit;

import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.provider.openapi.Drift;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.MessageProducer;
import dev.contract.provider.target.MessageProducers;
import dev.contract.provider.target.MessageResponder;
import dev.contract.provider.target.MessageTarget;
import dev.contract.provider.target.Target;
import dev.contract.provider.target.TargetException;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Outcome;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.Verifier;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One interaction that is to be verified; the test says against what. */
public final class ContractVerification {

    private final VerificationSession session;
    private final FoundContract found;
    private final Interaction interaction;
    private final StateHandler states;
    private final MessageProducers producers = new MessageProducers();
    private MessageTarget messages = producers;
    private @Nullable InteractionResult result;

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
        producers.message(description, producer);
        return this;
    }

    /** Says how the provider answers the request message with this description. */
    public ContractVerification response(String description, MessageResponder responder) {
        producers.response(description, responder);
        return this;
    }

    /** Says who emits the messages, in place of those that were named one by one. */
    public ContractVerification messagesFrom(MessageTarget target) {
        messages = target;
        return this;
    }

    /** Verifies the interaction with the provider at an address; fails with the mismatches. */
    public void against(URI provider) {
        against(session.target(provider));
    }

    /** Verifies a message with those who emit or answer it; of a provider that answers requests, use {@code against}. */
    public void verify() {
        against(request -> {
            throw new TargetException("this test only says who emits messages: give it types = {MESSAGE, SYNC_MESSAGE},"
                    + " or verify with against(…) the provider that answers requests");
        });
    }

    /** Verifies the interaction with the provider; fails with the mismatches. Only once: there is one result. */
    public void against(Target provider) {
        if (result != null) {
            throw new IllegalStateException("The interaction was verified already: ContractVerification.against(…) "
                    + "can be called once for each invocation of the test method");
        }
        VerificationPlan plan = VerificationPlan.against(provider)
                .withStates(states)
                .withMessages(messages)
                .withDocument(session.document())
                .withReplay(session.settings().replay());
        InteractionResult verified = new Verifier(plan, session.silences()).verify(found, interaction);
        result = verified;
        if (verified.isGood()) {
            tell(verified.drift());
            return;
        }
        String text = "\n" + ConsoleReport.in(false).render(verified, provider.address());
        if (verified.breaksBuild()) {
            throw new AssertionError(text);
        }
        throw new TestAbortedException(text);
    }

    private void tell(List<Drift> drift) {
        if (drift.isEmpty()) {
            return;
        }
        String text = "The contract is kept, but the provider differs from its OpenAPI document " + session.document()
                + ":\n  " + drift.stream().map(Drift::toString).collect(Collectors.joining("\n  "));
        if (session.settings().failsOnDrift()) {
            throw new DriftError(text);
        }
        session.say(text);
    }

    /** No consumer breaks by it. */
    private static final class DriftError extends AssertionError {

        private static final long serialVersionUID = 1L;

        DriftError(String message) {
            super(message);
        }
    }

    /** A test that verifies nothing would be green whatever the provider does. */
    void requireDone() {
        if (result == null) {
            throw new AssertionError("The interaction was not verified: the test method has to call "
                    + "ContractVerification.against(…)");
        }
    }

    /** Hands over the result of an invocation that went well. */
    void record() {
        if (result != null) {
            session.add(result);
        }
    }

    /** Hands over the result of an invocation that failed, perhaps for a reason that only the test knows. */
    void recordFailed(@Nullable Throwable cause) {
        if (cause instanceof DriftError) {
            record();
        } else {
            recordInsteadOfPassed(new Outcome.Errored("The test failed", String.valueOf(cause)));
        }
    }

    /** Hands over the result of an invocation that was broken off: what passed is not known to be good. */
    void recordAborted(@Nullable Throwable cause) {
        recordInsteadOfPassed(new Outcome.Skipped("the test was aborted: " + cause));
    }

    private void recordInsteadOfPassed(Outcome outcome) {
        if (result != null && result.outcome().isPassed()) {
            result = result.withOutcome(outcome);
        }
        record();
    }
}
