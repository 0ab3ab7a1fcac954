package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.verifications.Breakage;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts together what the capabilities know about one contract. */
public final class ContractInsight {

    private static final int MOST_RESULTS = 20;

    private final Database database;
    private final Registry registry;
    private final Contracts contracts;
    private final Verifications verifications;
    private final Environments environments;

    public ContractInsight(
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

    /** The contract of a consumer version; with the result that counts, or the one that is asked for by its number. */
    public ContractFacts of(String provider, String consumer, String version, @Nullable Long result) {
        return database.read(handle -> {
            Publication contract = require(contracts.ofVersion(handle, provider, consumer, version));
            List<Verification> results = verifications.recent(handle, contract, MOST_RESULTS);
            Verification counting = verifications
                    .counting(handle, List.of(contract.contentId()))
                    .get(contract.contentId());
            Long number = result == null && counting != null ? Long.valueOf(counting.id()) : result;
            Verification shown = number == null ? null : verifications.find(handle, contract, number);
            if (result != null && shown == null) {
                throw HttpProblem.of(404, "There is no result " + result + " for this contract");
            }
            return facts(handle, contract, results, counting, shown);
        });
    }

    private ContractFacts facts(
            Handle handle,
            Publication contract,
            List<Verification> results,
            @Nullable Verification counting,
            @Nullable Verification shown) {
        List<Long> versions = Stream.concat(
                        Stream.of(contract.versionId()), results.stream().map(Verification::providerVersionId))
                .distinct()
                .toList();
        Breakage breakage = counting == null ? null : verifications.breakage(handle, contract, counting);
        Verification good = breakage == null ? null : breakage.lastGood();
        boolean ofAnother = good != null && good.contentId() != contract.contentId();
        return new ContractFacts(
                contract,
                registry.requireVersion(handle, contract.consumer(), contract.version()),
                contracts.document(handle, contract),
                require(contracts.latest(handle, contract.provider(), contract.consumer(), null)),
                environments
                        .ofVersions(handle, List.of(contract.versionId()))
                        .getOrDefault(contract.versionId(), List.of()),
                results,
                counting,
                shown,
                registry.marksOf(handle, versions),
                breakage,
                good != null && ofAnother ? contracts.before(handle, contract, good.contentId()) : null);
    }

    /**
     * The newest contract of a pair that fits what stands in a path: {@code sha}, {@code branch}, {@code tag}, or nothing.
     */
    public Publication newest(Map<String, String> names) {
        String provider = names.getOrDefault("provider", "");
        String consumer = names.getOrDefault("consumer", "");
        String sha = names.get("sha");
        String branch = names.get("branch");
        return database.read(handle -> {
            if (sha != null) {
                return require(contracts.ofSha(handle, provider, consumer, sha));
            }
            return require(
                    branch == null
                            ? contracts.latest(handle, provider, consumer, names.get("tag"))
                            : contracts.latestOnBranch(handle, provider, consumer, branch));
        });
    }

    /** The newest contract of a pair whose version has no tag. */
    public Publication newestUntagged(String provider, String consumer) {
        return database.read(handle -> require(contracts.latestUntagged(handle, provider, consumer)));
    }

    private static Publication require(@Nullable Publication publication) {
        if (publication == null) {
            throw HttpProblem.notFound();
        }
        return publication;
    }
}
