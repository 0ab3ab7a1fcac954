package dev.contract.broker.contracts;

import dev.contract.broker.http.Urls;
import dev.contract.core.broker.wire.Notice;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Hears of every publication, inside the transaction that stores it. */
@FunctionalInterface
public interface PublicationListener {

    /** Whether anybody waits for news of the pair, and what the publisher is told. */
    record Heard(boolean watched, List<Notice> notices) {

        public Heard {
            notices = List.copyOf(notices);
        }
    }

    /** The events are those that webhooks know. */
    Heard published(Handle handle, Urls urls, Publication publication, Set<String> events);
}
