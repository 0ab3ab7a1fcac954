package dev.contract.cli;

import dev.contract.core.model.InteractionType;
import dev.contract.provider.verify.InteractionFilter;
import dev.contract.provider.verify.LastFailures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which interactions are verified; results of a part are not published. */
final class FilterOptions {

    @Option(
            names = {"-c", "--filter-consumer"},
            split = ",",
            paramLabel = "NAME",
            description = "Only those of these consumers; may be repeated.")
    private List<String> consumers = new ArrayList<>();

    @Option(
            names = "--filter-description",
            paramLabel = "REGEX",
            defaultValue = "${env:PACT_DESCRIPTION}",
            description = "Only those whose description fits.")
    private @Nullable String description;

    @Option(
            names = "--filter-state",
            paramLabel = "REGEX",
            defaultValue = "${env:PACT_PROVIDER_STATE}",
            description = "Only those with a state that fits.")
    private @Nullable String state;

    @Option(
            names = "--filter-no-state",
            defaultValue = "${env:PACT_PROVIDER_NO_STATE:-false}",
            description = "Only those without a state.")
    private boolean noState;

    @Option(names = "--filter-path", paramLabel = "REGEX", description = "Only HTTP requests whose path fits.")
    private @Nullable String path;

    @Option(
            names = "--filter-type",
            split = ",",
            paramLabel = "TYPE",
            description = "Only these kinds: http, message, sync-message.")
    private List<String> types = new ArrayList<>();

    @Option(names = "--last-failed", description = "Only those that did not pass the last time; all if all passed.")
    private boolean lastFailed;

    InteractionFilter filter(Path lastFailures) throws UsageException {
        if (noState && state != null) {
            throw new UsageException("Give either --filter-state or --filter-no-state, not both.");
        }
        LastFailures failures = lastFailed ? LastFailures.read(lastFailures) : null;
        return InteractionFilter.NONE
                .ofConsumers(Set.copyOf(consumers))
                .ofDescription(pattern("--filter-description", description))
                .ofState(noState ? Pattern.compile("") : pattern("--filter-state", state))
                .ofPath(pattern("--filter-path", path))
                .ofTypes(types())
                .ofFailures(failures == null || failures.isEmpty() ? null : failures);
    }

    /** True if only failures are wanted, and there are none. */
    boolean isAboutNoFailures(InteractionFilter filter) {
        return lastFailed && filter.failures() == null;
    }

    private Set<InteractionType> types() throws UsageException {
        Set<InteractionType> known = EnumSet.noneOf(InteractionType.class);
        for (String type : types) {
            try {
                known.add(InteractionType.valueOf(
                        type.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw new UsageException("--filter-type: '" + type + "' is none of http, message, sync-message.");
            }
        }
        return known;
    }

    private static @Nullable Pattern pattern(String option, @Nullable String regex) throws UsageException {
        try {
            return regex == null ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new UsageException(option + ": '" + regex + "' is no regular expression: " + wrong.getDescription());
        }
    }
}
