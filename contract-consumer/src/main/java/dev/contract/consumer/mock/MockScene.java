package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Reply;
import dev.contract.consumer.prove.Stage;
import dev.contract.core.model.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A time in which a proof says what is answered. What comes counts as received, but nothing as unexpected. */
final class MockScene implements Stage.Scene {

    private final Stage.Script script;
    private final Journal journal;
    private final Runnable end;
    private final Set<ExpectedInteraction> asked = new LinkedHashSet<>();
    private final List<String> unexpected = new ArrayList<>();
    private List<List<Stage.Answer>> answers = List.of();

    MockScene(Stage.Script script, Journal journal, Runnable end) {
        this.script = script;
        this.journal = journal;
        this.end = end;
    }

    synchronized void add(UnexpectedRequest request) {
        unexpected.add(request.report());
    }

    Reply answer(HttpRequest request, ExpectedInteraction found, MockHandler handler) {
        Stage.Cue cue = script.of(found.interaction());
        if (cue == null) {
            journal.add(request, found.interaction());
        } else {
            journal.add(cue.as());
        }
        synchronized (this) {
            if (asked.add(found)) {
                List<List<Stage.Answer>> more = new ArrayList<>(answers);
                more.add(found.answers().stream()
                        .map(answer -> new Stage.Answer(answer.interaction(), handler.generated(answer)))
                        .toList());
                answers = List.copyOf(more);
            }
        }
        return cue == null ? Reply.of(handler.generated(found.answers().get(0))) : cue.reply();
    }

    @Override
    public synchronized List<List<Stage.Answer>> asked() {
        return answers;
    }

    @Override
    public synchronized List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    @Override
    public void close() {
        end.run();
    }
}
