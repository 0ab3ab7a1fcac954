package dev.contract.consumer.mock;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that keeps no expected interaction.
 *
 * @param nearest the interaction that it comes nearest to; null if none is expected
 * @param mismatches what differs from that one
 */
public record UnexpectedRequest(
        HttpRequest request, @Nullable HttpInteraction nearest, List<Mismatch> mismatches) {

    public UnexpectedRequest {
        mismatches = List.copyOf(mismatches);
    }

    /** Several lines for people: the request, the nearest interaction, and every difference with its hint. */
    public String report() {
        StringBuilder text = new StringBuilder("Unexpected request: ")
                .append(request.method())
                .append(' ')
                .append(request.target())
                .append('\n');
        if (nearest == null) {
            return text.append("  No interaction is expected at all.\n").toString();
        }
        text.append("  Nearest is \"").append(nearest.title()).append("\", which differs in:\n");
        for (Mismatch mismatch : mismatches) {
            text.append(mismatch.explained().indent(4));
        }
        return text.toString();
    }
}
