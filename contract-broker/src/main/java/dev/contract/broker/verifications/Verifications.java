package dev.contract.broker.verifications;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.ResultMetadata;
import dev.contract.broker.db.Database;
import dev.contract.broker.http.Call;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Stores results of verifications and finds them again. */
public final class Verifications {

    /** A result together with the contract it is about; the newest publication stands for all with the content. */
    record Found(Publication publication, Verification verification) {}

    /** What all providers of a consumer version say. */
    record Summary(List<Found> results, List<String> successful, List<String> failed, List<String> unknown) {}

    /** Finds the contract that a request is about. */
    interface ContractFinder {
        @Nullable Publication in(Handle handle);
    }

    private final Database database;
    private final Registry registry;
    private final Contracts contracts;
    private final ResultListener listener;

    public Verifications(Database database, Registry registry, Contracts contracts, ResultListener listener) {
        this.listener = listener;
        this.database = database;
        this.registry = registry;
        this.contracts = contracts;
    }

    Found publish(Urls urls, ContractFinder contract, VerificationResult result, ResultMetadata metadata) {
        return database.write(handle -> {
            Publication publication = require(contract.in(handle), "such contract");
            Version version = registry.versionFor(handle, publication.provider(), result.providerApplicationVersion());
            Call.about(version.number() + " of " + publication.provider() + (result.success() ? " passed" : " failed"));
            VerificationStore store = new VerificationStore(handle);
            long number = store.insert(publication, version, result, metadata);
            Verification verification = require(store.find(publication.contentId(), number), result(number));
            listener.published(handle, urls, publication, verification, version, metadata.consumerVersions());
            return new Found(publication, verification);
        });
    }

    private static <T> T require(@Nullable T found, String what) {
        if (found == null) {
            throw HttpProblem.missing(what);
        }
        return found;
    }

    private static String result(long number) {
        return "result " + number + " of this contract";
    }

    Found get(ContractFinder contract, long number) {
        return find(
                contract,
                result(number),
                (handle, publication) -> new VerificationStore(handle).find(publication.contentId(), number));
    }

    Found latest(ContractFinder contract) {
        return find(
                contract,
                "result of this contract yet",
                (handle, publication) -> new VerificationStore(handle).latest(publication.contentId()));
    }

    private Found find(ContractFinder contract, String what, Finder finder) {
        return database.read(handle -> {
            Publication publication = require(contract.in(handle), "such contract");
            return new Found(publication, require(finder.find(handle, publication), what));
        });
    }

    private interface Finder {
        @Nullable Verification find(Handle handle, Publication publication);
    }

    void delete(ContractFinder contract, long number) {
        database.write(handle -> {
            Publication publication = require(contract.in(handle), "such contract");
            VerificationStore store = new VerificationStore(handle);
            require(store.find(publication.contentId(), number), result(number));
            store.delete(number);
            return number;
        });
    }

    Summary summary(String consumer, String version) {
        return database.read(handle -> {
            Version found = registry.requireVersion(handle, consumer, version);
            Summary summary = new Summary(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Publication publication : contracts.ofVersion(handle, found.id())) {
                Verification latest = latest(handle, publication);
                if (latest == null) {
                    summary.unknown().add(publication.provider());
                } else {
                    (latest.success() ? summary.successful() : summary.failed()).add(publication.provider());
                    summary.results().add(new Found(publication, latest));
                }
            }
            return summary;
        });
    }

    /** The newest result for a content; null if it was never verified. */
    public @Nullable Verification latest(Handle handle, Publication publication) {
        return new VerificationStore(handle).latest(publication.contentId());
    }

    /** The newest results of contents, by content; without what every single test has said. */
    public Map<Long, Verification> latest(Handle handle, Collection<Long> contentIds) {
        return new VerificationStore(handle)
                .latest(contentIds).stream().collect(Collectors.toMap(Verification::contentId, result -> result));
    }

    /** The newest results for a content, newest first; without what every single test has said. */
    public List<Verification> recent(Handle handle, Publication publication, int most) {
        return new VerificationStore(handle).recent(publication.contentId(), most);
    }

    /** The newest results of a provider version, newest first; without what every single test has said. */
    public List<Verification> by(Handle handle, Version version, int most) {
        return new VerificationStore(handle).by(version.id(), most);
    }

    /** One result for a content, with all that it says; null if there is no such. */
    public @Nullable Verification find(Handle handle, Publication publication, long number) {
        return new VerificationStore(handle).find(publication.contentId(), number);
    }

    /**
     * The results that count for contents, by content: those of the newest version on the provider's main branch, or
     * of the newest version if none of that branch has verified the content. Without what every single test has said.
     */
    public Map<Long, Verification> counting(Handle handle, Collection<Long> contentIds) {
        return new VerificationStore(handle)
                .counting(contentIds).stream().collect(Collectors.toMap(Verification::contentId, result -> result));
    }

    /** Where the bad news about a contract began, by the result that counts for it; null if that is good. */
    public @Nullable Breakage breakage(Handle handle, Publication publication, Verification counting) {
        return counting.success()
                ? null
                : new BreakageSearch(handle, publication, counting, branch(handle, counting)).search();
    }

    /** The branch on which a result counts: the main branch before others. */
    private @Nullable String branch(Handle handle, Verification result) {
        List<String> branches =
                registry
                        .marksOf(handle, List.of(result.providerVersionId()))
                        .branches(result.providerVersionId())
                        .stream()
                        .map(Mark::name)
                        .toList();
        String main = registry.requireParticipant(handle, "provider", result.provider())
                .mainBranch();
        return main != null && branches.contains(main) ? main : branches.isEmpty() ? null : branches.get(0);
    }

    /** The newest result of every pair of participants; without what every single test has said. */
    public List<Verification> latestOfPairs(Handle handle) {
        return new VerificationStore(handle).latestOfPairs();
    }

    /** Whether there is any result for contracts of the pair. */
    public boolean hasPair(Handle handle, Publication publication) {
        return new VerificationStore(handle).hasPair(publication.providerId(), publication.consumerId());
    }

    /** Contracts of a pair, found by what stands in the path. */
    ContractFinder contract(String provider, String consumer, Function<String, @Nullable String> names) {
        return handle -> {
            String sha = names.apply("sha");
            if (sha != null) {
                return contracts.ofSha(handle, provider, consumer, sha);
            }
            String version = names.apply("version");
            return version == null
                    ? contracts.latest(handle, provider, consumer, names.apply("tag"))
                    : contracts.ofVersion(handle, provider, consumer, version);
        };
    }

    /** Whether something was said about every provider, and only good. */
    static JsonObject providers(Summary summary) {
        return JsonObject.of(
                "successful", summary.successful(), "failed", summary.failed(), "unknown", summary.unknown());
    }
}
