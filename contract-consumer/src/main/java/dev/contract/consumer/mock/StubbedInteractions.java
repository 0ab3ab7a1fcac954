package dev.contract.consumer.mock;

import dev.contract.consumer.mock.ExpectedInteraction.Answer;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.ProviderState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The interactions of some contracts, compiled; does not change once it is made. */
final class StubbedInteractions {

    private final ExpectedInteractions expected = new ExpectedInteractions();
    private final List<StubContract> contracts;
    private final IdentityHashMap<HttpInteraction, StubContract> origins = new IdentityHashMap<>();
    private final Set<String> states = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private int messages;

    private StubbedInteractions(List<StubContract> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    /**
     * The interactions of the contracts; what cannot be served becomes a warning.
     *
     * @param wanted whether an interaction is, by the names of its states
     */
    static StubbedInteractions of(List<StubContract> contracts, Predicate<List<String>> wanted) {
        StubbedInteractions all = new StubbedInteractions(contracts);
        for (StubContract contract : contracts) {
            for (Interaction interaction : contract.contract().interactions()) {
                if (!(interaction instanceof HttpInteraction http)) {
                    all.messages++;
                } else if (wanted.test(names(http))) {
                    all.add(http, contract);
                }
            }
        }
        all.warnings.addAll(all.expected.warnings());
        if (all.messages > 0) {
            all.warnings.add((all.messages == 1 ? "1 message is" : all.messages + " messages are")
                    + " not served: a stub answers HTTP requests.");
        }
        return all;
    }

    private static List<String> names(HttpInteraction interaction) {
        return interaction.info().states().stream().map(ProviderState::name).toList();
    }

    private void add(HttpInteraction interaction, StubContract contract) {
        try {
            ExpectedInteraction joined = expected.join(interaction);
            origins.put(interaction, contract);
            states.addAll(names(interaction));
            if (StubControl.isFor(interaction.request().example())) {
                warnings.add("%s: its path belongs to the stub itself, so nothing is answered from it."
                        .formatted(title(interaction)));
            }
            warnOfContradiction(interaction, joined);
        } catch (IllegalArgumentException broken) {
            warnings.add(broken.getMessage() + " (" + contract.origin() + "). It is not served.");
        }
    }

    /** Two consumers may well want different things of one answer, but only one of them gets them here. */
    private void warnOfContradiction(HttpInteraction interaction, ExpectedInteraction joined) {
        for (Answer other : joined.answers()) {
            HttpInteraction before = other.interaction();
            if (names(before).equals(names(interaction))
                    && !before.response()
                            .example()
                            .equals(interaction.response().example())
                    && !isVariant(interaction, before)) {
                boolean second = succeeds(interaction) && !succeeds(before);
                warnings.add("%s and %s answer the same request differently: only the %s is served."
                        .formatted(title(before), title(interaction), second ? "second" : "first"));
                return;
            }
        }
    }

    /** The same without what is optional is no surprise to anybody. */
    private boolean isVariant(HttpInteraction interaction, HttpInteraction of) {
        return origin(interaction).origin().equals(origin(of).origin())
                && interaction.info().description().startsWith(of.info().description() + " (without ");
    }

    /** An answer with the place that its request has among those that a request keeps. */
    private record Choice(ExpectedInteraction expected, Answer answer, int fit) {}

    /**
     * What the request is answered; null if it keeps no interaction. Of several: what fits the chosen states best, then what
     * says most about the request, then a success, then what comes first.
     */
    @Nullable Answer find(HttpRequest request, ChosenStates chosen) {
        return expected.kept(request)
                .map(kept -> best(kept, chosen))
                .max(Comparator.comparingInt(Choice::fit)
                        .thenComparing(Choice::expected, ExpectedInteractions.BY_WHAT_IS_SAID)
                        .thenComparing(choice -> succeeds(choice.answer().interaction()))
                        .thenComparing(choice -> choice.expected().order(), Comparator.reverseOrder()))
                .map(Choice::answer)
                .orElse(null);
    }

    private static Choice best(ExpectedInteraction kept, ChosenStates chosen) {
        Choice best = null;
        for (Answer answer : kept.answers()) {
            Choice next = new Choice(kept, answer, fit(answer, chosen));
            if (best == null || isBefore(next, best)) {
                best = next;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static boolean isBefore(Choice next, Choice best) {
        return next.fit() > best.fit()
                || (next.fit() == best.fit()
                        && succeeds(next.answer().interaction())
                        && !succeeds(best.answer().interaction()));
    }

    private static int fit(Answer answer, ChosenStates chosen) {
        return chosen.fit(answer.interaction().info().states());
    }

    private static boolean succeeds(HttpInteraction interaction) {
        int status = interaction.response().example().status();
        return status >= 200 && status < 300;
    }

    UnexpectedRequest nearest(HttpRequest request) {
        return expected.nearest(request);
    }

    UnexpectedRequest undecodable(HttpRequest request) {
        return expected.undecodable(request);
    }

    /** The contract that one of the interactions stands in. */
    StubContract origin(HttpInteraction interaction) {
        return Objects.requireNonNull(origins.get(interaction));
    }

    /** An interaction with its states and its contract, for people. */
    String title(HttpInteraction interaction) {
        return "\"" + interaction.title() + "\" (" + origin(interaction).title() + ")";
    }

    List<StubContract> contracts() {
        return contracts;
    }

    int size() {
        return origins.size();
    }

    Set<String> states() {
        return Collections.unmodifiableSet(states);
    }

    List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }
}
