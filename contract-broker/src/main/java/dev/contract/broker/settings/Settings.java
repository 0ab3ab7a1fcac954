package dev.contract.broker.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was set, and where: options count before variables, those before what a file says. */
public final class Settings {

    static final List<String> TRUE = List.of("true", "1", "yes", "on");
    static final List<String> FALSE = List.of("false", "0", "no", "off");

    /** A value, and by what name it was given. */
    private record Value(String text, String source) {}

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final List<String> warnings;

    private Settings(List<String> warnings) {
        this.warnings = warnings;
    }

    /**
     * Puts together what is set.
     *
     * @param options of the command line
     * @param environment whose variables may also name files with their values: {@code CONTRACT_SECRET_KEY_FILE}
     * @param file in the format of Java properties, or null
     * @throws IllegalArgumentException if a file cannot be read or names what is no setting
     */
    public static Settings of(Map<Setting, String> options, Map<String, String> environment, @Nullable Path file) {
        Settings settings = new Settings(UnknownVariables.warnings(environment));
        PactBrokerVariables others = new PactBrokerVariables(environment);
        for (Setting setting : Setting.values()) {
            settings.put(setting, options.get(setting), "--" + setting.key());
            settings.readVariable(setting, setting.variable(), environment);
            String alias = setting.alias();
            if (alias != null) {
                settings.readVariable(setting, others.nameOf(alias), environment);
            }
        }
        settings.put(Setting.BASE_URL, environment.get("PACT_BROKER_BASE_URLS"), "PACT_BROKER_BASE_URLS");
        settings.put(Setting.SLOW_QUERY_MILLIS, others.slowQueryMillis(), "PACT_BROKER_SQL_LOG_WARN_DURATION");
        settings.put(Setting.ACCESS, others.access(), "PACT_BROKER_BASIC_AUTH_ENABLED");
        if (!settings.has(Setting.DATABASE)) {
            settings.put(Setting.DATABASE, others.database(), "PACT_BROKER_DATABASE_NAME");
        }
        if (file != null) {
            settings.readFile(file);
        }
        String database = others.secured(settings.text(Setting.DATABASE));
        if (database != null) {
            settings.values.put(Setting.DATABASE, new Value(database, settings.source(Setting.DATABASE)));
        }
        return settings;
    }

    /** Only what variables say. */
    public static Settings of(Map<String, String> environment) {
        return of(Map.of(), environment, null);
    }

    /** What was said before counts. */
    private void put(Setting setting, @Nullable String text, String source) {
        if (text != null && !text.isBlank()) {
            values.putIfAbsent(setting, new Value(text.strip(), source));
        }
    }

    private void readVariable(Setting setting, String name, Map<String, String> environment) {
        String value = environment.getOrDefault(name, "");
        put(setting, Kubernetes.isAddress(value) ? "" : value, name);
        String file = environment.get(name + "_FILE");
        if (file != null && !file.isBlank() && !has(setting)) {
            put(setting, read(Path.of(file.strip()), name + "_FILE"), name + "_FILE");
        }
    }

    /** What a file says that a variable names. */
    static String read(Path file, String source) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    source + ": the file " + file + " cannot be read: " + reason(failure), failure);
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return failure instanceof AccessDeniedException ? "it is not allowed" : String.valueOf(failure.getMessage());
    }

    private void readFile(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "The settings in " + file + " cannot be read: " + reason(failure), failure);
        }
        for (String key : lines.stringPropertyNames()) {
            Setting setting = Setting.byKey(key)
                    .orElseThrow(() -> new IllegalArgumentException(file + ": there is no" + " setting '" + key
                            + "'. Settings are named like the options of contract broker, without --."));
            put(setting, lines.getProperty(key), key + " in " + file);
        }
    }

    /** What looks like a setting and is none. */
    public List<String> warnings() {
        return warnings;
    }

    public boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    public @Nullable String text(Setting setting) {
        Value value = values.get(setting);
        return value == null ? null : value.text();
    }

    public String text(Setting setting, String standard) {
        String text = text(setting);
        return text == null ? standard : text;
    }

    /** By what name a setting was given, for messages. */
    public String source(Setting setting) {
        Value value = values.get(setting);
        return value == null ? "--" + setting.key() : value.source();
    }

    public boolean isTrue(Setting setting) {
        String text = text(setting, "false").toLowerCase(Locale.ROOT);
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw wrong(setting, "true or false is expected");
        }
        return TRUE.contains(text);
    }

    /** A whole number within bounds. */
    public long number(Setting setting, long standard, long least, long most) {
        String text = text(setting);
        if (text == null) {
            return standard;
        }
        if (text.matches("-?\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(setting, "a number from " + least + " to " + most + " is expected");
    }

    /** A value of a language of its own, whose parser says with IllegalArgumentException what is wrong. */
    public <T> T parsed(Setting setting, Function<String, T> parser, T standard) {
        String text = text(setting);
        try {
            return text == null ? standard : parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(source(setting) + ": " + wrong.getMessage(), wrong);
        }
    }

    public Duration seconds(Setting setting, Duration standard, long most) {
        return Duration.ofSeconds(number(setting, standard.toSeconds(), 1, most));
    }

    /** Words with spaces or commas between. */
    public List<String> list(Setting setting, List<String> standard) {
        String text = text(setting);
        return text == null ? standard : Arrays.asList(text.split("[\\s,]+"));
    }

    /** What to tell about a value that cannot be used; it is shown, unless it is a secret. */
    public IllegalArgumentException wrong(Setting setting, String expected) {
        String found = setting.kind() == Setting.Kind.SECRET ? "something else" : "'" + text(setting, "") + "'";
        return new IllegalArgumentException(source(setting) + ": " + expected + ", but it is " + found + ".");
    }
}
