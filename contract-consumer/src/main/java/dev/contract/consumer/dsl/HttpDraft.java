package dev.contract.consumer.dsl;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.InteractionInfo;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A request with its answer, ready for {@code mock.expect(…)}. It is one interaction, or two if something in it is
 * optional: with everything that is optional, and without.
 */
public final class HttpDraft implements Iterable<HttpInteraction> {

    private final List<HttpInteraction> interactions;
    private final InteractionInfo info;
    private final List<Consumer<MessageParts>> request;
    private final List<Consumer<MessageParts>> response;

    HttpDraft(InteractionInfo info, List<Consumer<MessageParts>> request, List<Consumer<MessageParts>> response) {
        this.info = info;
        this.request = request;
        this.response = response;
        this.interactions = List.copyOf(stated());
        interactions.forEach(SelfCheck::check); // whatever is wrong is said where it was stated
    }

    /** A failed verification does not fail the provider's build yet. */
    public HttpDraft pending() {
        return with(InteractionInfo::asPending);
    }

    /** A key that stays the same when the description changes (specification 4). */
    public HttpDraft key(String key) {
        return with(known -> known.withKey(key));
    }

    /** A remark for people who read the contract (specification 4). */
    public HttpDraft comment(String text) {
        return with(known -> known.withComment(text));
    }

    private HttpDraft with(UnaryOperator<InteractionInfo> change) {
        return new HttpDraft(change.apply(info), request, response);
    }

    /** The interactions: one, or two if something is optional. */
    public List<HttpInteraction> interactions() {
        return interactions;
    }

    private List<HttpInteraction> stated() {
        List<HttpInteraction> all = new ArrayList<>();
        MessageParts asked = parts(true, request);
        MessageParts answered = parts(true, response);
        all.add(interaction(info, asked, answered));
        MessageParts less = parts(false, request);
        MessageParts lessAnswered = parts(false, response);
        if (less.leftOut() || lessAnswered.leftOut()) {
            all.add(interaction(LeftOut.name(info), less, lessAnswered));
        }
        return all;
    }

    /** The interaction with everything that is optional. */
    public HttpInteraction interaction() {
        return interactions.get(0);
    }

    @Override
    public Iterator<HttpInteraction> iterator() {
        return interactions.iterator();
    }

    private static MessageParts parts(boolean optionals, List<Consumer<MessageParts>> steps) {
        MessageParts parts = new MessageParts(optionals);
        steps.forEach(step -> step.accept(parts));
        return parts;
    }

    private HttpInteraction interaction(InteractionInfo named, MessageParts asked, MessageParts answered) {
        HttpRequest question =
                new HttpRequest(asked.method(), asked.path(), asked.query(), asked.headers(), asked.body());
        HttpResponse answer = new HttpResponse(answered.status(), answered.headers(), answered.body());
        return new HttpInteraction(named, asked.expected(question), answered.expected(answer));
    }
}
