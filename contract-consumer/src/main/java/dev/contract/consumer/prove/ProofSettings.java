package dev.contract.consumer.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proof is told about the consumer. */
final class ProofSettings {

    final List<Class<? extends Throwable>> faults = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    boolean withFaults = true;
    boolean mayIgnoreFaults;

    @Nullable Duration timeout;

    Duration patience = Duration.ofSeconds(5);
    long largestInteger = Integer.MAX_VALUE;

    boolean isLeftOut(String title) {
        return leftOut.stream().anyMatch(title::contains);
    }
}
