package dev.contract.consumer.dsl;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.InteractionInfo;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request with its answer, ready for {@code mock.expect(…)}. It is one interaction, or two if something in it is
 * optional: with everything that is optional, and without.
 */
public final class HttpDraft extends Draft<HttpInteraction, HttpDraft> {

    private HttpDraft(HttpInteraction full, @Nullable HttpInteraction less) {
        super(full, less);
    }

    /** Whatever is wrong is said where it was stated. */
    static HttpDraft stated(
            InteractionInfo info, List<Consumer<MessageParts>> request, List<Consumer<MessageParts>> response) {
        HttpInteraction full = interaction(info, parts(true, request), parts(true, response));
        MessageParts asked = parts(false, request);
        MessageParts answered = parts(false, response);
        boolean both = asked.leftOut() || answered.leftOut();
        return new HttpDraft(full, both ? interaction(withoutOptionals(info), asked, answered) : null);
    }

    @Override
    HttpDraft of(HttpInteraction full, @Nullable HttpInteraction less) {
        return new HttpDraft(full, less);
    }

    private static MessageParts parts(boolean optionals, List<Consumer<MessageParts>> steps) {
        MessageParts parts = new MessageParts(optionals);
        steps.forEach(step -> step.accept(parts));
        return parts;
    }

    private static HttpInteraction interaction(InteractionInfo named, MessageParts asked, MessageParts answered) {
        HttpRequest question =
                new HttpRequest(asked.method(), asked.path(), asked.query(), asked.headers(), asked.body());
        HttpResponse answer = new HttpResponse(answered.status(), answered.headers(), answered.body());
        HttpInteraction stated = new HttpInteraction(named, asked.expected(question), answered.expected(answer));
        SelfCheck.check(stated);
        return stated;
    }
}
