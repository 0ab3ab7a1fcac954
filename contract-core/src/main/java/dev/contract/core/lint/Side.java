package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.Explanation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of an interaction, with everything that is looked at more than once.
 *
 * @param name {@code request}, {@code response}, {@code message}, {@code response 2}
 * @param byProvider true if the provider makes it, so that what is asked of it may fail there
 * @param given what the provider is told before: request and states; what comes from there it can repeat
 */
record Side(
        int index,
        Interaction interaction,
        String name,
        boolean byProvider,
        Expected<?> expected,
        Expectation<?> expectation,
        List<Mismatch> ownMismatches,
        List<Explanation> places,
        Body body,
        List<Value> values,
        String given) {

    static List<Side> of(int index, Interaction interaction) {
        if (interaction instanceof HttpInteraction http) {
            return List.of(request(index, http), response(index, http));
        }
        List<Side> sides = new ArrayList<>();
        if (interaction instanceof MessageInteraction message) {
            sides.add(message(
                    index,
                    interaction,
                    "message",
                    message.message(),
                    interaction.states().toString()));
        }
        if (interaction instanceof SyncMessageInteraction sync) {
            Side asked = ofRequest(index, sync);
            sides.add(asked);
            String given = interaction.states() + " " + Value.text(asked.values);
            for (Expected<Message> each : sync.responses()) {
                String name = sync.responses().size() == 1 ? "response" : "response " + sides.size();
                sides.add(message(index, interaction, name, each, given));
            }
        }
        return sides;
    }

    private static Side request(int index, HttpInteraction http) {
        HttpRequest example = http.request().example();
        Expectation<HttpRequest> expectation = Expectation.ofRequest(http.request());
        return new Side(
                index,
                http,
                "request",
                false,
                http.request(),
                expectation,
                expectation.check(example),
                expectation.places(),
                example.body(),
                Values.of(example),
                "");
    }

    private static Side response(int index, HttpInteraction http) {
        HttpResponse example = http.response().example();
        Expectation<HttpResponse> expectation = Expectation.ofResponse(http.response());
        return new Side(
                index,
                http,
                "response",
                true,
                http.response(),
                expectation,
                expectation.check(example),
                expectation.places(),
                example.body(),
                Values.of(example),
                http.states() + " " + Value.text(Values.of(http.request().example())));
    }

    private static Side ofRequest(int index, SyncMessageInteraction sync) {
        Expectation<Message> asked = Expectation.ofMessageRequest(sync.request(), MatchingProfile.DEFAULT);
        return message(index, sync, "request", false, sync.request(), asked, "");
    }

    private static Side message(
            int index, Interaction interaction, String name, Expected<Message> message, String given) {
        return message(index, interaction, name, true, message, Expectation.ofMessage(message), given);
    }

    private static Side message(
            int index,
            Interaction interaction,
            String name,
            boolean byProvider,
            Expected<Message> message,
            Expectation<Message> expectation,
            String given) {
        Message example = message.example();
        return new Side(
                index,
                interaction,
                name,
                byProvider,
                message,
                expectation,
                expectation.check(example),
                expectation.places(),
                example.contents(),
                Values.of(example),
                given);
    }

    Where at(@Nullable Part part, String path) {
        return new Where(index, interaction.title(), name, part, path);
    }

    boolean isReadable() {
        return expectation.problems().isEmpty();
    }

    /** True if nothing but the value of the example will do; false where a generator replaces it. */
    boolean isExact(Value value) {
        Explanation explanation = expectation.explain(value.part(), value.path());
        boolean equal = explanation.candidates().isEmpty()
                || explanation.candidates().get(0).rules().equals("equality");
        return !explanation.isOfNothing() && equal && !isGenerated(value.part(), value.path());
    }

    /** True if a generator replaces the example there. */
    boolean isGenerated(Part part, String path) {
        return expected.generators().of(part).keySet().stream()
                .anyMatch(place -> Places.leads(place, part == Part.BODY ? path : "$." + path, path));
    }

    /** True if the provider is told the value before, so that it can be expected to repeat it. */
    boolean isGiven(String text) {
        return given.contains(text);
    }
}
