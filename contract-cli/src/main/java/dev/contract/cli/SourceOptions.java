package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.provider.source.ContractSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where contracts come from. */
final class SourceOptions {

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "A contract; may be repeated.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-d", "--dir"},
            paramLabel = "DIR",
            description = "A directory with contracts; may be repeated.")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "The address of a contract; may be repeated.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--consumer-version-selectors",
            paramLabel = "JSON",
            description = "Which consumer versions' contracts, such as {\"mainBranch\": true}; may be repeated.")
    private List<String> selectors = new ArrayList<>();

    @Option(names = "--enable-pending", description = "Contracts that were never verified do not fail.")
    private boolean pending;

    @Option(
            names = "--include-wip-pacts-since",
            paramLabel = "DATE",
            description = "Also contracts in work since then, which do not fail either.")
    private @Nullable String wipSince;

    List<ContractSource> sources(BrokerOptions options, @Nullable BrokerClient broker, ResultOptions results)
            throws UsageException {
        List<ContractSource> sources = new ArrayList<>();
        files.forEach(file -> sources.add(ContractSource.file(file)));
        directories.forEach(directory -> sources.add(ContractSource.directory(directory)));
        for (String url : urls) {
            sources.add(ContractSource.url(Urls.http(url, "--url"), options.credentials()));
        }
        if (sources.isEmpty() && broker != null) {
            sources.add(ContractSource.broker(broker, query(results)));
        }
        if (sources.isEmpty()) {
            throw new UsageException("Which contracts? Give --file, --dir, --url, or a broker with --broker-base-url"
                    + " or PACT_BROKER_BASE_URL.");
        }
        return sources;
    }

    private ForVerificationQuery query(ResultOptions results) throws UsageException {
        List<ConsumerVersionSelector> parsed = new ArrayList<>();
        for (String selector : selectors) {
            for (JsonObject json : objects(selector)) {
                parsed.add(ConsumerVersionSelector.fromJson(json));
            }
        }
        return new ForVerificationQuery(results.branch(), results.tags(), parsed, pending, wipSince);
    }

    private static List<JsonObject> objects(String selector) throws UsageException {
        try {
            JsonValue json = JsonReader.parse(selector);
            List<JsonValue> all = json instanceof JsonArray array ? array.items() : List.of(json);
            if (all.stream().allMatch(JsonObject.class::isInstance)) {
                return all.stream().map(JsonObject.class::cast).toList();
            }
        } catch (JsonSyntaxException wrong) {
            throw new UsageException(
                    "--consumer-version-selectors: " + selector + " is no JSON: " + wrong.getMessage());
        }
        throw new UsageException(
                "--consumer-version-selectors: " + selector + " is no JSON object or list of objects.");
    }
}
