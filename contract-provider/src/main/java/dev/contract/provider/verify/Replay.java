package dev.contract.provider.verify;

import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Replays the interactions of several contracts; the results are in the order of the contracts, however many run at once. */
final class Replay {

    private record Item(FoundContract found, Interaction interaction) {}

    private final VerificationPlan plan;
    private final ProgressListener progress;
    private final List<Item> items = new ArrayList<>();
    private final SingleReplay single;
    private int done;
    private boolean stopped;

    Replay(VerificationPlan plan, SingleReplay single, List<FoundContract> contracts, ProgressListener progress) {
        this.plan = plan;
        this.progress = progress;
        this.single = single;
        contracts.forEach(found ->
                found.contract().interactions().forEach(interaction -> items.add(new Item(found, interaction))));
    }

    List<InteractionResult> run() {
        return plan.replay().threads() == 1 ? items.stream().map(this::verify).toList() : atOnce();
    }

    private List<InteractionResult> atOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(plan.replay().threads(), task -> {
            Thread thread = new Thread(task, "contract-verifier");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<InteractionResult>> running = new ArrayList<>();
            items.forEach(item -> running.add(threads.submit(() -> verify(item))));
            List<InteractionResult> results = new ArrayList<>();
            for (Future<InteractionResult> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the verification was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the verification failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private InteractionResult verify(Item item) {
        InteractionResult result = isStopped()
                ? single.stopped(item.found(), item.interaction())
                : single.verify(item.found(), item.interaction());
        finished(result);
        return result;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void finished(InteractionResult result) {
        stopped |= plan.replay().stopsAtFirst() && result.breaksBuild();
        progress.finished(result, ++done, items.size());
    }
}
