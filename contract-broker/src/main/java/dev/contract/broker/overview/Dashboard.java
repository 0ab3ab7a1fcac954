package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        return database.read(handle -> {
            List<Publication> latest = contracts.latestOfAll(handle).stream()
                    .filter(newest -> provider == null || newest.provider().equals(provider))
                    .filter(newest -> consumer == null || newest.consumer().equals(consumer))
                    .toList();
            Long consumerId =
                    consumer == null || latest.isEmpty() ? null : latest.get(0).consumerId();
            List<Publication> heads = contracts.ofHeads(handle, consumerId);
            return items(new Facts(handle, latest, heads), latest, heads);
        });
    }

    private static List<Item> items(Facts facts, List<Publication> latest, List<Publication> heads) {
        List<Item> items = new ArrayList<>();
        for (Publication newest : latest) {
            Set<Publication> ofPair = new LinkedHashSet<>(List.of(newest));
            heads.stream()
                    .filter(head ->
                            head.consumerId() == newest.consumerId() && head.providerId() == newest.providerId())
                    .forEach(ofPair::add);
            ofPair.stream()
                    .sorted(Comparator.comparing(Publication::versionId).reversed())
                    .forEach(contract -> items.add(facts.item(contract, contract.id() == newest.id())));
        }
        return items;
    }

    /** What is known about contracts, looked up for all of them at once. */
    private final class Facts {

        private final Map<Long, Verification> results;
        private final Set<List<String>> verifiedPairs = new HashSet<>();
        private final VersionMarks marks;

        private Facts(Handle handle, List<Publication> latest, List<Publication> heads) {
            List<Publication> all =
                    Stream.concat(latest.stream(), heads.stream()).toList();
            this.results = verifications.latest(
                    handle, all.stream().map(Publication::contentId).distinct().toList());
            verifications.latestOfPairs(handle).forEach(result -> verifiedPairs.add(pair(result)));
            List<Long> versions = Stream.concat(
                            all.stream().map(Publication::versionId),
                            results.values().stream().map(Verification::providerVersionId))
                    .distinct()
                    .toList();
            this.marks = registry.marksOf(handle, versions);
        }

        private static List<String> pair(Verification result) {
            return List.of(result.consumer(), result.provider());
        }

        private Item item(Publication contract, boolean newest) {
            List<Mark> onBranches = heads(marks.branches(contract.versionId()));
            List<Mark> withTags = heads(marks.tags(contract.versionId()));
            Verification result = results.get(contract.contentId());
            if (result == null) {
                boolean stale = newest && verifiedPairs.contains(List.of(contract.consumer(), contract.provider()));
                Status status = stale ? Status.STALE : Status.NEVER;
                return new Item(contract, onBranches, withTags, null, List.of(), List.of(), status);
            }
            return new Item(
                    contract,
                    onBranches,
                    withTags,
                    result,
                    heads(marks.branches(result.providerVersionId())),
                    heads(marks.tags(result.providerVersionId())),
                    result.success() ? Status.SUCCESS : Status.FAILED);
        }

        private static List<Mark> heads(List<Mark> marks) {
            return marks.stream().filter(Mark::latest).toList();
        }
    }
}
