package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.InteractionType;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.provider.Contracts;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.target.MessageProducers;
import dev.contract.provider.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which interactions are verified. */
class SelectionTest {

    private static final Target EMPTY = request -> new HttpResponse(200, Headers.NONE, Body.Absent.EMPTY);

    private static final Target RIGHT =
            request -> new HttpResponse(200, Headers.NONE, new Body.Json(JsonObject.of("name", "nut", "quantity", 3)));

    private static final FoundContract CONTRACT = Contracts.found(
            "web-shop",
            Contracts.item(),
            Contracts.item().replace("/items/1", "/orders/1").replace("an item", "an order"),
            Contracts.message());

    private static final MessageProducers PRODUCERS = new MessageProducers()
            .message("an item was sold", () -> new Message(new Body.Json(JsonObject.of("id", 1)), JsonObject.EMPTY));

    @TempDir
    Path directory;

    private static VerificationReport verify(Target target, InteractionFilter filter) throws Exception {
        VerificationPlan plan =
                VerificationPlan.against(target).withMessages(PRODUCERS).withFilter(filter);
        return new Verifier(plan).verify("inventory", List.of(CONTRACT), ProgressListener.none());
    }

    private static List<String> words(VerificationReport report) {
        return report.results().map(result -> result.outcome().word()).toList();
    }

    @Test
    void pathSelectsRequestsAndNoMessages() throws Exception {
        InteractionFilter filter = InteractionFilter.NONE.ofPath(Pattern.compile("^/orders"));
        assertThat(words(verify(RIGHT, filter))).containsExactly("skipped", "passed", "skipped");
    }

    @Test
    void typeSelectsMessages() throws Exception {
        InteractionFilter filter = InteractionFilter.NONE.ofTypes(Set.of(InteractionType.MESSAGE));
        assertThat(words(verify(EMPTY, filter))).containsExactly("skipped", "skipped", "passed");
    }

    @Test
    void nothingSelectedNamesEverythingThatWasAskedFor() {
        InteractionFilter filter = InteractionFilter.NONE
                .ofConsumers(Set.of("app", "admin"))
                .ofTypes(Set.of(InteractionType.SYNC_MESSAGE))
                .ofPath(Pattern.compile("/x"));
        assertThatThrownBy(() -> verify(EMPTY, filter))
                .isInstanceOf(NothingSelectedException.class)
                .hasMessageContaining("consumer 'admin' or 'app', path '/x', type sync-message");
    }

    @Test
    void onlyWhatFailedLastTimeIsVerifiedAgainUntilItPasses() throws Exception {
        Path file = directory.resolve("deep/last.json");
        LastFailures.update(file, verify(EMPTY, InteractionFilter.NONE));

        InteractionFilter failed = InteractionFilter.NONE.ofFailures(LastFailures.read(file));
        assertThat(words(verify(EMPTY, failed))).containsExactly("failed", "failed", "skipped");

        VerificationReport half = verify(RIGHT, failed.ofPath(Pattern.compile("orders")));
        LastFailures.update(file, half);
        InteractionFilter rest = InteractionFilter.NONE.ofFailures(LastFailures.read(file));
        assertThat(words(verify(RIGHT, rest))).containsExactly("passed", "skipped", "skipped");

        LastFailures.update(file, verify(RIGHT, rest));
        assertThat(LastFailures.read(file).isEmpty()).isTrue();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatFailedForOneContractIsNotForgottenAsItPassedForAnother() throws Exception {
        Path file = directory.resolve("last.json");
        FoundContract main = Contracts.found("web-shop", Contracts.item().replace("nut", "bolt"));
        FoundContract production = Contracts.found("web-shop", Contracts.item());
        VerificationReport report = new Verifier(VerificationPlan.against(RIGHT))
                .verify("inventory", List.of(main, production), ProgressListener.none());
        assertThat(words(report)).containsExactly("failed", "passed");

        LastFailures.update(file, report);

        assertThat(LastFailures.read(file).isIn(List.of(production))).isTrue();
    }

    @Test
    void whatDidNotGetItsTurnHasNotPassed() throws Exception {
        Path file = directory.resolve("last.json");
        VerificationPlan plan =
                VerificationPlan.against(EMPTY).withMessages(PRODUCERS).withReplay(new ReplaySettings(0, 1, true));
        VerificationReport report = new Verifier(plan).verify("inventory", List.of(CONTRACT), ProgressListener.none());
        assertThat(words(report)).containsExactly("failed", "skipped", "skipped");

        LastFailures.update(file, report);

        InteractionFilter failed = InteractionFilter.NONE.ofFailures(LastFailures.read(file));
        assertThat(words(verify(RIGHT, failed))).containsExactly("passed", "passed", "passed");
    }

    @Test
    void brokenMemoryIsNoMemory() throws Exception {
        assertThat(LastFailures.read(Files.writeString(directory.resolve("x.json"), "{"))
                        .isEmpty())
                .isTrue();
    }
}
