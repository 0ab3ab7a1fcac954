package dev.contract.cli;

import dev.contract.core.model.Interaction;
import dev.contract.core.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which interaction of a contract is meant: by its description, the start of it, or an expression that is found in it. */
final class InteractionChoice {

    private static final Pattern NUMBER = Pattern.compile("#\\d{1,6}");

    /** As many are named where it is not clear which one is meant. */
    private static final int MOST_NAMED = 20;

    @Option(
            names = "--interaction",
            paramLabel = "DESCRIPTION",
            description =
                    "The description, the start of it, or a regular expression; or #2 for the second. Not needed if there is only one.")
    private @Nullable String description;

    @Option(names = "--state", paramLabel = "NAME", description = "Only an interaction in this provider state.")
    private @Nullable String state;

    Interaction of(List<Interaction> interactions) throws UsageException {
        if (interactions.isEmpty()) {
            throw new UsageException("There is no interaction in this contract: there is nothing to explain.");
        }
        if (description != null && NUMBER.matcher(description).matches()) {
            return numbered(interactions, description);
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
        throw new UsageException(problem + list(interactions, meant.isEmpty() ? interactions : meant));
    }

    private static Interaction numbered(List<Interaction> all, String number) throws UsageException {
        int index = Integer.parseInt(number.substring(1));
        if (index == 0 || index > all.size()) {
            throw new UsageException(
                    "--interaction: there is no %s, but #1 to #%d:".formatted(number, all.size()) + list(all, all));
        }
        return all.get(index - 1);
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

    /** With the number of each, as descriptions may be the same. */
    private static String list(List<Interaction> all, List<Interaction> interactions) {
        String lines = IntStream.range(0, all.size())
                .filter(index -> interactions.stream().anyMatch(each -> each == all.get(index)))
                .limit(MOST_NAMED)
                .mapToObj(index ->
                        "\n  #" + (index + 1) + "  " + Plain.line(all.get(index).title()))
                .collect(Collectors.joining());
        int more = interactions.size() - MOST_NAMED;
        return lines + (more > 0 ? "\n  … and " + more + " more" : "");
    }
}
