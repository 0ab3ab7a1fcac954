package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the broker knows about a version. */
@Command(
        name = "describe-version",
        description = "Show what the broker knows about a version: branches, tags, contracts, where it is deployed.",
        footer = {
            "",
            "Examples:",
            "  contract describe-version --pacticipant cart --version 1.4.0",
            "  contract describe-version -a cart -e 1.4.0 --output json"
        })
final class DescribeVersionCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @Option(
            names = {"-a", "--pacticipant", "--participant"},
            required = true,
            paramLabel = "NAME",
            description = "The participant.")
    private String participant;

    @Option(
            names = {"-e", "--version"},
            required = true,
            paramLabel = "VERSION",
            description = "Its version.")
    private String version;

    @Override
    public Integer call() throws Exception {
        JsonObject document;
        try (BrokerClient client = broker.client()) {
            document = client.describeVersion(participant, version);
        }
        if (isJson()) {
            print(document);
            return ExitCode.OK;
        }
        JsonObject links = document.object("_links");
        Table table = new Table(participant, document.text("number", version));
        table.add("created", document.text("createdAt", "-"));
        table.add("branches", names(document.object("_embedded").items("branchVersions"), "name"));
        table.add("tags", names(document.object("_embedded").items("tags"), "name"));
        table.add("contracts", names(links.items("pb:pact-versions"), "name"));
        table.add("deployed to", names(links.items("pb:deployed-environments"), "name"));
        table.add("released to", names(links.items("pb:released-environments"), "name"));
        table.add("build", document.text("buildUrl", "-"));
        out().print(table);
        return ExitCode.OK;
    }

    private static String names(List<JsonValue> items, String attribute) {
        List<String> names = items.stream()
                .map(item -> item instanceof JsonObject object ? object.text(attribute, "?") : item.toString())
                .toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }
}
