package dev.contract.consumer.suite;

import static dev.contract.consumer.dsl.Interactions.message;

import dev.contract.consumer.dsl.MessageDraft;
import dev.contract.consumer.dsl.PayloadDraft;
import dev.contract.consumer.dsl.StateDraft;
import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.message.ReceivedMessage;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One consumer's test of messages: what is stated, what the consumer received, and the contract that is left. */
public final class MessageTest {

    private final MessageProvider provider = new MessageProvider("p");
    private final List<StatedMessage> responses = new ArrayList<>();
    private final List<ReceivedMessage> received = new ArrayList<>();
    private final StatedMessage stated = new StatedMessage();
    private SpecVersion version = SpecVersion.V4;
    private boolean answered;
    private StateDraft states = new StateDraft(List.of());
    private UnaryOperator<InteractionInfo> info = UnaryOperator.identity();
    private @Nullable AssertionError failure;

    public MessageTest() {}

    void define(SpecVersion writtenAs, boolean withAnswers) {
        version = writtenAs;
        answered = withAnswers;
    }

    void given(String state, JsonObject params) {
        states = states.given(state, params.members());
    }

    void info(UnaryOperator<InteractionInfo> change) {
        UnaryOperator<InteractionInfo> before = info;
        info = known -> change.apply(before.apply(known));
    }

    /** The message, or the request of one that is answered. */
    StatedMessage stated() {
        return stated;
    }

    StatedMessage addResponse() {
        responses.add(new StatedMessage());
        return responses.get(responses.size() - 1);
    }

    /** As the DSL states it; generators are none of its words and are added. */
    private Interaction interaction() {
        if (!answered) {
            MessageDraft draft = stated.in(states.expectsToReceive("a message"));
            Expected<Message> message = draft.interaction().message();
            return new MessageInteraction(info.apply(draft.interaction().info()), stated.generated(message));
        }
        SyncMessageInteraction draft = states.uponReceiving("a message")
                .message(stated.in(message()))
                .willRespondWith(responses.stream()
                        .map(response -> response.in(message()))
                        .toArray(PayloadDraft[]::new))
                .interaction();
        List<Expected<Message>> answers = new ArrayList<>();
        draft.responses()
                .forEach(answer -> answers.add(responses.get(answers.size()).generated(answer)));
        return new SyncMessageInteraction(info.apply(draft.info()), stated.generated(draft.request()), answers);
    }

    /** The consumer handles the message, or fails in these words; one that is answered sends the example. */
    void process(@Nullable String problem) {
        Interaction interaction = interaction();
        provider.expect(List.of(interaction));
        try {
            if (interaction instanceof SyncMessageInteraction exchange) {
                Message example = exchange.request().example();
                received.addAll(provider.send(
                        example.contents().bytes().array(), example.metadata().members()));
            } else {
                provider.deliver(message -> handle(message, problem));
            }
        } catch (AssertionError failed) {
            failure = failed;
        }
    }

    private void handle(ReceivedMessage message, @Nullable String problem) {
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        received.add(message);
    }

    @Nullable AssertionError failure() {
        return failure;
    }

    /** What the consumer got last. */
    ReceivedMessage received() {
        return received.get(received.size() - 1);
    }

    /** The request as it is replayed to the provider. */
    ReceivedMessage request() throws Exception {
        SyncMessageInteraction exchange =
                (SyncMessageInteraction) provider.interactions().get(0);
        return new ReceivedMessage(Generation.ofMessage(exchange.request()).apply(GenerationContext.consumer()));
    }

    /** The contract after a test that has passed. */
    Contract written() throws Exception {
        provider.verify();
        return ContractReader.read("written", file(provider.interactions()));
    }

    /** The interaction as the file has it, whether or not it was played. */
    JsonObject inFile() throws Exception {
        JsonObject file = JsonReader.parseObject(file(List.of(interaction())));
        return (JsonObject)
                file.items(file.has("messages") ? "messages" : "interactions").get(0);
    }

    private byte[] file(List<Interaction> interactions) {
        return ContractWriter.write(new Contract("c", "p", interactions), version);
    }
}
