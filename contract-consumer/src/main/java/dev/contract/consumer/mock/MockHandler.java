package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Listener;
import dev.contract.consumer.mock.server.Reply;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Answers one request: as the scene that is played says or, without one, as the contract does. */
final class MockHandler implements Listener.Handler {

    private final ExpectedInteractions expected;
    private final Journal journal;
    private final GenerationContext context;
    private final boolean cors;
    private volatile @Nullable MockScene scene;

    MockHandler(ExpectedInteractions expected, Journal journal, GenerationContext context, boolean cors) {
        this.expected = expected;
        this.journal = journal;
        this.context = context;
        this.cors = cors;
    }

    @Override
    public void unreadable(String problem) {
        journal.addUnreadable(problem);
    }

    synchronized void enter(MockScene next) {
        if (scene != null) {
            throw new IllegalStateException("A proof already runs on this mock provider: run one after the other.");
        }
        scene = next;
    }

    synchronized void leave() {
        scene = null;
    }

    @Override
    public Reply answer(HttpRequest received) {
        HttpRequest request = ContentCoding.decoded(received);
        Reply reply = request == null ? refuse(expected.undecodable(received)) : reply(request);
        return cors ? new Reply(Cors.allowed(received, reply.response()), reply.arrival(), reply.delay()) : reply;
    }

    private Reply reply(HttpRequest request) {
        MockScene played = scene;
        ExpectedInteraction found = expected.find(request);
        HttpResponse preflight = found == null && cors ? Cors.preflight(request) : null;
        if (preflight != null) {
            return Reply.of(preflight);
        }
        if (found == null) {
            return refuse(expected.nearest(request));
        }
        if (played != null) {
            return played.answer(request, found, this);
        }
        ExpectedInteraction.Answer answer = found.next();
        journal.add(request, answer.interaction());
        return Reply.of(generated(answer));
    }

    private Reply refuse(UnexpectedRequest unexpected) {
        MockScene played = scene;
        if (played == null) {
            journal.add(unexpected);
        } else {
            played.add(unexpected);
        }
        return Reply.of(ErrorResponse.of(unexpected.report(), ErrorResponse.UNEXPECTED));
    }

    /** The response of an interaction, renewed by its generators. */
    HttpResponse generated(ExpectedInteraction.Answer answer) {
        return answer.generated(context);
    }
}
