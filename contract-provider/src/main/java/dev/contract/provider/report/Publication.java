package dev.contract.provider.report;

import dev.contract.core.broker.BrokerException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of publishing results.
 *
 * @param lines for people: of each contract what was published, or why nothing was
 * @param failure the first thing that the broker did not do; null if it did everything
 */
public record Publication(List<String> lines, @Nullable BrokerException failure) {

    public Publication {
        lines = List.copyOf(lines);
    }
}
