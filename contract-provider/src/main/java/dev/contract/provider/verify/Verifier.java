package dev.contract.provider.verify;

import dev.contract.core.generate.StateValues;
import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Replays the interactions of contracts, one after the other: states belong to the whole provider. */
public final class Verifier {

    private final VerificationPlan plan;

    public Verifier(VerificationPlan plan) {
        this.plan = plan;
    }

    /** Verifies contracts of a provider; nothing is sent if a state is unknown or the filter selects nothing. */
    public VerificationReport verify(String provider, List<FoundContract> contracts, ProgressListener progress)
            throws UnknownStatesException, NothingSelectedException {
        long start = System.nanoTime();
        requireSelected(contracts);
        requireStates(contracts);
        int total = contracts.stream()
                .mapToInt(found -> found.contract().interactions().size())
                .sum();
        int done = 0;
        Silence silence = new Silence();
        List<ContractResult> results = new ArrayList<>();
        for (FoundContract found : contracts) {
            List<InteractionResult> interactions = new ArrayList<>();
            for (Interaction interaction : found.contract().interactions()) {
                InteractionResult result = verify(found, interaction, silence);
                interactions.add(result);
                progress.finished(result, ++done, total);
            }
            results.add(new ContractResult(found, interactions));
        }
        return new VerificationReport(provider, plan.target().address(), results, since(start));
    }

    /** Fails if the filter leaves out every interaction: a report without results would look like a success. */
    public void requireSelected(List<FoundContract> contracts) throws NothingSelectedException {
        InteractionFilter filter = plan.filter();
        if (filter.isActive() && contracts.stream().noneMatch(found -> selects(filter, found.contract()))) {
            throw new NothingSelectedException(filter, contracts);
        }
    }

    private static boolean selects(InteractionFilter filter, Contract contract) {
        return contract.interactions().stream().anyMatch(interaction -> filter.accepts(contract, interaction));
    }

    /** Fails if interactions that will be verified need states that nobody can enter. */
    public void requireStates(List<FoundContract> contracts) throws UnknownStatesException {
        StateChanges.requireKnown(plan.states(), contracts, plan.filter());
    }

    /** Verifies one interaction; never throws, whatever the provider does. */
    public InteractionResult verify(FoundContract found, Interaction interaction) {
        return verify(found, interaction, new Silence());
    }

    private InteractionResult verify(FoundContract found, Interaction interaction, Silence silence) {
        long start = System.nanoTime();
        boolean pending = found.pending() || interaction.info().pending();
        String consumer = found.contract().consumer();
        if (!plan.filter().accepts(found.contract(), interaction)) {
            Outcome skipped = new Outcome.Skipped("the filter does not select it");
            return new InteractionResult(consumer, interaction, skipped, pending, List.of(), null, since(start));
        }
        Check check = compile(interaction);
        Attempt attempt = unlessSilent(silence, consumer, interaction, check);
        return new InteractionResult(
                consumer,
                interaction,
                attempt.outcome(),
                pending,
                warnings(interaction, check),
                attempt.request(),
                since(start));
    }

    private Attempt unlessSilent(Silence silence, String consumer, Interaction interaction, Check check) {
        Outcome notTried = interaction instanceof HttpInteraction ? silence.verdict() : null;
        Attempt attempt = notTried == null ? inStates(consumer, interaction, check) : new Attempt(notTried);
        silence.heard(attempt.outcome());
        return attempt;
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
            return new Check.Unsupported("the interaction cannot be prepared: " + broken);
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

    private List<String> warnings(Interaction interaction, Check check) {
        List<String> warnings = new ArrayList<>();
        if (!interaction.states().isEmpty() && !plan.states().isConfigured()) {
            warnings.add("no provider state callback is configured: the state was not set up");
        }
        warnings.addAll(check.warnings());
        return warnings;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
