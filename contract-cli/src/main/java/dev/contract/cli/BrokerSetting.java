package dev.contract.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What commands have to know of the broker, and where it may be set: option, environment variable, line of a file. */
enum BrokerSetting {
    URL("contract.broker.url", "PACT_BROKER_BASE_URL"),
    USERNAME("contract.broker.username", "PACT_BROKER_USERNAME"),
    PASSWORD("contract.broker.password", "PACT_BROKER_PASSWORD"),
    TOKEN("contract.broker.token", "PACT_BROKER_TOKEN"),
    /** In seconds. */
    TIMEOUT("contract.broker.timeout", "CONTRACT_BROKER_TIMEOUT");

    /** In the directory in which a command is run. */
    static final String FILE = "contract.properties";

    /** What only the tests of providers read. */
    private static final Set<String> OF_TESTS =
            Set.of("contract.broker.pending", "contract.broker.selectors", "contract.broker.wip.since");

    private final String line;
    private final String variable;

    BrokerSetting(String line, String variable) {
        this.line = line;
        this.variable = variable;
    }

    /** The value of the environment, where the name may also be that of the line in capitals; null if it is not set or blank. */
    @Nullable String inEnvironment() {
        String value = given(System.getenv(variable));
        return value == null ? given(System.getenv(line.toUpperCase(Locale.ROOT).replace('.', '_'))) : value;
    }

    /** The value of the environment, else of the file. */
    @Nullable String find() throws UsageException {
        String value = inEnvironment();
        return value == null ? in(file()) : value;
    }

    @Nullable String in(Properties file) {
        return given(file.getProperty(line));
    }

    /** The lines of the file; none if there is no file. */
    static Properties file() throws UsageException {
        Properties lines = new Properties();
        Path file = Path.of(FILE);
        if (!Files.exists(file)) {
            return lines;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
            return lines;
        } catch (IOException | IllegalArgumentException broken) {
            throw new UsageException("%s cannot be read: %s\nMend it, or run the command in another directory."
                    .formatted(file.toAbsolutePath(), broken.getMessage()));
        }
    }

    /** Lines of the file that seem to be about the broker, but that nothing reads: most likely misspelt. */
    static List<String> unread(Properties file) {
        Set<String> known = new HashSet<>(OF_TESTS);
        Stream.of(values()).forEach(setting -> known.add(setting.line));
        return file.stringPropertyNames().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("broker") && !known.contains(name))
                .sorted()
                .toList();
    }

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
