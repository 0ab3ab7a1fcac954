package dev.contract.cli;

import picocli.CommandLine.Option;

/** Which resource of the broker, by the UUID it has there. */
final class UuidOption {

    @Option(
            names = "--uuid",
            required = true,
            paramLabel = "UUID",
            description = "Its UUID, as the list of them shows it.")
    private String uuid;

    String value() {
        return uuid;
    }
}
