package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The contracts that matter now: the newest of each integration, and those of heads of branches and tags. */
public final class Dashboard {

    /** One contract with its newest result and the marks of both versions. */
    record Item(
            Publication contract,
            List<Mark> branches,
            List<Mark> tags,
            @Nullable Verification verification,
            List<Mark> providerBranches,
            List<Mark> providerTags,
            Status status) {}

    private final Database database;
    private final Registry registry;
    private final Contracts contracts;
    private final Verifications verifications;

    public Dashboard(Database database, Registry registry, Contracts contracts, Verifications verifications) {
        this.database = database;
        this.registry = registry;
        this.contracts = contracts;
        this.verifications = verifications;
    }

    /** The items of one integration, or of all. */
    List<Item> items(@Nullable String provider, @Nullable String consumer) {
        return database.read(handle -> contracts.latestOfAll(handle).stream()
                .filter(latest -> provider == null || latest.provider().equals(provider))
                .filter(latest -> consumer == null || latest.consumer().equals(consumer))
                .flatMap(latest -> ofIntegration(handle, latest).stream())
                .toList());
    }

    private List<Item> ofIntegration(Handle handle, Publication latest) {
        List<Item> items = new ArrayList<>();
        List<Publication> all = contracts.ofPair(handle, latest.provider(), latest.consumer());
        boolean verifiedBefore = all.stream().anyMatch(other -> verifications.latest(handle, other) != null);
        for (Publication contract : all) {
            List<Mark> branches = heads(registry.branchesOf(handle, List.of(contract.versionId()))
                    .getOrDefault(contract.versionId(), List.of()));
            List<Mark> tags = heads(registry.tagsOf(handle, List.of(contract.versionId()))
                    .getOrDefault(contract.versionId(), List.of()));
            if (contract.id() == latest.id() || !branches.isEmpty() || !tags.isEmpty()) {
                items.add(item(handle, contract, branches, tags, verifiedBefore && contract.id() == latest.id()));
            }
        }
        return items;
    }

    private static List<Mark> heads(List<Mark> marks) {
        return marks.stream().filter(Mark::latest).toList();
    }

    private Item item(
            Handle handle, Publication contract, List<Mark> branches, List<Mark> tags, boolean verifiedBefore) {
        Verification result = verifications.latest(handle, contract);
        if (result == null) {
            Status status = verifiedBefore ? Status.STALE : Status.NEVER;
            return new Item(contract, branches, tags, null, List.of(), List.of(), status);
        }
        Version version = registry.requireVersion(handle, contract.provider(), result.providerVersion());
        List<Long> id = List.of(version.id());
        return new Item(
                contract,
                branches,
                tags,
                result,
                heads(registry.branchesOf(handle, id).getOrDefault(version.id(), List.of())),
                heads(registry.tagsOf(handle, id).getOrDefault(version.id(), List.of())),
                result.success() ? Status.SUCCESS : Status.FAILED);
    }
}
