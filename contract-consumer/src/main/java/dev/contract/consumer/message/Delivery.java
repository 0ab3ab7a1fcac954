package dev.contract.consumer.message;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.Message;
import java.util.ArrayList;
import java.util.List;

/** Messages that the consumer receives, compiled, and renewed by their generators each time. */
final class Delivery {

    private final Interaction interaction;
    private final List<Generation<Message>> messages = new ArrayList<>();

    Delivery(Interaction interaction, List<Expected<Message>> messages) {
        this.interaction = interaction;
        for (Expected<Message> message : messages) {
            Generation<Message> generation = Generation.ofMessage(message);
            require(interaction, generation.problems());
            Expectation<Message> expectation = Expectation.ofMessage(message, MatchingProfile.configured());
            require(interaction, expectation.problems());
            this.messages.add(generation);
        }
    }

    /** What cannot be read is told where it is stated: later it would fail in the provider's build. */
    static void require(Interaction interaction, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The interaction \"%s\" cannot be used: %s"
                    .formatted(interaction.title(), String.join("; ", problems)));
        }
    }

    List<ReceivedMessage> make() {
        List<ReceivedMessage> made = new ArrayList<>();
        for (Generation<Message> message : messages) {
            try {
                made.add(new ReceivedMessage(message.apply(GenerationContext.consumer())));
            } catch (GenerationException failed) {
                throw new IllegalStateException(
                        "The message of \"%s\" could not be generated: %s"
                                .formatted(interaction.title(), failed.getMessage()),
                        failed);
            }
        }
        return List.copyOf(made);
    }
}
