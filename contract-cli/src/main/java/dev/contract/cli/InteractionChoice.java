package dev.contract.cli;

import dev.contract.core.model.Interaction;
import dev.contract.core.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which interaction of a contract is meant: by its description, the start of it, or an expression that is found in it. */
final class InteractionChoice {

    /** As many are named where it is not clear which one is meant. */
    private static final int MOST_NAMED = 20;

    @Option(
            names = "--interaction",
            paramLabel = "DESCRIPTION",
            description = "The description, the start of it, or a regular expression. Not needed if there is only one.")
    private @Nullable String description;

    @Option(names = "--state", paramLabel = "NAME", description = "Only an interaction in this provider state.")
    private @Nullable String state;

    Interaction of(List<Interaction> interactions) throws UsageException {
        if (interactions.isEmpty()) {
            throw new UsageException("There is no interaction in this contract: there is nothing to explain.");
        }
        List<Interaction> inState =
                interactions.stream().filter(this::isInState).toList();
        List<Interaction> meant = description == null ? inState : described(inState, description);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String what = (description == null ? "" : " --interaction '" + description + "'")
                + (state == null ? "" : " --state '" + state + "'");
        String problem = meant.isEmpty()
                ? "No interaction is meant by" + what + ". There are:"
                : what.isEmpty()
                        ? "Which interaction? Name one with --interaction:"
                        : "%d interactions are meant by%s. Say more, or add --state:".formatted(meant.size(), what);
        throw new UsageException(problem + list(meant.isEmpty() ? interactions : meant));
    }

    private boolean isInState(Interaction interaction) {
        return state == null
                || interaction.states().stream().anyMatch(each -> each.name().equals(state));
    }

    /** What fits best counts: a description that is the start of another one can be named too. */
    private static List<Interaction> described(List<Interaction> all, String text) throws UsageException {
        List<Predicate<String>> ways = new ArrayList<>(List.of(text::equals, each -> each.startsWith(text)));
        try {
            ways.add(Pattern.compile(text).asPredicate());
        } catch (PatternSyntaxException noExpression) {
            ways.add(each -> each.contains(text));
        }
        for (Predicate<String> way : ways) {
            List<Interaction> found =
                    all.stream().filter(each -> way.test(each.description())).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String list(List<Interaction> interactions) {
        String lines = interactions.stream()
                .limit(MOST_NAMED)
                .map(each -> "\n  " + Plain.line(each.title()))
                .collect(Collectors.joining());
        int more = interactions.size() - MOST_NAMED;
        return lines + (more > 0 ? "\n  … and " + more + " more" : "");
    }
}
