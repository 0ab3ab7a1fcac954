package dev.contract.consumer.dsl;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.List;

/** Finds what can never be kept, where it is stated: an example that its own rules refuse, a rule that leads nowhere. */
final class SelfCheck {

    private SelfCheck() {}

    static void check(HttpInteraction interaction) {
        InteractionInfo info = interaction.info();
        Expectation<HttpRequest> request = Expectation.ofRequest(interaction.request());
        check(
                info,
                "request",
                request,
                interaction.request(),
                interaction.request().example().body());
        Expectation<HttpResponse> response = Expectation.ofResponse(interaction.response());
        check(
                info,
                "response",
                response,
                interaction.response(),
                interaction.response().example().body());
    }

    static void check(MessageInteraction interaction) {
        check(interaction.info(), "message", interaction.message());
    }

    static void check(SyncMessageInteraction interaction) {
        check(interaction.info(), "request", interaction.request());
        interaction.responses().forEach(response -> check(interaction.info(), "response", response));
    }

    private static void check(InteractionInfo info, String part, Expected<Message> message) {
        check(
                info,
                part,
                Expectation.ofMessage(message),
                message,
                message.example().contents());
    }

    /** Rules in JSON come from values that stand in the example; rules in text are put there by path. */
    static <T> void check(
            InteractionInfo info, String part, Expectation<T> expectation, Expected<T> expected, Body body) {
        List<String> unused = body instanceof Body.Raw ? expectation.unused() : List.of();
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(
                    "The %s of \"%s\": %s".formatted(part, info.title(), String.join("; ", unused)));
        }
        List<Mismatch> mismatches =
                expectation.problems().isEmpty() ? expectation.check(expected.example()) : List.of();
        if (!mismatches.isEmpty()) {
            throw new IllegalArgumentException("The %s of \"%s\": the example does not keep its own rules: %s"
                    .formatted(part, info.title(), mismatches.get(0)));
        }
    }
}
