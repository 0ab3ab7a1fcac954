package dev.contract.provider.suite;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.provider.StubServer;
import dev.contract.provider.report.BrokerReport;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpMessageTarget;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One scenario: a provider, contracts from files or a broker, and what came of verifying them. */
public final class Verification implements AutoCloseable {

    final Answers provider;
    final StubServer broker;
    private final List<FoundContract> contracts = new ArrayList<>();
    private final List<Integer> stored = new ArrayList<>();
    HttpTarget target;
    boolean publishes;
    private StateHandler states = StateHandler.none();
    private VerificationReport report;

    public Verification() throws Exception {
        provider = new Answers();
        broker = new StubServer();
        target = HttpTarget.at(provider.url(""));
    }

    /** The contract as a file has it, read again. */
    void fromFile(Interaction interaction) throws Exception {
        contracts.add(new FoundContract(ContractReader.read("scenario", file(interaction)), "scenario"));
    }

    void fromBroker(int number, Interaction interaction) {
        stored.add(number);
        String json = new String(file(interaction), StandardCharsets.UTF_8);
        broker.on("GET /contract/" + number, 200, json.replaceFirst("\\{", """
                {"_links": {"pb:publish-verification-results": {"href": "BASE/results/%d"}},
                """.formatted(number)))
                .on("POST /results/" + number, 201, "{}");
    }

    private static byte[] file(Interaction interaction) {
        return ContractWriter.write(new Contract("c", "p", List.of(interaction)), SpecVersion.V4);
    }

    void callStates() {
        states = StateHandler.url(provider.url("/states")).withTeardown();
    }

    void run() throws Exception {
        VerificationPlan plan = VerificationPlan.against(target)
                .withMessages(HttpMessageTarget.at(target, "/messages"))
                .withStates(states);
        try (BrokerClient client = BrokerClient.at(broker.url(), BrokerCredentials.none())) {
            contracts.addAll(selected(client));
            report = new Verifier(plan).verify("p", contracts, ProgressListener.none());
            if (publishes) {
                new BrokerReport(client, new ProviderVersion("1.0.0")).publish(report);
            }
        }
    }

    private List<FoundContract> selected(BrokerClient client) throws Exception {
        if (stored.isEmpty()) {
            return List.of();
        }
        List<String> links = stored.stream()
                .map(number -> "{\"_links\": {\"self\": {\"href\": \"BASE/contract/" + number + "\"}}}")
                .toList();
        broker.on("GET /", 200, """
                        {"_links": {"pb:provider-pacts-for-verification": {"href": "BASE/for/{provider}"}}}""")
                .on("POST /for/p", 200, "{\"_embedded\": {\"pacts\": [" + String.join(",", links) + "]}}");
        ForVerificationQuery query = new ForVerificationQuery(null, List.of(), List.of(), true, null);
        return ContractSource.find("p", List.of(ContractSource.broker(client, query)))
                .contracts();
    }

    VerificationReport report() {
        return report;
    }

    /** What a person sees. */
    String console() {
        return ConsoleReport.in(false).render(report);
    }

    @Override
    public void close() {
        target.close();
        provider.close();
        broker.close();
    }
}
