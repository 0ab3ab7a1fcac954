package dev.contract.consumer.mock;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What is expected, found by method and path, so that the cost of a request does not grow with the contract. */
final class ExpectedInteractions {

    private static final int WRONG_PLACE = 100;

    private final List<ExpectedInteraction> all = new CopyOnWriteArrayList<>();
    private final Map<String, List<ExpectedInteraction>> byTarget = new ConcurrentHashMap<>();
    private final List<ExpectedInteraction> withPathRule = new CopyOnWriteArrayList<>();

    synchronized void add(HttpInteraction interaction) {
        ExpectedInteraction expected = ExpectedInteraction.of(interaction);
        for (ExpectedInteraction other : all) {
            if (other.interaction().request().equals(interaction.request())) {
                refuse(other.interaction(), interaction);
                return;
            }
        }
        all.add(expected);
        if (expected.hasLiteralPath()) {
            byTarget.computeIfAbsent(target(interaction.request().example()), key -> new CopyOnWriteArrayList<>())
                    .add(expected);
        } else {
            withPathRule.add(expected);
        }
    }

    private static void refuse(HttpInteraction first, HttpInteraction second) {
        if (!first.equals(second)) {
            throw new IllegalArgumentException(
                    "No request can tell \"%s\" and \"%s\" apart: state them in two tests, or let the requests differ."
                            .formatted(first.title(), second.title()));
        }
    }

    List<HttpInteraction> interactions() {
        return all.stream().map(ExpectedInteraction::interaction).toList();
    }

    /** The interaction that the request keeps and that says most about it; null if it keeps none. */
    @Nullable ExpectedInteraction find(HttpRequest request) {
        List<ExpectedInteraction> candidates = new ArrayList<>(byTarget.getOrDefault(target(request), List.of()));
        candidates.addAll(withPathRule);
        return candidates.stream()
                .filter(candidate -> candidate.request().check(request).isEmpty())
                .max(Comparator.comparingInt(ExpectedInteraction::specificity)
                        .thenComparing(all::indexOf, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The request with the interaction that it comes nearest to, and what differs from that. */
    UnexpectedRequest nearest(HttpRequest request) {
        ExpectedInteraction best = null;
        List<Mismatch> fewest = List.of();
        for (ExpectedInteraction candidate : all) {
            List<Mismatch> mismatches = candidate.request().check(request);
            if (best == null || distance(mismatches) < distance(fewest)) {
                best = candidate;
                fewest = mismatches;
            }
        }
        return new UnexpectedRequest(request, best == null ? null : best.interaction(), fewest);
    }

    /** Another method or path is a longer way off than anything inside of the request. */
    private static int distance(List<Mismatch> mismatches) {
        return mismatches.stream()
                .mapToInt(mismatch -> mismatch.part() == Part.PATH || mismatch.part() == Part.METHOD ? WRONG_PLACE : 1)
                .sum();
    }

    private static String target(HttpRequest request) {
        return request.method() + " " + request.canonicalPath();
    }
}
