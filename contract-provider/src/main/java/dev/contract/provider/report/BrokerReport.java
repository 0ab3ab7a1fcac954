package dev.contract.provider.report;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.NotABrokerException;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.VerificationNotice;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.model.JsonObject;
import dev.contract.core.report.Plain;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.VerificationReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes results to the broker that the contracts came from, and says in a line each what became of it. */
public final class BrokerReport {

    private final BrokerClient broker;
    private final ProviderVersion version;
    private final List<String> lines = new ArrayList<>();
    private @Nullable BrokerException failure;
    private boolean announced;

    public BrokerReport(BrokerClient broker, ProviderVersion version) {
        this.broker = broker;
        this.version = version;
    }

    /** Publishes the results of every contract that was verified as a whole; what is refused of one leaves the others. */
    public Publication publish(VerificationReport report) {
        for (ContractResult result : report.contracts()) {
            String not = whyNot(result);
            if (not != null) {
                notPublished(result.found(), not);
            } else {
                publish(result.found(), report.provider(), WireResults.of(result));
            }
        }
        return publication();
    }

    Publication publication() {
        return new Publication(lines, failure);
    }

    /** Publishes the results of all interactions of a contract; false if the broker did not take them. */
    boolean publish(FoundContract found, String provider, List<JsonObject> tests) {
        BrokerContract contract = found.stored();
        if (contract == null) {
            return false;
        }
        VerificationResult result = WireResults.of(tests, version);
        announce(contract);
        try {
            URI url = broker.publishResult(contract, result);
            published(found, provider, result.success(), url);
            return true;
        } catch (BrokerException refused) {
            failure = failure == null ? refused : failure;
            notPublished(found, String.valueOf(refused.getMessage()));
            return false;
        }
    }

    /** What was verified is known all the same where a broker knows no branches, or does not let us say them. */
    private void announce(BrokerContract contract) {
        if (announced) {
            return;
        }
        announced = true;
        try {
            broker.announce(contract, version);
        } catch (NotABrokerException unknown) {
            lines.add(Plain.line("Branch and tags were not recorded: " + unknown.getMessage()));
        } catch (BrokerException refused) {
            failure = refused;
            lines.add(Plain.line("Branch and tags were not recorded: " + refused.getMessage()));
        }
    }

    private void published(FoundContract found, String provider, boolean success, @Nullable URI url) {
        String branch = version.branch() == null ? "" : " (branch " + version.branch() + ")";
        lines.add(Plain.line("Published " + (success ? "success" : "failure") + " for "
                + found.contract().consumer() + " and " + provider + " " + version.number() + branch
                + (url == null ? "" : ": " + url)));
        for (VerificationNotice notice : found.notices()) {
            if (notice.isAfter(success, true)) {
                lines.add("    " + Plain.lines(notice.text()));
            }
        }
    }

    void notPublished(FoundContract found, String why) {
        lines.add(Plain.line("Not published for " + found.contract().consumer() + ": " + why));
    }

    /** Null if everything is known that has to be published. */
    private static @Nullable String whyNot(ContractResult result) {
        String never = whyNever(result);
        if (never != null) {
            return never;
        }
        boolean unanswered =
                result.interactions().stream().anyMatch(each -> each.outcome().isUnanswered());
        if (unanswered) {
            return "the provider did not answer, so nothing is known about it";
        }
        return result.isPartial() ? "not all of its interactions were verified" : null;
    }

    /** Why nothing of it may be published, whatever is known of it; null if it may. */
    static @Nullable String whyNever(ContractResult result) {
        BrokerContract contract = result.found().stored();
        if (contract == null) {
            return "the contract is not from a broker but from "
                    + result.found().origin();
        }
        return contract.takesResults()
                ? null
                : "the broker gave no link for results of " + result.found().origin();
    }
}
