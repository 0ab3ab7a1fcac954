package dev.contract.provider.verify;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.generate.StateValues;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.SyncMessageInteraction;
import dev.contract.provider.target.MessageRequest;
import dev.contract.provider.target.MessageTarget;
import dev.contract.provider.target.TargetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the provider emit messages and checks them, one by one in their order.
 *
 * @param request that the messages answer; null if they come unasked
 */
record MessageCheck(
        MessageTarget target,
        Interaction interaction,
        @Nullable Generation<Message> request,
        List<Expectation<Message>> expectations)
        implements Check {

    static MessageCheck of(MessageInteraction interaction, MessageTarget target) {
        return new MessageCheck(target, interaction, null, List.of(expectation(interaction.message())));
    }

    static MessageCheck of(SyncMessageInteraction interaction, MessageTarget target) {
        return new MessageCheck(
                target,
                interaction,
                Generation.ofMessage(interaction.request()),
                interaction.responses().stream().map(MessageCheck::expectation).toList());
    }

    private static Expectation<Message> expectation(Expected<Message> message) {
        return Expectation.ofMessage(message, MatchingProfile.configured());
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        String unknown = target.problem(interaction.description());
        if (unknown != null) {
            problems.add(unknown);
        }
        if (request != null) {
            problems.addAll(request.problems());
        }
        expectations.forEach(expectation -> problems.addAll(expectation.problems()));
        return problems;
    }

    @Override
    public List<String> warnings() {
        return request == null ? List.of() : request.warnings();
    }

    @Override
    public Attempt run(StateValues states) {
        try {
            Message message = request == null ? null : request.apply(GenerationContext.provider(states));
            return check(target.ask(new MessageRequest(interaction.description(), interaction.states(), message)));
        } catch (GenerationException failed) {
            return new Attempt(
                    new Outcome.Errored("The message could not be generated", String.valueOf(failed.getMessage())));
        } catch (TargetException noAnswer) {
            return new Attempt(Silence.outcome(noAnswer));
        } catch (Exception | AssertionError failed) {
            return new Attempt(new Outcome.Errored("The message producer failed", failed.toString()));
        }
    }

    private Attempt check(List<Message> messages) {
        if (messages.size() != expectations.size()) {
            return new Attempt(new Outcome.Errored(
                    "Another number of messages",
                    "expected " + expectations.size() + " but the provider emitted " + messages.size()));
        }
        List<Mismatch> mismatches = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            mismatches.addAll(expectations.get(i).check(messages.get(i)));
        }
        return new Attempt(
                Outcome.of(mismatches),
                new Exchange(null, messages.isEmpty() ? null : messages.get(0).contents()));
    }
}
