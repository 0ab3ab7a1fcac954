package dev.contract.consumer.mock;

import dev.contract.core.model.HttpInteraction;
import java.util.List;
import java.util.Set;

/**
 * What came to a mock provider, held against what was expected.
 *
 * @param unexpected requests that keep no interaction
 * @param unreadable why something that came is no request
 * @param missing interactions for which no request came
 * @param inTurn those of them whose request came, but was answered as another interaction says
 * @param warnings what of the interactions is left as it stands, such as generators of unknown types
 */
public record MockResult(
        String provider,
        List<UnexpectedRequest> unexpected,
        List<String> unreadable,
        List<HttpInteraction> missing,
        Set<HttpInteraction> inTurn,
        List<String> warnings) {

    public MockResult {
        unexpected = List.copyOf(unexpected);
        unreadable = List.copyOf(unreadable);
        missing = List.copyOf(missing);
        inTurn = Set.copyOf(inTurn);
        warnings = List.copyOf(warnings);
    }

    /** True if every interaction was received and nothing else came. */
    public boolean isOk() {
        return unexpected.isEmpty() && unreadable.isEmpty() && missing.isEmpty();
    }

    /** Several lines for people: what came and should not have, what should have come and did not. */
    public String report() {
        StringBuilder text = new StringBuilder("The consumer did not keep to its contract with '")
                .append(provider)
                .append("'.\n");
        unexpected.forEach(request -> text.append('\n').append(request.report()));
        unreadable.forEach(problem ->
                text.append("\nWhat came is no request: ").append(problem).append('\n'));
        missing.forEach(interaction -> text.append("\nMissing request: ")
                .append(interaction.request().example().method())
                .append(' ')
                .append(interaction.request().example().target())
                .append("\n  \"")
                .append(interaction.title())
                .append("\" was expected but never received.\n")
                .append(turns(interaction)));
        warnings.forEach(warning -> text.append("\nWarning: ").append(warning).append('\n'));
        return text.toString();
    }

    /** Interactions that take turns need as many requests. */
    private String turns(HttpInteraction interaction) {
        return inTurn.contains(interaction)
                ? "  Its request came, but is answered in turn: let the consumer send it once more.\n"
                : "";
    }
}
