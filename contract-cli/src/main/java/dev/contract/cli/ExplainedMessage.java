package dev.contract.cli;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of an interaction, compiled, with the way to hold something else against it.
 *
 * @param name {@code request}, {@code response}, {@code message}, {@code response 2}
 */
record ExplainedMessage(String name, Expectation<?> expectation, Check check) {

    /** Holds what really came against the message. */
    interface Check {
        List<Mismatch> of(ActualOptions actual) throws UsageException;
    }

    static List<ExplainedMessage> of(Interaction interaction) {
        if (interaction instanceof HttpInteraction http) {
            return List.of(request(http), response(http));
        }
        if (interaction instanceof SyncMessageInteraction sync) {
            List<ExplainedMessage> all = new ArrayList<>();
            MatchingProfile profile = MatchingProfile.configured();
            all.add(message("request", sync.request(), Expectation.ofMessageRequest(sync.request(), profile)));
            for (Expected<Message> each : sync.responses()) {
                String name = sync.responses().size() == 1 ? "response" : "response " + all.size();
                all.add(message(name, each, Expectation.ofMessage(each, profile)));
            }
            return all;
        }
        Expected<Message> message = ((MessageInteraction) interaction).message();
        return List.of(message("message", message, Expectation.ofMessage(message, MatchingProfile.configured())));
    }

    private static ExplainedMessage request(HttpInteraction http) {
        Expectation<HttpRequest> expectation = Expectation.ofRequest(http.request());
        HttpRequest example = http.request().example();
        return new ExplainedMessage("request", expectation, actual -> expectation.check(actual.request(example)));
    }

    private static ExplainedMessage response(HttpInteraction http) {
        Expectation<HttpResponse> expectation = Expectation.ofResponse(http.response(), MatchingProfile.configured());
        HttpResponse example = http.response().example();
        return new ExplainedMessage("response", expectation, actual -> expectation.check(actual.response(example)));
    }

    private static ExplainedMessage message(String name, Expected<Message> message, Expectation<Message> expectation) {
        return new ExplainedMessage(name, expectation, actual -> expectation.check(actual.message(message.example())));
    }

    boolean isRequest() {
        return name.equals("request");
    }
}
