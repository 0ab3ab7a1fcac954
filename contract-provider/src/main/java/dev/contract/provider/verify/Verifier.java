package dev.contract.provider.verify;

import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.source.FoundContracts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Replays the interactions of contracts: one after the other, as states belong to the whole provider, or as planned. */
public final class Verifier {

    private final VerificationPlan plan;
    private final SingleReplay single;

    public Verifier(VerificationPlan plan) {
        this(plan, new Silences());
    }

    /** A verifier that gives up where others had no answer. */
    public Verifier(VerificationPlan plan, Silences silences) {
        this.plan = plan;
        this.single = new SingleReplay(plan, silences);
    }

    /** Verifies contracts of a provider; nothing is sent if a state is unknown or the filter selects nothing. */
    public VerificationReport verify(String provider, FoundContracts found, ProgressListener progress)
            throws UnknownStatesException, NothingSelectedException {
        List<FoundContract> contracts = found.contracts();
        long start = System.nanoTime();
        requireSelected(contracts);
        requireStates(contracts);
        List<InteractionResult> all = new Replay(plan, single, contracts, progress).run();
        List<ContractResult> results = new ArrayList<>();
        int from = 0;
        for (FoundContract contract : contracts) {
            int to = from + contract.contract().interactions().size();
            results.add(new ContractResult(contract, all.subList(from, to)));
            from = to;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new VerificationReport(
                provider, plan.target().address(), results, found.unreadable(), plan.driftFails(), took);
    }

    /** Verifies contracts that were all read. */
    public VerificationReport verify(String provider, List<FoundContract> contracts, ProgressListener progress)
            throws UnknownStatesException, NothingSelectedException {
        return verify(provider, new FoundContracts(contracts, List.of()), progress);
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
        return single.verify(found, interaction);
    }
}
