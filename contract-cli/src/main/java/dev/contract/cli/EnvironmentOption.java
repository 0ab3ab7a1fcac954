package dev.contract.cli;

import picocli.CommandLine.Option;

/** Which environment, by name. */
final class EnvironmentOption {

    @Option(names = "--environment", required = true, paramLabel = "ENVIRONMENT", description = "Where.")
    private String environment;

    String name() {
        return environment;
    }
}
