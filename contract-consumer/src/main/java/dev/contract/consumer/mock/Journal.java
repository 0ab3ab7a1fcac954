package dev.contract.consumer.mock;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Remembers what came; only so much of it that a long test does not fill the memory. */
final class Journal {

    private static final int LIMIT = 1_000;

    private final Set<HttpInteraction> received = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<HttpRequest> requests = new ArrayList<>();
    private final List<UnexpectedRequest> unexpected = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    synchronized void add(HttpRequest request, HttpInteraction interaction) {
        received.add(interaction);
        if (requests.size() < LIMIT) {
            requests.add(request);
        }
    }

    /** What a proof plays counts, but its many requests are not kept. */
    synchronized void add(HttpInteraction interaction) {
        received.add(interaction);
    }

    synchronized void add(UnexpectedRequest request) {
        if (unexpected.size() < LIMIT) {
            unexpected.add(request);
        }
    }

    synchronized void addUnreadable(String problem) {
        if (unreadable.size() < LIMIT) {
            unreadable.add(problem);
        }
    }

    synchronized List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    synchronized boolean received(HttpInteraction interaction) {
        return received.contains(interaction);
    }

    synchronized List<HttpRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized List<UnexpectedRequest> unexpected() {
        return List.copyOf(unexpected);
    }
}
