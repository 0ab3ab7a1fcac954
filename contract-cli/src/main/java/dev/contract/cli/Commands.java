package dev.contract.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, in the groups of the help. Each is made when it is asked for, as its options take time. */
final class Commands {

    /** A command with the other names it answers to. */
    record Entry(String name, List<String> aliases, Class<? extends CommandBase> type) {

        boolean is(String asked) {
            return name.equals(asked) || aliases.contains(asked);
        }

        /** One line about it, as its own help has it. */
        String description() {
            Command about = type.getAnnotation(Command.class);
            return about == null ? "" : about.description()[0];
        }

        /** The command with all its options. */
        CommandLine command() {
            try {
                return new CommandLine(type.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(type + " cannot be made", impossible);
            }
        }

        /** The command with its help, which takes time of its own. */
        CommandLine whole() {
            CommandLine whole = command();
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
        GROUPS.put("The broker", List.of(entry("broker", BrokerCommand.class)));
        GROUPS.put("The command line", List.of(entry("completion", CompletionCommand.class)));
    }

    private Commands() {}

    /** The commands by the headings of their groups. */
    static Map<String, List<Entry>> groups() {
        return Collections.unmodifiableMap(GROUPS);
    }

    private static List<Entry> contracts() {
        return List.of(
                entry("publish", PublishCommand.class),
                entry("verify", VerifyCommand.class),
                entry("stub", StubCommand.class),
                entry("diff", DiffCommand.class),
                entry("convert", ConvertCommand.class),
                entry("lint", LintCommand.class),
                entry("explain", ExplainCommand.class),
                entry("list-latest-pact-versions", ListLatestContractsCommand.class, "list-latest-contracts"),
                entry("provider-states", ProviderStatesCommand.class));
    }

    private static List<Entry> decisions() {
        return List.of(entry("can-i-deploy", CanIDeployCommand.class), entry("can-i-merge", CanIMergeCommand.class));
    }

    private static List<Entry> deployments() {
        return List.of(
                entry("record-deployment", RecordDeploymentCommand.class),
                entry("record-undeployment", RecordUndeploymentCommand.class),
                entry("record-release", RecordReleaseCommand.class),
                entry("record-support-ended", RecordSupportEndedCommand.class));
    }

    private static List<Entry> environments() {
        return List.of(
                entry("list-environments", ListEnvironmentsCommand.class),
                entry("create-environment", CreateEnvironmentCommand.class),
                entry("describe-environment", DescribeEnvironmentCommand.class),
                entry("update-environment", UpdateEnvironmentCommand.class),
                entry("delete-environment", DeleteEnvironmentCommand.class));
    }

    private static List<Entry> participants() {
        Class<CreateOrUpdateParticipantCommand> save = CreateOrUpdateParticipantCommand.class;
        return List.of(
                entry("list-pacticipants", ListParticipantsCommand.class, "list-participants"),
                entry("describe-pacticipant", DescribeParticipantCommand.class, "describe-participant"),
                entry("create-or-update-pacticipant", save, "create-or-update-participant"),
                entry("create-label", CreateLabelCommand.class),
                entry("delete-label", DeleteLabelCommand.class));
    }

    private static List<Entry> versions() {
        return List.of(
                entry("describe-version", DescribeVersionCommand.class),
                entry("create-or-update-version", CreateOrUpdateVersionCommand.class),
                entry("create-version-tag", CreateVersionTagCommand.class),
                entry("delete-version-tag", DeleteVersionTagCommand.class),
                entry("delete-branch", DeleteBranchCommand.class));
    }

    private static List<Entry> webhooks() {
        return List.of(
                entry("list-webhooks", ListWebhooksCommand.class),
                entry("create-webhook", CreateWebhookCommand.class),
                entry("create-or-update-webhook", CreateOrUpdateWebhookCommand.class),
                entry("test-webhook", TestWebhookCommand.class),
                entry("delete-webhook", DeleteWebhookCommand.class),
                entry("list-webhook-deliveries", ListDeliveriesCommand.class),
                entry("generate-uuid", GenerateUuidCommand.class));
    }

    private static Entry entry(String name, Class<? extends CommandBase> command, String... aliases) {
        return new Entry(name, List.of(aliases), command);
    }

    /** Adds the command that is asked for with all its options, and its help if that is asked for; if it is none, the names of all. */
    static void addTo(CommandLine root, @Nullable String asked, boolean withHelp) {
        Entry one = find(asked);
        if (one != null) {
            one.addTo(root, withHelp ? one.whole() : one.command());
            return;
        }
        entries()
                .forEach(entry ->
                        entry.addTo(root, new CommandLine(CommandSpec.create().name(entry.name()))));
        root.getCommandSpec().usageMessage().commandListHeading("");
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    }

    static void readAhead(@Nullable String asked) {
        Entry one = find(asked);
        if (one != null) {
            ReadAhead.begin(one.type());
        }
    }

    /** Adds all commands with all their options. */
    static void addAllTo(CommandLine root) {
        entries().forEach(entry -> entry.addTo(root, entry.whole()));
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
