package dev.contract.consumer.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where values come from, the strongest first: system properties, the environment, {@code contract.properties}. */
final class SettingSources {

    static final String FILE = "contract.properties";

    /** Of contract.properties, which other modules read too. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("contract\\.(broker|provider|verifier|filter|matching)\\..*");

    private final List<Source> sources;
    private final Lookup properties;
    private final List<String> unknown;

    private SettingSources(List<Source> sources, Lookup properties, List<String> unknown) {
        this.sources = sources;
        this.properties = properties;
        this.unknown = unknown;
    }

    /**
     * One place with values.
     *
     * @param kind what it is, for people
     * @param spelling how it writes a name
     */
    private record Source(String kind, UnaryOperator<String> spelling, Lookup lookup) {}

    /** The value of a name, or null. */
    @FunctionalInterface
    interface Lookup {

        @Nullable String get(String name);
    }

    /** The real ones. */
    static SettingSources here() {
        return of(
                System::getProperty,
                System::getenv,
                Thread.currentThread().getContextClassLoader().getResource(FILE));
    }

    static SettingSources of(Lookup properties, Lookup environment, @Nullable URL file) {
        Source system = new Source("system property ", name -> name, properties);
        Source env = new Source("environment variable ", SettingSources::capitals, environment);
        if (file == null) {
            return new SettingSources(List.of(system, env), properties, List.of());
        }
        Properties there = read(file);
        Source onClassPath = new Source(file + ", ", name -> name, there::getProperty);
        return new SettingSources(List.of(system, env, onClassPath), properties, unknown(file, there));
    }

    /** A name that is misspelled would do nothing, without a word. */
    private static List<String> unknown(URL file, Properties there) {
        Set<String> known = Arrays.stream(Setting.values())
                .flatMap(setting -> setting.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return there.stringPropertyNames().stream()
                .filter(name -> name.startsWith("contract.") && !known.contains(name))
                .filter(name -> !ELSEWHERE.matcher(name).matches())
                .sorted()
                .map(name -> "%s: '%s' is no setting and does nothing. There are: %s."
                        .formatted(file, name, String.join(", ", known)))
                .toList();
    }

    /** What is set in the file and nobody knows: where, and what there is. */
    List<String> unknown() {
        return unknown;
    }

    Lookup properties() {
        return properties;
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Properties read(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream();
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + broken.getMessage(), broken));
        }
        return properties;
    }

    /** The value with its origin; null if it is set nowhere. Blank is not set. */
    @Nullable SettingValue find(Setting setting) {
        for (Source source : sources) {
            for (String name : setting.names()) {
                String spelled = source.spelling().apply(name);
                String value = source.lookup().get(spelled);
                if (value != null && !value.isBlank()) {
                    return new SettingValue(name, value.strip(), source.kind() + spelled);
                }
            }
        }
        return null;
    }
}
