package dev.contract.broker.overview;

import dev.contract.broker.contracts.ContractChange;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.environments.Environment;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.broker.verifications.Breakage;
import dev.contract.broker.verifications.Verification;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contract and what is known about it.
 *
 * @param published the document with an id for each interaction
 * @param newest the newest contract of the pair, this one or a later one
 * @param results the newest ones, newest first, without what every single test has said
 * @param shown the result that is looked at, with all that it says
 * @param marks of the consumer version and of the provider versions of the results
 */
public record ContractFacts(
        Publication contract,
        Version version,
        JsonObject published,
        Publication newest,
        List<Environment> environments,
        List<Verification> results,
        @Nullable Verification shown,
        VersionMarks marks,
        @Nullable Breakage breakage,
        @Nullable Publication lastGoodContract,
        @Nullable ContractChange change) {}
