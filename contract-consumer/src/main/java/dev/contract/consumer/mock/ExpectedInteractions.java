package dev.contract.consumer.mock;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is expected, found by method and path, so that the cost of a request does not grow with the contract. */
final class ExpectedInteractions {

    /** The one that says most about a request is the greatest. */
    static final Comparator<ExpectedInteraction> BY_WHAT_IS_SAID =
            Comparator.comparingInt(ExpectedInteraction::statements).thenComparing(ExpectedInteraction::literals);

    private static final int WRONG_PLACE = 100;

    private final List<ExpectedInteraction> all = new CopyOnWriteArrayList<>();
    private final List<HttpInteraction> interactions = new CopyOnWriteArrayList<>();
    private final Map<String, List<ExpectedInteraction>> byTarget = new ConcurrentHashMap<>();
    private final List<ExpectedInteraction> withPathRule = new CopyOnWriteArrayList<>();

    /** Interactions that were stated together; those with the same request take turns. */
    synchronized void add(Iterable<HttpInteraction> together) {
        Set<HttpInteraction> stated = new LinkedHashSet<>();
        for (HttpInteraction interaction : together) {
            ExpectedInteraction next = new ExpectedInteraction(interaction, all.size());
            ExpectedInteraction known = twin(next);
            if (known == null) {
                index(next);
            } else if (stated.contains(known.interaction())) {
                known.add(interaction);
            } else if (known.isAnsweredBy(interaction)) {
                continue; // the same is stated once more
            } else {
                throw new IllegalArgumentException(
                        "No request can tell \"%s\" and \"%s\" apart: state them in two tests, or let the requests differ."
                                .formatted(known.interaction().title(), interaction.title()));
            }
            stated.add(interaction);
            interactions.add(interaction);
        }
    }

    /** One interaction; of all with the same request each is an answer to it. Yields that request. */
    synchronized ExpectedInteraction join(HttpInteraction interaction) {
        ExpectedInteraction next = new ExpectedInteraction(interaction, all.size());
        ExpectedInteraction known = twin(next);
        if (known == null) {
            index(next);
        } else {
            known.add(interaction);
        }
        interactions.add(interaction);
        return known == null ? next : known;
    }

    /** The one that no request can tell apart from another; null if there is none. */
    private @Nullable ExpectedInteraction twin(ExpectedInteraction of) {
        List<ExpectedInteraction> near = of.hasLiteralPath()
                ? byTarget.getOrDefault(target(of.interaction().request().example()), List.of())
                : withPathRule;
        return near.stream().filter(of::isTwinOf).findFirst().orElse(null);
    }

    private void index(ExpectedInteraction expected) {
        HttpInteraction interaction = expected.interaction();
        all.add(expected);
        if (expected.hasLiteralPath()) {
            byTarget.computeIfAbsent(target(interaction.request().example()), key -> new CopyOnWriteArrayList<>())
                    .add(expected);
        } else {
            withPathRule.add(expected);
        }
    }

    /** What of the interactions is left as it stands. */
    List<String> warnings() {
        return all.stream().flatMap(expected -> expected.warnings().stream()).toList();
    }

    List<HttpInteraction> interactions() {
        return List.copyOf(interactions);
    }

    /** The interaction that the request keeps and that says most about it; null if it keeps none. */
    @Nullable ExpectedInteraction find(HttpRequest request) {
        return kept(request)
                .max(BY_WHAT_IS_SAID.thenComparing(ExpectedInteraction::order, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** All that the request keeps. */
    Stream<ExpectedInteraction> kept(HttpRequest request) {
        return candidates(request).stream()
                .filter(candidate -> candidate.request().check(request).isEmpty());
    }

    /** Those that a request of this method and path may keep. */
    List<ExpectedInteraction> candidates(HttpRequest request) {
        List<ExpectedInteraction> candidates = new ArrayList<>(byTarget.getOrDefault(target(request), List.of()));
        candidates.addAll(withPathRule);
        return candidates;
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

    /** A request whose body cannot be decompressed, with the interaction that it would come nearest to. */
    UnexpectedRequest undecodable(HttpRequest request) {
        String coding = String.valueOf(request.headers().first("Content-Encoding"));
        String message = "The body is said to be coded with '" + coding + "', but cannot be decoded";
        Mismatch broken = new Mismatch(
                Part.BODY,
                "$",
                "",
                message,
                coding,
                "other bytes",
                "send it in that coding, or without Content-Encoding");
        return new UnexpectedRequest(request, nearest(request).nearest(), List.of(broken));
    }

    /** Another method or path is a longer way off than anything inside of the request. */
    private static int distance(List<Mismatch> mismatches) {
        return mismatches.stream()
                .mapToInt(mismatch -> mismatch.part() == Part.PATH || mismatch.part() == Part.METHOD ? WRONG_PLACE : 1)
                .sum();
    }

    private static String target(HttpRequest request) {
        return request.method().toUpperCase(Locale.ROOT) + " " + request.canonicalPath(); // the rule ignores case too
    }
}
