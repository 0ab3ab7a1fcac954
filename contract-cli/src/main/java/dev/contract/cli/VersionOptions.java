package dev.contract.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which version of which participant. */
final class VersionOptions {

    @Mixin
    private ParticipantOption participant;

    @Option(
            names = {"-e", "--version"},
            required = true,
            paramLabel = "VERSION",
            description = "Its version.")
    private String version;

    String participant() {
        return participant.name();
    }

    String version() {
        return version;
    }
}
