package dev.contract.cli;

import dev.contract.provider.verify.InteractionFilter;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which interactions are verified; results of a part are not published. */
final class FilterOptions {

    @Option(
            names = {"-c", "--filter-consumer"},
            paramLabel = "NAME",
            description = "Only those of one consumer.")
    private @Nullable String consumer;

    @Option(names = "--filter-description", paramLabel = "REGEX", description = "Only those whose description fits.")
    private @Nullable String description;

    @Option(names = "--filter-state", paramLabel = "REGEX", description = "Only those with a state that fits.")
    private @Nullable String state;

    InteractionFilter filter() throws UsageException {
        return new InteractionFilter(
                consumer, pattern("--filter-description", description), pattern("--filter-state", state));
    }

    private static @Nullable Pattern pattern(String option, @Nullable String regex) throws UsageException {
        try {
            return regex == null ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new UsageException(option + ": '" + regex + "' is no regular expression: " + wrong.getDescription());
        }
    }
}
