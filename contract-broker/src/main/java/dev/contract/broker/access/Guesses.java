package dev.contract.broker.access;

import dev.contract.broker.http.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing. Wrong credentials of one user are counted by address, so that nobody locks out a user who is somewhere else.
 * As whoever is believed to be a proxy can invent addresses, they are also counted by peer, with a higher bound; that one does not
 * hold up addresses from which the user was let in not long ago. Each broker counts for itself.
 */
final class Guesses {

    private static final int OF_ADDRESS = 10;
    private static final int OF_PEER = 100;
    private static final Duration PROVEN = Duration.ofDays(1);
    private static final int REMEMBERED = 10_000;

    private final Failures byAddress = new Failures(OF_ADDRESS);
    private final Failures byPeer = new Failures(OF_PEER);

    /** Until when a user is known at an address behind a peer. */
    private final Map<String, Instant> proven = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** How long a user at a client has to wait; null if they may try. */
    synchronized @Nullable Duration pause(String user, Client client, Instant now) {
        Duration pause = byAddress.pause(atAddress(user, client), now);
        Instant known = proven.get(atAddress(user, client));
        return pause != null || (known != null && known.isAfter(now)) ? pause : byPeer.pause(atPeer(user, client), now);
    }

    synchronized void failed(String user, Client client, Instant now) {
        byAddress.add(atAddress(user, client), now);
        byPeer.add(atPeer(user, client), now);
    }

    synchronized void succeeded(String user, Client client, Instant now) {
        proven.put(atAddress(user, client), now.plus(PROVEN));
    }

    private static String atAddress(String user, Client client) {
        return client.address() + " " + atPeer(user, client);
    }

    private static String atPeer(String user, Client client) {
        return client.peer() + " " + user;
    }
}
