package dev.contract.provider.verify;

import dev.contract.provider.source.FoundContract;
import java.util.List;
import java.util.stream.Collectors;

/** A filter leaves out every interaction; the message says what it asks for and what there is. */
public final class NothingSelectedException extends Exception {

    private static final long serialVersionUID = 1L;

    NothingSelectedException(InteractionFilter filter, List<FoundContract> contracts) {
        super("No interaction is selected by the filter (" + filter.inWords() + "), so nothing would be verified. "
                + "There are interactions of: "
                + contracts.stream()
                        .map(found -> "'" + found.contract().consumer() + "' ("
                                + found.contract().interactions().size() + ")")
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ". Is the filter right?");
    }
}
