package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.Contracts;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often interactions are replayed, how many at once, and until when. */
class ReplayTest {

    private static HttpResponse item(int quantity) {
        JsonObject body = JsonObject.of("name", "nut", "quantity", quantity);
        return new HttpResponse(200, Headers.NONE, new Body.Json(body));
    }

    private static VerificationReport verify(VerificationPlan plan, FoundContract contract) throws Exception {
        return new Verifier(plan).verify("inventory", List.of(contract), ProgressListener.none());
    }

    private static Outcome outcome(Target target, int repeats) throws Exception {
        VerificationPlan plan =
                VerificationPlan.against(target).withReplay(ReplaySettings.STANDARD.withRepeats(repeats));
        VerificationReport report = verify(plan, Contracts.found("web-shop", Contracts.item()));
        assertThat(report.isSuccess())
                .isEqualTo(report.results().allMatch(result -> result.outcome().isPassed()));
        return report.results().toList().get(0).outcome();
    }

    @Test
    void mixedOutcomeIsFlakyWithWhatDiffered() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Outcome outcome = outcome(request -> item(calls.getAndIncrement() % 2 == 0 ? 4 : 3), 3);

        assertThat(calls).hasValue(4);
        assertThat(outcome.word()).isEqualTo("flaky");
        assertThat(outcome.isPassed()).isFalse();
        assertThat(outcome.mismatches()).extracting(Mismatch::place).containsExactly("body $.quantity");
        assertThat(outcome.reasons().get(0)).contains("it failed in 2 of 4 replays");
    }

    @Test
    void providerThatIsAlwaysWrongIsNotFlaky() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Outcome outcome = outcome(
                request -> {
                    calls.incrementAndGet();
                    return item(4);
                },
                2);
        assertThat(calls).hasValue(3);
        assertThat(outcome.word()).isEqualTo("failed");
    }

    @Test
    void whatPassesIsNotRepeated() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Outcome outcome = outcome(
                request -> {
                    calls.incrementAndGet();
                    return item(3);
                },
                5);
        assertThat(calls).hasValue(1);
        assertThat(outcome.isPassed()).isTrue();
    }

    @Test
    void eachAttemptEntersTheStatesAnew() throws Exception {
        AtomicInteger entered = new AtomicInteger();
        VerificationPlan plan = VerificationPlan.against(request -> item(4))
                .withStates(StateHandler.of(Map.of("one item", params -> entered.incrementAndGet())))
                .withReplay(ReplaySettings.STANDARD.withRepeats(2));
        verify(plan, Contracts.found("web-shop", Contracts.itemGiven("one item")));
        assertThat(entered).hasValue(3);
    }

    @Test
    void nothingIsTriedAfterTheFirstFailure() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        VerificationPlan plan = VerificationPlan.against(request -> item(calls.getAndIncrement() == 0 ? 3 : 4))
                .withReplay(ReplaySettings.STANDARD.stoppingAtFirst(true));
        String item = Contracts.item();
        VerificationReport report = verify(plan, Contracts.found("web-shop", item, item, item, item));

        assertThat(report.results().map(result -> result.outcome().word()))
                .containsExactly("passed", "failed", "skipped", "skipped");
        assertThat(report.contracts().get(0).isPartial()).isTrue();
    }

    @Test
    void pendingFailureStopsNothing() throws Exception {
        VerificationPlan plan =
                VerificationPlan.against(request -> item(4)).withReplay(ReplaySettings.STANDARD.stoppingAtFirst(true));
        String pending = Contracts.item(", \"pending\": true");
        assertThat(verify(plan, Contracts.found("web-shop", pending, pending)).results())
                .allMatch(result -> result.outcome().word().equals("failed"));
    }

    /** Each of the three waits for the other two: one after the other would never end. */
    @Test
    void severalRunAtOnceAndStayInOrder() throws Exception {
        CyclicBarrier all = new CyclicBarrier(3);
        VerificationPlan plan = VerificationPlan.against(request -> {
                    try {
                        all.await(20, TimeUnit.SECONDS);
                    } catch (Exception alone) {
                        throw new IllegalStateException(alone);
                    }
                    return item(request.path().endsWith("2") ? 4 : 3);
                })
                .withReplay(ReplaySettings.STANDARD.withThreads(3));
        String wrong = Contracts.item().replace("/items/1", "/items/2");
        VerificationReport report =
                verify(plan, Contracts.found("web-shop", Contracts.item(), wrong, Contracts.item()));
        assertThat(report.results().map(result -> result.outcome().word()))
                .containsExactly("passed", "failed", "passed");
    }

    @Test
    void progressCountsEachInteractionOnceHoweverManyRunAtOnce() throws Exception {
        VerificationPlan plan =
                VerificationPlan.against(request -> item(3)).withReplay(ReplaySettings.STANDARD.withThreads(4));
        String[] many = Collections.nCopies(50, Contracts.item()).toArray(new String[0]);
        AtomicInteger last = new AtomicInteger();
        new Verifier(plan).verify("inventory", List.of(Contracts.found("web-shop", many)), (result, done, total) -> {
            assertThat(done).isEqualTo(last.incrementAndGet());
            assertThat(total).isEqualTo(50);
        });
        assertThat(last).hasValue(50);
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> ReplaySettings.STANDARD.withThreads(0)).hasMessageContaining("expected 1 or more");
        assertThatThrownBy(() -> ReplaySettings.STANDARD.withRepeats(-1)).hasMessageContaining("expected 0 or more");
    }
}
