package dev.contract.consumer.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where values come from, the strongest first: system properties, the environment, {@code contract.properties}. */
final class SettingSources {

    static final String FILE = "contract.properties";

    private final List<Source> sources;

    private SettingSources(List<Source> sources) {
        this.sources = sources;
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
            return new SettingSources(List.of(system, env));
        }
        Source onClassPath = new Source(file + ", ", name -> name, read(file)::getProperty);
        return new SettingSources(List.of(system, env, onClassPath));
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
