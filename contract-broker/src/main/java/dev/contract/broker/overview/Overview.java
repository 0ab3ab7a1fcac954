package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.environments.Presence;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return database.read(handle -> states(handle, contracts.latestOfAll(handle)));
    }

    /** Those of one participant, as consumer or as provider. */
    List<IntegrationState> integrationsOf(Handle handle, long participantId) {
        return states(
                handle,
                contracts.latestOfAll(handle).stream()
                        .filter(contract ->
                                contract.consumerId() == participantId || contract.providerId() == participantId)
                        .toList());
    }

    private List<IntegrationState> states(Handle handle, List<Publication> latest) {
        Map<String, List<Presence>> presences =
                environments.presences(handle).stream().collect(Collectors.groupingBy(Presence::participant));
        VersionMarks marks = registry.marksOf(
                handle, latest.stream().map(Publication::versionId).toList());
        Map<Long, Verification> own = verifications.counting(
                handle, latest.stream().map(Publication::contentId).toList());
        Map<List<String>, Verification> ofPairs = verifications.latestOfPairs(handle).stream()
                .collect(Collectors.toMap(result -> List.of(result.consumer(), result.provider()), result -> result));
        return latest.stream()
                .map(contract -> {
                    Verification earlier = ofPairs.get(List.of(contract.consumer(), contract.provider()));
                    return state(contract, marks, own.get(contract.contentId()), earlier, presences);
                })
                .toList();
    }

    private static IntegrationState state(
            Publication contract,
            VersionMarks marks,
            @Nullable Verification own,
            @Nullable Verification earlier,
            Map<String, List<Presence>> presences) {
        Verification shown = own == null ? earlier : own;
        return new IntegrationState(
                contract,
                names(marks.branches(contract.versionId())),
                names(marks.tags(contract.versionId())),
                status(own, shown),
                shown,
                presences.getOrDefault(contract.consumer(), List.of()),
                presences.getOrDefault(contract.provider(), List.of()));
    }

    private static List<String> names(List<Mark> marks) {
        return marks.stream().map(Mark::name).toList();
    }

    private static Status status(@Nullable Verification own, @Nullable Verification shown) {
        if (own != null) {
            return own.success() ? Status.SUCCESS : Status.FAILED;
        }
        return shown == null ? Status.NEVER : Status.STALE;
    }
}
