package dev.contract.consumer.message;

import dev.contract.consumer.dsl.MessageDraft;
import dev.contract.core.model.Body;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plays the provider of messages without any transport: hands those that it emits to the consumer's handler, and answers
 * those that the consumer sends. Safe for use by many threads.
 */
public final class MessageProvider {

    private final String name;
    private final Exchanges exchanges = new Exchanges();
    private final Map<MessageInteraction, Delivery> deliveries = new LinkedHashMap<>();
    private final Set<Interaction> interactions = new LinkedHashSet<>();
    private final Set<Interaction> done = new LinkedHashSet<>();
    private final Set<Interaction> failed = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();

    /** The name is the provider's, for messages. */
    public MessageProvider(String name) {
        this.name = name;
    }

    /** The name of the provider that is played. */
    public String name() {
        return name;
    }

    /**
     * These have to be delivered, or sent by the consumer, before the test ends; mostly drafts of the DSL. Interactions of
     * one draft that have the same request, as something in the answer is optional, take turns.
     *
     * @throws IllegalArgumentException if a rule or a generator cannot be read, or if no message can tell two requests apart
     */
    @SafeVarargs
    public final synchronized void expect(Iterable<? extends Interaction>... drafts) {
        for (Iterable<? extends Interaction> draft : drafts) {
            SyncMessageInteraction before = null;
            for (Interaction interaction : draft) {
                if (interaction instanceof SyncMessageInteraction exchange) {
                    exchanges.add(exchange, before != null && before.request().equals(exchange.request()));
                    before = exchange;
                } else if (interaction instanceof MessageInteraction message) {
                    deliveries.computeIfAbsent(message, key -> new Delivery(key, List.of(key.message())));
                } else if (interaction instanceof HttpInteraction) {
                    throw new IllegalArgumentException(
                            "\"%s\" is an HTTP request: expect it on a MockProvider.".formatted(interaction.title()));
                }
                interactions.add(interaction);
            }
        }
    }

    /**
     * Hands a message to the consumer, or two if something in it is optional.
     *
     * @throws AssertionError with the message that was delivered, if the handler throws anything
     */
    public void deliver(MessageDraft draft, MessageHandler handler) {
        expect(draft);
        draft.forEach(interaction -> deliver(interaction, handler));
    }

    /**
     * Hands every expected message to the consumer that was not delivered yet, in the order in which they were stated.
     *
     * @throws AssertionError with the message that was delivered, if the handler throws anything; and if there is none left
     */
    public void deliver(MessageHandler handler) {
        List<MessageInteraction> waiting = waiting();
        if (waiting.isEmpty()) {
            throw new AssertionError(
                    "'%s' has no message left to deliver: state one with expect(…) before.".formatted(name));
        }
        waiting.forEach(interaction -> deliver(interaction, handler));
    }

    private synchronized List<MessageInteraction> waiting() {
        return deliveries.keySet().stream()
                .filter(interaction -> !done.contains(interaction) && !failed.contains(interaction))
                .toList();
    }

    private void deliver(MessageInteraction interaction, MessageHandler handler) {
        ReceivedMessage message = make(interaction);
        try {
            handler.handle(message);
        } catch (Exception | AssertionError thrown) {
            String failure = "The consumer could not handle \"%s\" of '%s': %s\n%s"
                    .formatted(
                            interaction.title(),
                            name,
                            thrown,
                            message.toString().indent(2));
            fail(interaction, failure);
            throw new AssertionError(failure, thrown);
        }
        finish(interaction);
    }

    private synchronized ReceivedMessage make(MessageInteraction interaction) {
        return Objects.requireNonNull(deliveries.get(interaction)).make().get(0);
    }

    private synchronized void finish(Interaction interaction) {
        done.add(interaction);
    }

    private synchronized void fail(Interaction interaction, String failure) {
        failed.add(interaction);
        failures.add(failure);
    }

    /**
     * Takes a message that the consumer sends and gives the answers to it, mostly one.
     *
     * @throws AssertionError with every difference, if the message keeps no expected interaction
     */
    public List<ReceivedMessage> send(byte[] body) {
        return send(body, Map.of());
    }

    /**
     * Takes a message with metadata, such as {@code contentType}, that the consumer sends and gives the answers to it.
     *
     * @throws AssertionError with every difference, if the message keeps no expected interaction
     */
    public synchronized List<ReceivedMessage> send(byte[] body, Map<String, ?> metadata) {
        Message sent = new Message(Body.received(body), (JsonObject) JsonValue.of(metadata));
        Exchange found = exchanges.find(sent);
        if (found == null) {
            String failure = exchanges.report(new ReceivedMessage(sent));
            failures.add(failure);
            throw new AssertionError(failure);
        }
        Exchange.Answer answer = found.next();
        List<ReceivedMessage> responses = answer.responses().make();
        done.add(answer.interaction());
        return responses;
    }

    /** The interactions that are expected, in the order in which they were stated. */
    public synchronized List<Interaction> interactions() {
        return List.copyOf(interactions);
    }

    /** Several lines for people: what went wrong so far, without what is still to come; null if nothing did. */
    public synchronized @Nullable String problems() {
        return failures.isEmpty() ? null : headline() + String.join("\n", failures);
    }

    /** Fails unless every message was delivered and handled, and every one that is answered was sent, and nothing else. */
    public synchronized void verify() {
        StringBuilder text = new StringBuilder(String.join("\n", failures));
        for (Interaction interaction : interactions) {
            if (!done.contains(interaction) && !failed.contains(interaction)) {
                text.append(text.isEmpty() ? "" : "\n").append(missing(interaction));
            }
        }
        if (!text.isEmpty()) {
            throw new AssertionError(headline() + text);
        }
    }

    private String headline() {
        return "The consumer did not keep to its contract with '" + name + "'.\n\n";
    }

    private static String missing(Interaction interaction) {
        return interaction instanceof MessageInteraction
                ? "Missing delivery: \"%s\" was expected but never delivered. Hand it to the consumer with deliver(…).\n"
                        .formatted(interaction.title())
                : "Missing message: \"%s\" was expected but the consumer never sent it.\n"
                        .formatted(interaction.title());
    }
}
