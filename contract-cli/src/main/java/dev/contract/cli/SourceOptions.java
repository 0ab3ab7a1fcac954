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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where contracts come from. */
final class SourceOptions extends PlaceOptions {

    @Option(
            names = "--webhook-callback-url",
            paramLabel = "URL",
            defaultValue = "${env:PACT_WEBHOOK_CALLBACK_URL}",
            description = "The one contract that a webhook of the broker asks for.")
    private @Nullable String callback;

    @Option(
            names = {"--ignore-no-pacts-error", "--no-fail-if-no-pacts-found"},
            description = "Having no contract at all is a success.")
    private boolean mayBeEmpty;

    @Option(
            names = {"--consumer-version-tags", "--consumer-version-tag"},
            split = ",",
            paramLabel = "TAG",
            description = "The latest contracts of consumers with these tags.")
    private List<String> consumerTags = new ArrayList<>();

    @Option(
            names = {"--consumer-version-selectors", "--consumer-version-selector"},
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

    /** True if all contracts are files, for which a broker has no results. */
    boolean areFiles() {
        boolean others = (callback != null && !callback.isBlank())
                || !urls().isEmpty()
                || places().stream().anyMatch(place -> place.contains("://"));
        return !others && !(files().isEmpty() && directories().isEmpty() && places().isEmpty());
    }

    /** A sentence about the files below directories that have none themselves; null if there are none either. */
    @Nullable String filesBelow() throws UsageException {
        List<String> named = new ArrayList<>(directories());
        named.addAll(places());
        for (String place : named) {
            if (!place.contains(":") && ContractFiles.below(place) != null) {
                return ContractFiles.below(place);
            }
        }
        return null;
    }

    boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    List<ContractSource> sources(BrokerOptions options, @Nullable BrokerClient broker, ResultOptions results)
            throws UsageException {
        List<ContractSource> sources = new ArrayList<>();
        if (callback != null && !callback.isBlank()) {
            return List.of(ContractSource.url(Urls.http(callback, "--webhook-callback-url"), options.credentials()));
        }
        for (String file : files()) {
            if (!FilePattern.isPattern(file) && Files.isDirectory(ContractFiles.path(file))) {
                throw new UsageException("--file: " + file + " is a directory: give it with --dir.");
            }
            sources.addAll(sources(file, ContractSource::file));
        }
        for (String directory : directories()) {
            sources.addAll(sources(directory, ContractSource::directory));
        }
        for (String url : urls()) {
            sources.add(ContractSource.url(Urls.http(url, "--url"), options.credentials()));
        }
        for (String place : places()) {
            boolean files = FilePattern.isPattern(place) && !place.contains(":");
            sources.addAll(
                    files
                            ? sources(place, ContractSource::file)
                            : List.of(ContractSource.of(place, options.credentials())));
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

    /** What a pattern fits, or the one place that is named. */
    private static List<ContractSource> sources(String place, Function<Path, ContractSource> one)
            throws UsageException {
        if (!FilePattern.isPattern(place)) {
            return List.of(one.apply(ContractFiles.path(place)));
        }
        return ContractFiles.named(place, "contract").stream()
                .map(path -> Files.isDirectory(path) ? ContractSource.directory(path) : ContractSource.file(path))
                .toList();
    }

    private ForVerificationQuery query(ResultOptions results) throws UsageException {
        List<ConsumerVersionSelector> parsed = new ArrayList<>();
        consumerTags.forEach(tag -> parsed.add(ConsumerVersionSelector.ofLatestTag(tag.strip())));
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
