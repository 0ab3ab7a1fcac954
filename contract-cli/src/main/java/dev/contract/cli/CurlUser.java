package dev.contract.cli;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where a command reads like curl, {@code -u} is the user of the request and not that of the broker. */
final class CurlUser implements IModelTransformer {

    @Override
    public CommandSpec transform(CommandSpec command) {
        rename(command, "--broker-username", "--broker-username");
        rename(command, "--user", "-u", "--user");
        return command;
    }

    private static void rename(CommandSpec command, String name, String... names) {
        OptionSpec option = command.findOption(name);
        command.remove(option);
        command.addOption(OptionSpec.builder(option).names(names).build());
    }
}
