package bookstore.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line of a service: {@code [PORT] [--option[=value]]…}; without a port a free one is taken. */
public record CommandLine(int port, Map<String, String> options) {

    public CommandLine {
        options = Map.copyOf(options);
    }

    /** Reads the arguments; an option that is not among the known ones is refused. */
    public static CommandLine parse(List<String> known, String... args) {
        int port = 0;
        Map<String, String> options = new HashMap<>();
        for (String arg : args) {
            if (arg.startsWith("--")) {
                int equals = arg.indexOf('=');
                String name = equals < 0 ? arg : arg.substring(0, equals);
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("there is no option %s, but %s".formatted(name, known));
                }
                options.put(name, equals < 0 ? "" : arg.substring(equals + 1));
            } else {
                port = Integer.parseInt(arg);
            }
        }
        return new CommandLine(port, options);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** What is written behind the equals sign of an option. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }
}
