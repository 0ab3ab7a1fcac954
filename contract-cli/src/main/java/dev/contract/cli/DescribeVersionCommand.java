package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the broker knows about a version. */
@Command(
        name = "describe-version",
        description = "Show a version: its branches, tags, contracts, and where it is deployed.")
@Help(
        examples = {
            "contract describe-version --pacticipant cart --version 1.4.0",
            "contract describe-version -a cart --latest dev --output json"
        },
        related = {"describe-pacticipant", "create-or-update-version", "can-i-deploy"})
final class DescribeVersionCommand extends VersionCommand {

    @Mixin
    private ParticipantOption participant;

    @Option(
            names = {"-e", "--version"},
            paramLabel = "VERSION",
            description = "Its version; else the newest.")
    private @Nullable String version;

    @Option(
            names = {"-l", "--latest"},
            arity = "0..1",
            fallbackValue = LatestTag.NONE,
            paramLabel = "TAG",
            description = "Its newest version, or its newest with a tag.")
    private @Nullable String latest;

    @Override
    void check() throws UsageException {
        if (version != null && latest != null) {
            throw new UsageException("Give either --version or --latest, not both.");
        }
    }

    @Override
    Version ask(BrokerClient client) throws BrokerException {
        if (version != null) {
            return client.versions().get(participant.name(), version);
        }
        return client.versions().latest(participant.name(), LatestTag.of(latest));
    }

    @Override
    String text(Version found) {
        Table table = new Table(participant.name(), found.number());
        table.add("created", orDash(found.createdAt()));
        table.add("branches", orDash(found.branches()));
        table.add("tags", orDash(found.tags()));
        table.add("contracts", orDash(found.contracts()));
        table.add("deployed to", orDash(found.deployedTo()));
        table.add("released to", orDash(found.releasedTo()));
        table.add("build", orDash(found.buildUrl()));
        return table.toString();
    }
}
