package dev.contract.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, in the groups of the help. Each is made when it is asked for, as its options take time. */
final class Commands {

    /** A command with the other names it answers to. */
    record Entry(String name, List<String> aliases, Supplier<CommandBase> command) {

        boolean is(String asked) {
            return name.equals(asked) || aliases.contains(asked);
        }

        /** One line about it, as its own help has it. */
        String description() {
            Command about = command.get().getClass().getAnnotation(Command.class);
            return about == null ? "" : about.description()[0];
        }

        /** The command with all its options and its help. */
        CommandLine whole() {
            CommandLine whole = new CommandLine(command.get());
            HelpText.addTo(whole, aliases);
            return whole;
        }

        void addTo(CommandLine root, CommandLine command) {
            root.addSubcommand(name, command, aliases.toArray(String[]::new));
        }
    }

    private static final Map<String, List<Entry>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Contracts", contracts());
        GROUPS.put("Decisions", decisions());
        GROUPS.put("Deployments and releases", deployments());
        GROUPS.put("Environments", environments());
        GROUPS.put("Participants", participants());
        GROUPS.put("Versions", versions());
        GROUPS.put("Webhooks", webhooks());
        GROUPS.put("The broker", List.of(entry("broker", BrokerCommand::new)));
        GROUPS.put("The command line", List.of(entry("completion", CompletionCommand::new)));
    }

    private Commands() {}

    /** The commands by the headings of their groups. */
    static Map<String, List<Entry>> groups() {
        return Collections.unmodifiableMap(GROUPS);
    }

    private static List<Entry> contracts() {
        return List.of(
                entry("publish", PublishCommand::new),
                entry("verify", VerifyCommand::new),
                entry("stub", StubCommand::new),
                entry("diff", DiffCommand::new),
                entry("convert", ConvertCommand::new),
                entry("lint", LintCommand::new),
                entry("explain", ExplainCommand::new),
                entry("list-latest-pact-versions", ListLatestContractsCommand::new, "list-latest-contracts"),
                entry("provider-states", ProviderStatesCommand::new));
    }

    private static List<Entry> decisions() {
        return List.of(entry("can-i-deploy", CanIDeployCommand::new), entry("can-i-merge", CanIMergeCommand::new));
    }

    private static List<Entry> deployments() {
        return List.of(
                entry("record-deployment", RecordDeploymentCommand::new),
                entry("record-undeployment", RecordUndeploymentCommand::new),
                entry("record-release", RecordReleaseCommand::new),
                entry("record-support-ended", RecordSupportEndedCommand::new));
    }

    private static List<Entry> environments() {
        return List.of(
                entry("list-environments", ListEnvironmentsCommand::new),
                entry("create-environment", CreateEnvironmentCommand::new),
                entry("describe-environment", DescribeEnvironmentCommand::new),
                entry("update-environment", UpdateEnvironmentCommand::new),
                entry("delete-environment", DeleteEnvironmentCommand::new));
    }

    private static List<Entry> participants() {
        Supplier<CommandBase> save = CreateOrUpdateParticipantCommand::new;
        return List.of(
                entry("list-pacticipants", ListParticipantsCommand::new, "list-participants"),
                entry("describe-pacticipant", DescribeParticipantCommand::new, "describe-participant"),
                entry("create-or-update-pacticipant", save, "create-or-update-participant"),
                entry("create-label", CreateLabelCommand::new),
                entry("delete-label", DeleteLabelCommand::new));
    }

    private static List<Entry> versions() {
        return List.of(
                entry("describe-version", DescribeVersionCommand::new),
                entry("create-or-update-version", CreateOrUpdateVersionCommand::new),
                entry("create-version-tag", CreateVersionTagCommand::new),
                entry("delete-version-tag", DeleteVersionTagCommand::new),
                entry("delete-branch", DeleteBranchCommand::new));
    }

    private static List<Entry> webhooks() {
        return List.of(
                entry("list-webhooks", ListWebhooksCommand::new),
                entry("create-webhook", CreateWebhookCommand::new),
                entry("create-or-update-webhook", CreateOrUpdateWebhookCommand::new),
                entry("test-webhook", TestWebhookCommand::new),
                entry("delete-webhook", DeleteWebhookCommand::new),
                entry("list-webhook-deliveries", ListDeliveriesCommand::new),
                entry("generate-uuid", GenerateUuidCommand::new));
    }

    private static Entry entry(String name, Supplier<CommandBase> command, String... aliases) {
        return new Entry(name, List.of(aliases), command);
    }

    /** Adds the command that is asked for with all its options; if it is none, the names of all. */
    static void addTo(CommandLine root, @Nullable String asked) {
        Entry one = find(asked);
        if (one != null) {
            one.addTo(root, one.whole());
            return;
        }
        entries()
                .forEach(entry ->
                        entry.addTo(root, new CommandLine(CommandSpec.create().name(entry.name()))));
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list());
    }

    /** Adds all commands with all their options. */
    static void addAllTo(CommandLine root) {
        entries().forEach(entry -> entry.addTo(root, entry.whole()));
    }

    private static String list() {
        int width = names().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder list = new StringBuilder();
        GROUPS.forEach((group, entries) -> {
            list.append(String.format("%n%s:%n", group));
            for (Entry entry : entries) {
                String name = entry.name() + " ".repeat(width - entry.name().length());
                list.append(String.format("  %s  %s%n", name, entry.description()));
            }
        });
        return list.append(String.format("%n'contract COMMAND --help' has options, examples and exit codes.%n"))
                .toString();
    }

    static boolean isKnown(String name) {
        return find(name) != null;
    }

    /** The names of all commands, without those that are the same by another name. */
    static List<String> names() {
        return entries().map(Entry::name).toList();
    }

    private static Stream<Entry> entries() {
        return GROUPS.values().stream().flatMap(List::stream);
    }

    private static @Nullable Entry find(@Nullable String asked) {
        return entries()
                .filter(entry -> asked != null && entry.is(asked))
                .findFirst()
                .orElse(null);
    }
}
