package dev.contract.consumer.prove;

import dev.contract.consumer.mock.server.Reply;
import dev.contract.core.model.HttpInteraction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One run of a proof: first the example, then each variant of each interaction that the action uses. */
final class ProofRun {

    private final Stage stage;
    private final ProofSettings settings;
    private final Rehearsal rehearsal;
    private final List<String> played = new ArrayList<>();
    private final List<ProofResult.Failure> failures = new ArrayList<>();
    private boolean stuck;

    ProofRun(Stage stage, ProofSettings settings, Callable<?> action) {
        this.stage = stage;
        this.settings = settings;
        this.rehearsal = new Rehearsal(action, settings.patience);
    }

    ProofResult run() throws InterruptedException {
        Stage.Scene scene = stage.open(interaction -> null);
        Outcome example = rehearsal.run(scene);
        requireExample(example, scene);
        Verdict verdict = new Verdict(settings, example);
        for (List<Stage.Answer> answers : scene.asked()) {
            HttpInteraction first = answers.get(0).interaction();
            for (Stage.Answer answer : answers) {
                if (!answer.equals(answers.get(0))) {
                    Variant itself = new Variant("the example", Reply.of(answer.example()), false);
                    play(first, answer, itself, verdict);
                }
                playAll(first, answer, new DataVariants(answer, settings).all(), verdict);
            }
            if (settings.withFaults) {
                playAll(first, answers.get(0), new FaultVariants(answers.get(0).example(), settings).all(), verdict);
            }
        }
        return new ProofResult(stage.provider(), played, failures);
    }

    private void requireExample(Outcome example, Stage.Scene scene) {
        if (scene.unexpected().isEmpty()
                && example instanceof Outcome.Returned
                && !scene.asked().isEmpty()) {
            return;
        }
        String first = "Nothing can be proved, as the consumer already fails with the example: ";
        if (!scene.unexpected().isEmpty()) {
            throw new AssertionError(first + "\n" + String.join("\n", scene.unexpected()));
        }
        if (example instanceof Outcome.Threw threw) {
            throw new AssertionError(first + threw.failure(), threw.failure());
        }
        if (example instanceof Outcome.Hung hung) {
            throw new AssertionError(first + Verdict.words(hung, settings));
        }
        throw new AssertionError("Nothing can be proved: the action asked the mock provider '" + stage.provider()
                + "' for nothing. Let it run the consumer against the mock provider's uri().");
    }

    private void playAll(HttpInteraction first, Stage.Answer answer, List<Variant> variants, Verdict verdict)
            throws InterruptedException {
        for (Variant variant : variants) {
            play(first, answer, variant, verdict);
        }
    }

    private void play(HttpInteraction first, Stage.Answer answer, Variant variant, Verdict verdict)
            throws InterruptedException {
        if (stuck || settings.isLeftOut(variant.title())) {
            return;
        }
        String title = answer.interaction().title();
        played.add("\"" + title + "\": " + variant.title());
        Stage.Cue cue = new Stage.Cue(answer.interaction(), variant.reply());
        Stage.Scene scene = stage.open(asked -> asked.equals(first) ? cue : null);
        Outcome outcome = rehearsal.run(scene);
        stuck = outcome instanceof Outcome.Hung hung && !hung.stopped();
        ProofResult.@Nullable Failure failure = verdict.of(title, variant, outcome, scene.unexpected());
        if (failure != null) {
            failures.add(failure);
        }
    }
}
