package dev.contract.broker.webhooks;

import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * The participants that a webhook may name.
 *
 * @param near those that somebody may have meant who wrote a name that is none
 */
record Known(Predicate<String> isParticipant, Function<String, List<String>> near) {

    /** So many names fit into a message. */
    private static final int FEW = 10;

    static Known in(Registry registry, Handle handle) {
        return new Known(name -> registry.participant(handle, name) != null, name -> near(registry, handle, name));
    }

    private static List<String> near(Registry registry, Handle handle, String name) {
        List<String> similar = registry.similarNames(handle, name);
        return similar.isEmpty()
                ? registry.participants(handle).stream()
                        .map(Participant::name)
                        .limit(FEW)
                        .toList()
                : similar;
    }
}
