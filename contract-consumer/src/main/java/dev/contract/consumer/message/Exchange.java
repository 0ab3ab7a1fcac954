package dev.contract.consumer.message;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Expected;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;

/** A request that is expected, compiled, with the interactions that answer it in turn. */
final class Exchange {

    private final Expected<Message> stated;
    private final Expectation<Message> request;
    private final List<Answer> answers = new ArrayList<>();
    private int served;

    Exchange(SyncMessageInteraction interaction) {
        this.stated = interaction.request();
        this.request = Expectation.ofMessageRequest(stated, MatchingProfile.configured());
        Delivery.require(interaction, request.problems());
        add(interaction);
    }

    /** An interaction with the messages that it is answered by. */
    record Answer(SyncMessageInteraction interaction, Delivery responses) {}

    /** One more answer to the same request. */
    void add(SyncMessageInteraction interaction) {
        answers.add(new Answer(interaction, new Delivery(interaction, interaction.responses())));
    }

    boolean isFor(SyncMessageInteraction interaction) {
        return stated.equals(interaction.request());
    }

    boolean has(SyncMessageInteraction interaction) {
        return answers.stream().anyMatch(answer -> answer.interaction().equals(interaction));
    }

    /** For messages about the request. */
    String title() {
        return answers.get(0).interaction().title();
    }

    List<Mismatch> check(Message actual) {
        return request.check(actual);
    }

    /** Whose turn it is. */
    Answer next() {
        return answers.get(served++ % answers.size());
    }

    /** How much the request says: literal contents say more than those with rules, anything more than nothing. */
    int specificity() {
        Message example = stated.example();
        MatchingRules rules = stated.rules();
        int contents = example.contents().isPresent() ? rules.of(Part.BODY).isEmpty() ? 2 : 1 : 0;
        return contents
                + 2 * example.metadata().members().size()
                - rules.of(Part.METADATA).size();
    }
}
