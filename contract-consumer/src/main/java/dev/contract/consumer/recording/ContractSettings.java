package dev.contract.consumer.recording;

import dev.contract.core.build.BuildRun;
import dev.contract.core.format.SpecVersion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where and how contracts are written. What the code says comes first, then system properties, environment variables (in
 * capitals, with {@code _} for {@code .}), {@code contract.properties} on the class path, and the defaults. {@code toString}
 * is a table of all values with their origins.
 */
public final class ContractSettings {

    private static final String DEFAULT = "default";

    private final Map<Setting, SettingValue> values;
    private final Path directory;
    private final SpecVersion specification;
    private final EarlierRuns earlier;
    private final BuildRun run;
    private final boolean printed;

    private ContractSettings(Map<Setting, SettingValue> values, BuildRun run) {
        this.values = values;
        this.run = run;
        this.directory = directory(value(Setting.DIRECTORY));
        this.specification = value(Setting.SPECIFICATION).specification();
        this.earlier = value(Setting.EARLIER).earlier();
        this.printed = value(Setting.PRINT).isTrue();
        if (earlier == EarlierRuns.DROP && !run.isKnown()) {
            throw value(Setting.EARLIER)
                    .wrong("this needs to know which processes belong to one run; under Maven it does, "
                            + "elsewhere set contract.run.id to something that every build has new");
        }
    }

    /**
     * What is set here and now.
     *
     * @throws IllegalArgumentException if a value is wrong: which, set where, and what is allowed
     */
    public static ContractSettings load() {
        SettingSources sources = SettingSources.here();
        for (String unknown : sources.unknown()) {
            System.getLogger(ContractSettings.class.getName()).log(System.Logger.Level.WARNING, unknown);
        }
        return from(sources);
    }

    static ContractSettings from(SettingSources sources) {
        Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            SettingValue found = sources.find(setting);
            values.put(setting, found == null ? standard(setting) : found);
        }
        SettingValue run = sources.find(Setting.RUN);
        return new ContractSettings(values, BuildRun.of(run == null ? null : run.value(), sources.properties()::get));
    }

    private static SettingValue standard(Setting setting) {
        String value = switch (setting) {
            case DIRECTORY -> isGradle() ? "build/contracts" : "target/contracts";
            case SPECIFICATION -> "4";
            case CONSUMER -> "";
            case EARLIER -> "auto";
            case RUN -> "";
            case PRINT -> "false";
        };
        return new SettingValue(setting.names().get(0), value, DEFAULT);
    }

    private static boolean isGradle() {
        return System.getProperty("org.gradle.test.worker") != null;
    }

    private static Path directory(SettingValue value) {
        try {
            return Path.of(value.value());
        } catch (InvalidPathException wrong) {
            throw value.wrong("it has to be a path (" + wrong.getReason() + ")");
        }
    }

    private SettingValue value(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    /** Where contracts are written. */
    public Path directory() {
        return directory;
    }

    /** The version of the Pact specification in which they are written. */
    public SpecVersion specification() {
        return specification;
    }

    /** The consumer, where a test names none; may be empty. */
    public String consumer() {
        return value(Setting.CONSUMER).value();
    }

    /** True if somebody wants to see them. */
    public boolean arePrinted() {
        return printed;
    }

    EarlierRuns earlier() {
        return earlier;
    }

    BuildRun run() {
        return run;
    }

    /** These, but written to this directory. */
    public ContractSettings withDirectory(Path directory) {
        return with(Setting.DIRECTORY, directory.toString(), "the code");
    }

    /** These, but written as 2, 3 or 4. */
    public ContractSettings withSpecification(int version) {
        return with(Setting.SPECIFICATION, String.valueOf(version), "the code");
    }

    private ContractSettings with(Setting setting, String value, String origin) {
        Map<Setting, SettingValue> changed = new EnumMap<>(values);
        changed.put(setting, new SettingValue(setting.names().get(0), value, origin));
        return new ContractSettings(changed, run);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("Settings of contract:\n");
        values.forEach((setting, value) -> table.append("  %-22s = %-18s (%s) %s%n"
                .formatted(
                        setting.names().get(0),
                        setting == Setting.RUN && value.value().isEmpty() ? run.id() : value.value(),
                        value.origin(),
                        setting.meaning())));
        return table.toString();
    }
}
