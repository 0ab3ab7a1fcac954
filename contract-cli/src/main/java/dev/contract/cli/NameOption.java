package dev.contract.cli;

import picocli.CommandLine.Option;

/** Which participant, where the Pact Broker's command line calls it a name. */
final class NameOption {

    @Option(
            names = {"--name", "-a", "--pacticipant", "--participant"},
            required = true,
            paramLabel = "NAME",
            description = "The participant.")
    private String name;

    String name() {
        return name;
    }
}
