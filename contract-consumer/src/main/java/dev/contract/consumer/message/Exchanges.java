package dev.contract.consumer.message;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Message;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests that a consumer may send, and what differs from the nearest if it sends another. */
final class Exchanges {

    private final List<Exchange> all = new ArrayList<>();

    /** Adds the interaction; its request may be known only from the same draft. */
    void add(SyncMessageInteraction interaction, boolean sameDraft) {
        Exchange known = all.stream()
                .filter(exchange -> exchange.isFor(interaction))
                .findFirst()
                .orElse(null);
        if (known == null) {
            all.add(new Exchange(interaction));
        } else if (sameDraft) {
            known.add(interaction);
        } else if (!known.has(interaction)) {
            throw new IllegalArgumentException(
                    "No message can tell \"%s\" and \"%s\" apart: state them in two tests, or let the messages differ."
                            .formatted(known.title(), interaction.title()));
        }
    }

    /** The one that the message keeps and that says most about it; null if it keeps none. */
    @Nullable Exchange find(Message message) {
        Exchange best = null;
        for (Exchange exchange : all) {
            boolean saysMore = best == null || exchange.specificity() > best.specificity();
            if (saysMore && exchange.check(message).isEmpty()) {
                best = exchange;
            }
        }
        return best;
    }

    /** Several lines for people: the message, the nearest that is expected, and every difference with its hint. */
    String report(ReceivedMessage sent) {
        StringBuilder text = new StringBuilder("Unexpected message:\n")
                .append(sent.toString().indent(2));
        Exchange nearest = all.stream()
                .min(Comparator.comparingInt(
                        exchange -> exchange.check(sent.message()).size()))
                .orElse(null);
        if (nearest == null) {
            return text.append("  No message that is answered is expected at all.\n")
                    .toString();
        }
        text.append("  Nearest is \"").append(nearest.title()).append("\", which differs in:\n");
        for (Mismatch mismatch : nearest.check(sent.message())) {
            text.append(mismatch.explained().indent(4));
        }
        return text.toString();
    }
}
