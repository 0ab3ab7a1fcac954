package dev.contract.cli;

import picocli.CommandLine.Option;

/** Which participant. */
final class ParticipantOption {

    @Option(
            names = {"-a", "--pacticipant", "--participant"},
            required = true,
            paramLabel = "NAME",
            description = "The participant.")
    private String participant;

    String name() {
        return participant;
    }
}
