package dev.contract.broker.ui.contract;

import dev.contract.broker.ui.State;
import dev.contract.broker.ui.contract.TestResults.TestResult;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.ProviderState;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction.
 *
 * @param target method and path of a request, or what kind of message it is
 * @param state what the result that is looked at says about it; null if it says nothing
 */
public record InteractionView(
        String anchor,
        String description,
        String target,
        List<Given> states,
        boolean pending,
        List<String> comments,
        @Nullable State state,
        List<Difference> differences,
        boolean open,
        List<MessageView> messages) {

    /** A provider state with its parameters. */
    public record Given(String name, String parameters) {}

    static InteractionView of(int number, Interaction interaction, TestResults results, boolean open) {
        TestResult result = results.of(interaction);
        State state = result == null ? null : state(result);
        return new InteractionView(
                "interaction-" + number,
                interaction.description(),
                target(interaction),
                interaction.states().stream().map(InteractionView::given).toList(),
                interaction.info().pending(),
                comments(interaction),
                state,
                result == null ? List.of() : result.differences(),
                open || (state != null && state.kind().equals("bad")),
                messages(interaction));
    }

    /** How many lines its bodies have. */
    int lines() {
        return messages.stream().mapToInt(message -> message.json().size()).sum();
    }

    private static @Nullable State state(TestResult result) {
        if (result.success() == null) {
            return null;
        }
        return result.success() ? State.good("Kept") : State.bad("Broken");
    }

    private static Given given(ProviderState state) {
        return new Given(
                state.name(), state.params().isEmpty() ? "" : state.params().toString());
    }

    private static List<String> comments(Interaction interaction) {
        List<String> lines = new ArrayList<>();
        for (JsonValue line : interaction.info().comments().items("text")) {
            lines.add(line instanceof JsonString text ? text.value() : line.toString());
        }
        return lines;
    }

    private static String target(Interaction interaction) {
        if (interaction instanceof HttpInteraction http) {
            HttpRequest request = http.request().example();
            return request.method() + " " + request.target() + " → "
                    + http.response().example().status();
        }
        return interaction instanceof MessageInteraction ? "Message" : "Message and answer";
    }

    private static List<MessageView> messages(Interaction interaction) {
        List<MessageView> views = new ArrayList<>();
        if (interaction instanceof HttpInteraction http) {
            views.add(MessageView.request(http.request()));
            views.add(MessageView.response(http.response()));
        } else if (interaction instanceof MessageInteraction message) {
            views.add(MessageView.message("Message", message.message(), false));
        } else if (interaction instanceof SyncMessageInteraction both) {
            views.add(MessageView.message("Request", both.request(), true));
            both.responses().forEach(response -> views.add(MessageView.message("Response", response, false)));
        }
        return views;
    }
}
