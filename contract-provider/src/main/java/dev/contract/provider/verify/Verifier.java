package dev.contract.provider.verify;

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

    /** Verifies contracts of a provider; nothing is sent if a state is unknown. */
    public VerificationReport verify(String provider, List<FoundContract> contracts, ProgressListener progress)
            throws UnknownStatesException {
        long start = System.nanoTime();
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
        boolean wanted = plan.filter().accepts(found.contract(), interaction);
        Outcome outcome = wanted
                ? unlessSilent(silence, found.contract(), interaction)
                : new Outcome.Skipped("the filter does not select it");
        return new InteractionResult(
                found.contract().consumer(),
                interaction,
                outcome,
                found.pending() || interaction.info().pending(),
                wanted ? warnings(interaction) : List.of(),
                since(start));
    }

    private Outcome unlessSilent(Silence silence, Contract contract, Interaction interaction) {
        Outcome notTried = interaction instanceof HttpInteraction ? silence.verdict() : null;
        Outcome outcome = notTried == null ? inStates(contract, interaction) : notTried;
        silence.heard(outcome);
        return outcome;
    }

    private Outcome inStates(Contract contract, Interaction interaction) {
        Check check = Check.of(interaction, plan);
        if (!check.problems().isEmpty()) {
            return new Outcome.NotVerifiable(check.problems());
        }
        StateChanges states = new StateChanges(plan.states(), contract.consumer());
        Outcome outcome = states.enter(interaction.states());
        if (outcome == null) {
            outcome = check.run();
        }
        Outcome notLeft = states.leave();
        return outcome.isPassed() && notLeft != null ? notLeft : outcome;
    }

    private List<String> warnings(Interaction interaction) {
        List<String> warnings = new ArrayList<>();
        if (!interaction.states().isEmpty() && !plan.states().isConfigured()) {
            warnings.add("no provider state callback is configured: the state was not set up");
        }
        if (interaction instanceof HttpInteraction http
                && !http.request().generators().isEmpty()) {
            warnings.add("generators of the request are not applied: its example values were sent");
        }
        return warnings;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
