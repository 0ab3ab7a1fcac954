package dev.contract.cli;

import picocli.CommandLine.Mixin;

/** A command that records something of one version. */
abstract class RecordVersionCommand extends RecordCommand {

    @Mixin
    private VersionOptions version;

    @Override
    final String participant() {
        return version.participant();
    }

    final String version() {
        return version.version();
    }
}
