package dev.contract.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every interaction has, whatever travels.
 *
 * @param key identity given by the contract (specification 4), if any
 * @param pending true if a failure must not break the provider's build
 * @param comments free text and the name of the consumer's test (specification 4)
 * @param extra attributes of the file that we only keep
 */
public record InteractionInfo(
        String description,
        List<ProviderState> states,
        @Nullable String key,
        boolean pending,
        JsonObject comments,
        JsonObject extra) {

    public InteractionInfo {
        states = List.copyOf(states);
    }

    public InteractionInfo(String description, List<ProviderState> states) {
        this(description, states, null, false, JsonObject.EMPTY, JsonObject.EMPTY);
    }

    /** Description and states on one line, for people. */
    public String title() {
        return states.isEmpty()
                ? description
                : description
                        + states.stream()
                                .map(ProviderState::toString)
                                .collect(Collectors.joining("' and '", " given '", "'"));
    }

    public InteractionInfo withComments(JsonObject comments) {
        return new InteractionInfo(description, states, key, pending, comments, extra);
    }

    /** With one more line of free text for people. */
    public InteractionInfo withComment(String text) {
        List<JsonValue> lines = new ArrayList<>(comments.items("text"));
        lines.add(new JsonString(text));
        return withComments(comments.with("text", new JsonArray(lines)));
    }

    public InteractionInfo withDescription(String description) {
        return new InteractionInfo(description, states, key, pending, comments, extra);
    }

    public InteractionInfo withKey(@Nullable String key) {
        return new InteractionInfo(description, states, key, pending, comments, extra);
    }

    public InteractionInfo asPending() {
        return new InteractionInfo(description, states, key, true, comments, extra);
    }
}
