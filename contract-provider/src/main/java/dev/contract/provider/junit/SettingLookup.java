package dev.contract.provider.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds what is set outside the test, the strongest first: a JUnit configuration parameter (system property or
 * junit-platform.properties), an environment variable of the same name in capitals, {@code contract.properties} on the
 * test class path. A setting has several names, our own first. Blank is not set.
 */
final class SettingLookup {

    private static final String FILE = "contract.properties";

    private final List<Function<String, @Nullable String>> places;

    SettingLookup(List<Function<String, @Nullable String>> places) {
        this.places = places;
    }

    static SettingLookup of(ExtensionContext context) {
        Properties file = file(context.getRequiredTestClass().getClassLoader());
        return new SettingLookup(List.of(
                name -> context.getConfigurationParameter(name).orElse(null),
                name -> System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')),
                file::getProperty));
    }

    private static Properties file(ClassLoader loader) {
        Properties properties = new Properties();
        URL url = loader.getResource(FILE);
        if (url == null) {
            return properties;
        }
        try (InputStream in = url.openStream();
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(text);
            return properties;
        } catch (IOException | IllegalArgumentException broken) {
            throw new ExtensionConfigurationException(url + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    @Nullable String text(String... names) {
        for (Function<String, @Nullable String> place : places) {
            for (String name : names) {
                String value = place.apply(name);
                if (value != null && !value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return null;
    }

    boolean isTrue(String... names) {
        return Boolean.parseBoolean(text(names));
    }

    /** The values between commas. */
    List<String> list(String... names) {
        String values = text(names);
        return values == null
                ? List.of()
                : Arrays.stream(values.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    int number(int otherwise, int least, String name) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least) {
            throw new ExtensionConfigurationException(
                    name + " is '" + value + "': expected a whole number from " + least + " on");
        }
        return Integer.parseInt(value);
    }

    @Nullable Pattern pattern(String... names) {
        String regex = text(names);
        try {
            return regex == null ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new ExtensionConfigurationException(
                    names[0] + " is '" + regex + "', which is no regular expression: " + wrong.getDescription(), wrong);
        }
    }
}
