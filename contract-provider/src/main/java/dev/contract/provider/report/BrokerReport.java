package dev.contract.provider.report;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.VerificationNotice;
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

    public BrokerReport(BrokerClient broker, ProviderVersion version) {
        this.broker = broker;
        this.version = version;
    }

    /** Publishes the results of every contract that was verified as a whole. */
    public List<String> publish(VerificationReport report) throws BrokerException {
        boolean announced = false;
        List<String> lines = new ArrayList<>();
        for (ContractResult result : report.contracts()) {
            BrokerContract contract = result.found().stored();
            String not = whyNot(result, contract);
            if (contract == null || not != null) {
                lines.add(Plain.line("Not published for " + result.consumer() + ": " + not));
                continue;
            }
            if (!announced) {
                broker.announce(contract, version);
                announced = true;
            }
            publish(report, result, contract, lines);
        }
        return lines;
    }

    private void publish(VerificationReport report, ContractResult result, BrokerContract contract, List<String> lines)
            throws BrokerException {
        URI url = broker.publishResult(contract, WireResults.of(result, version));
        lines.add(Plain.line("Published " + (result.isSuccess() ? "success" : "failure") + " for " + result.consumer()
                + " and " + report.provider() + " " + version.number() + (url == null ? "" : ": " + url)));
        for (VerificationNotice notice : result.found().notices()) {
            if (notice.isAfter(result.isSuccess(), true)) {
                lines.add("    " + Plain.lines(notice.text()));
            }
        }
    }

    private static @Nullable String whyNot(ContractResult result, @Nullable BrokerContract contract) {
        if (contract == null) {
            return "the contract is not from a broker but from "
                    + result.found().origin();
        }
        if (!contract.takesResults()) {
            return "the broker gave no link for results of " + result.found().origin();
        }
        if (result.interactions().stream().anyMatch(each -> each.outcome().isUnanswered())) {
            return "the provider did not answer, so nothing is known about it";
        }
        return result.isPartial() ? "not all of its interactions were verified" : null;
    }
}
