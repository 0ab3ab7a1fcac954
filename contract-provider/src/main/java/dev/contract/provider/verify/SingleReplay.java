package dev.contract.provider.verify;

import dev.contract.core.generate.StateValues;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Replays one interaction: enters its states, does what it asks for, leaves the states, and again if it was asked to. */
final class SingleReplay {

    private final VerificationPlan plan;
    private final Silences silences;

    SingleReplay(VerificationPlan plan, Silences silences) {
        this.plan = plan;
        this.silences = silences;
    }

    /** Verifies an interaction; never throws, whatever the provider does. */
    InteractionResult verify(FoundContract found, Interaction interaction) {
        if (!plan.filter().accepts(found.contract(), interaction)) {
            return skipped(found, interaction, new Outcome.Skipped("the filter does not select it"));
        }
        long start = System.nanoTime();
        Check check = compile(interaction);
        Attempt attempt = unlessSilent(found.contract().consumer(), interaction, check);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return result(found, interaction, attempt, warnings(interaction, check), took);
    }

    /** The result of an interaction whose turn does not come; those that nobody asked for are not open. */
    InteractionResult stopped(FoundContract found, Interaction interaction) {
        boolean wanted = plan.filter().accepts(found.contract(), interaction);
        String why = "the verification stopped at the first failure";
        return skipped(found, interaction, new Outcome.Skipped(why, wanted));
    }

    private static InteractionResult skipped(FoundContract found, Interaction interaction, Outcome.Skipped skipped) {
        return result(found, interaction, new Attempt(skipped), List.of(), Duration.ZERO);
    }

    private static InteractionResult result(
            FoundContract found, Interaction interaction, Attempt attempt, List<String> warnings, Duration took) {
        boolean pending = found.pending() || interaction.info().pending();
        String consumer = found.contract().consumer();
        Outcome outcome = attempt.outcome();
        return new InteractionResult(
                consumer,
                interaction,
                outcome,
                pending,
                warnings,
                attempt.exchange().forReports(outcome),
                took);
    }

    private Attempt unlessSilent(String consumer, Interaction interaction, Check check) {
        Silence silence = silences.of(interaction);
        Outcome notTried = silence.verdict();
        Attempt attempt = notTried == null ? repeated(consumer, interaction, check) : new Attempt(notTried);
        silence.heard(attempt.outcome());
        return attempt;
    }

    /** Only what did not pass is tried again: the question is whether it ever does. */
    private Attempt repeated(String consumer, Interaction interaction, Check check) {
        Attempt first = inStates(consumer, interaction, check);
        int repeats = first.outcome().isWorthRepeating() ? plan.replay().repeats() : 0;
        List<Outcome> outcomes = new ArrayList<>(List.of(first.outcome()));
        for (int i = 0; i < repeats; i++) {
            outcomes.add(inStates(consumer, interaction, check).outcome());
        }
        return first.withOutcome(Outcome.Flaky.orFirstOf(outcomes));
    }

    private Attempt inStates(String consumer, Interaction interaction, Check check) {
        if (!check.problems().isEmpty()) {
            return new Attempt(new Outcome.NotVerifiable(check.problems()));
        }
        StateChanges states = new StateChanges(plan.states(), consumer);
        Outcome notEntered = states.enter(interaction.states());
        Attempt attempt = notEntered == null ? run(check, states.values()) : new Attempt(notEntered);
        Outcome notLeft = states.leave();
        return attempt.outcome().isPassed() && notLeft != null ? attempt.withOutcome(notLeft) : attempt;
    }

    private Check compile(Interaction interaction) {
        try {
            return Check.of(interaction, plan);
        } catch (Throwable broken) {
            return new Unsupported("the interaction cannot be prepared: " + broken);
        }
    }

    /** Whatever goes wrong in one interaction, an overflow of the stack included, the report is about all of them. */
    private static Attempt run(Check check, StateValues states) {
        try {
            return check.run(states);
        } catch (Throwable broken) {
            return new Attempt(new Outcome.Errored("The interaction could not be checked", broken.toString()));
        }
    }

    /** Those who emit messages hear of the states with the request. */
    private List<String> warnings(Interaction interaction, Check check) {
        List<String> warnings = new ArrayList<>();
        boolean told =
                !(interaction instanceof HttpInteraction) && plan.messages().address() != null;
        if (!interaction.states().isEmpty() && !plan.states().isConfigured() && !told) {
            warnings.add("no provider state callback is configured, so nothing was set up for "
                    + interaction.states().stream()
                            .map(state -> "'" + state.name() + "'")
                            .collect(Collectors.joining(" and ")));
        }
        warnings.addAll(check.warnings());
        return warnings;
    }
}
