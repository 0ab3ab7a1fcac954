package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.environments.Presence;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts together what the capabilities know about every integration. */
public final class Overview {

    private final Database database;
    private final Registry registry;
    private final Contracts contracts;
    private final Verifications verifications;
    private final Environments environments;

    public Overview(
            Database database,
            Registry registry,
            Contracts contracts,
            Verifications verifications,
            Environments environments) {
        this.database = database;
        this.registry = registry;
        this.contracts = contracts;
        this.verifications = verifications;
        this.environments = environments;
    }

    /** Every integration with its newest contract, by consumer and provider. */
    public List<IntegrationState> integrations() {
        return database.read(handle -> {
            List<Publication> latest = contracts.latestOfAll(handle);
            List<Presence> presences = environments.presences(handle);
            Map<Long, List<Mark>> branches = registry.branchesOf(
                    handle, latest.stream().map(Publication::versionId).toList());
            List<IntegrationState> states = new ArrayList<>();
            for (Publication contract : latest) {
                List<String> names = branches.getOrDefault(contract.versionId(), List.of()).stream()
                        .map(Mark::name)
                        .toList();
                states.add(state(handle, contract, names, presences));
            }
            return states;
        });
    }

    private IntegrationState state(
            Handle handle, Publication contract, List<String> branches, List<Presence> presences) {
        Verification own = verifications.latest(handle, contract);
        Verification shown = own == null ? earlier(handle, contract) : own;
        return new IntegrationState(
                contract,
                branches,
                status(own, shown),
                shown,
                places(presences, contract.consumer()),
                places(presences, contract.provider()));
    }

    private @Nullable Verification earlier(Handle handle, Publication contract) {
        for (Publication other : contracts.ofPair(handle, contract.provider(), contract.consumer())) {
            Verification found = verifications.latest(handle, other);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Status status(@Nullable Verification own, @Nullable Verification shown) {
        if (own != null) {
            return own.success() ? Status.SUCCESS : Status.FAILED;
        }
        return shown == null ? Status.NEVER : Status.STALE;
    }

    private static List<Presence> places(List<Presence> presences, String participant) {
        return presences.stream()
                .filter(presence -> presence.participant().equals(participant))
                .toList();
    }
}
