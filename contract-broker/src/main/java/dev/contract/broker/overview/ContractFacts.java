package dev.contract.broker.overview;

import dev.contract.broker.contracts.ContractDocument;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.environments.Environment;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.broker.verifications.Breakage;
import dev.contract.broker.verifications.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contract and what is known about it.
 *
 * @param newest the newest contract of the pair, this one or a later one
 * @param results the newest ones, newest first, without what every single test has said
 * @param counting the result that says how the contract stands
 * @param shown the result that is looked at, with all that it says
 * @param marks of the consumer version and of the provider versions of the results
 */
public record ContractFacts(
        Publication contract,
        Version version,
        ContractDocument document,
        Publication newest,
        List<Environment> environments,
        List<Verification> results,
        @Nullable Verification counting,
        @Nullable Verification shown,
        VersionMarks marks,
        @Nullable Breakage breakage,
        @Nullable Publication lastGoodContract) {}
