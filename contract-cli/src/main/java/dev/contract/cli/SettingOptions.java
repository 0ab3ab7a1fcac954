package dev.contract.cli;

import dev.contract.broker.BrokerSettings;
import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command an option for each setting of the broker. */
class SettingOptions implements IModelTransformer {

    private static final String FILE = "--settings";

    private final List<Setting> settings;

    /** All settings. */
    @SuppressWarnings("unused") // picocli calls it
    SettingOptions() {
        this(List.of(Setting.values()));
    }

    SettingOptions(List<Setting> settings) {
        this.settings = settings;
    }

    @Override
    public CommandSpec transform(CommandSpec command) {
        command.addOption(OptionSpec.builder(FILE)
                .paramLabel("FILE")
                .type(Path.class)
                .description("A file with settings, one in a line: webhook-timeout=30.")
                .build());
        int order = 0;
        for (Setting.Group group : Setting.Group.values()) {
            ArgGroupSpec.Builder options = ArgGroupSpec.builder()
                    .exclusive(false)
                    .validate(false)
                    .order(order++)
                    .heading("%n" + group.title() + ":%n");
            List<Setting> offered = settings.stream()
                    .filter(setting -> setting.group() == group && setting.kind() != Setting.Kind.SECRET)
                    .toList();
            offered.forEach(setting -> options.addArg(option(setting)));
            if (!offered.isEmpty()) {
                command.addArgGroup(options.build());
            }
        }
        return command;
    }

    private static OptionSpec option(Setting setting) {
        OptionSpec.Builder option = OptionSpec.builder("--" + setting.key()).type(String.class);
        if (setting.kind() == Setting.Kind.FLAG) {
            return option.arity("0..1")
                    .paramLabel("true|false")
                    .fallbackValue("true")
                    .description(setting.description() + ".")
                    .build();
        }
        String standard = setting.standard().isEmpty() ? "" : " Default: " + setting.standard() + ".";
        return option.paramLabel(setting.label())
                .description(setting.description() + "." + standard)
                .build();
    }

    /** How the broker is to run. */
    static BrokerSettings brokerSettings(CommandSpec command) throws UsageException {
        try {
            return BrokerSettings.of(read(command));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    /** What the command line, the environment and the file it may name say. */
    private static Settings read(CommandSpec command) {
        ParseResult parsed = command.commandLine().getParseResult();
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        Arrays.stream(Setting.values()).forEach(setting -> {
            String value = parsed.matchedOptionValue("--" + setting.key(), (@Nullable String) null);
            if (value != null) {
                options.put(setting, value);
            }
        });
        Path file = parsed.matchedOptionValue(FILE, (@Nullable Path) null);
        return Settings.of(options, System.getenv(), file);
    }
}
