package dev.contract.provider.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.provider.state.StateAction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class VerifyContractsTest {

    private static final String CONTRACTS = "src/test/resources/contracts";

    private static final Message SOLD = new Message(new Body.Json(JsonObject.of("id", 1)), JsonObject.EMPTY);

    /** A provider that knows items but no prices. */
    static HttpResponse answer(HttpRequest request) {
        int status = request.path().startsWith("/items") ? 200 : 404;
        byte[] body = "{\"quantity\": 3}".getBytes(StandardCharsets.UTF_8);
        return new HttpResponse(status, Headers.of("Content-Type", "application/json"), Body.received(body));
    }

    static EngineExecutionResults run(Class<?> testCase, String... parameters) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").selectors(selectClass(testCase));
        kit.configurationParameter("contract.verifier.result.dir", "target/contract-results/" + UUID.randomUUID());
        for (int i = 0; i < parameters.length; i += 2) {
            kit.configurationParameter(parameters[i], parameters[i + 1]);
        }
        return kit.execute();
    }

    static List<String> messages(EngineExecutionResults results) {
        List<String> messages = new ArrayList<>();
        for (Event event : results.allEvents().failed().list()) {
            event.getPayload(TestExecutionResult.class)
                    .flatMap(result -> result.getThrowable())
                    .ifPresent(thrown -> messages.add(thrown.getMessage()));
        }
        return messages;
    }

    static class StatesOfItems {

        static final ThreadLocal<List<Object>> CALLS = ThreadLocal.withInitial(ArrayList::new);

        @State("an item exists")
        void item(Map<String, Object> params) {
            CALLS.get().add(params);
        }

        @State(value = "an item exists", action = StateAction.TEARDOWN)
        void noItem(JsonObject params) {
            CALLS.get().add(params.get("id"));
        }
    }

    static class GoodTestCase extends StatesOfItems {

        @VerifyContracts(provider = "inventory", from = CONTRACTS)
        void keepsItsContracts(ContractVerification verification) {
            verification.message("an item was sold", () -> SOLD).against(VerifyContractsTest::answer);
        }
    }

    @Test
    void thereIsOneTestForEachInteraction() {
        StatesOfItems.CALLS.get().clear();
        EngineExecutionResults results = run(GoodTestCase.class);

        results.testEvents()
                .assertStatistics(
                        stats -> stats.started(4).succeeded(3).aborted(1).failed(0));
        assertThat(results.testEvents()
                        .started()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly(
                        "web-shop: a request for an item given 'an item exists "
                                + "{\"id\":1,\"tags\":[\"a\",2.5,true,null]}'",
                        "web-shop: a request for all items",
                        "web-shop: a request for prices",
                        "web-shop: an item was sold");
    }

    @Test
    void stateMethodsOfSupertypesGetTheParameters() {
        StatesOfItems.CALLS.get().clear();
        run(GoodTestCase.class);

        assertThat(StatesOfItems.CALLS.get())
                .containsExactly(
                        Map.of("id", 1, "tags", Arrays.asList("a", new BigDecimal("2.5"), true, null)),
                        JsonObject.of("id", 1).get("id"));
    }

    static class ThreadsTestCase extends StatesOfItems {

        static final Set<Thread> THREADS = ConcurrentHashMap.newKeySet();

        @VerifyContracts(provider = "inventory", from = CONTRACTS)
        void keepsItsContracts(ContractVerification verification) {
            THREADS.add(Thread.currentThread());
            verification.against(VerifyContractsTest::answer);
        }
    }

    @Test
    void interactionsFollowEachOtherAlsoInParallelRuns() {
        run(
                ThreadsTestCase.class,
                "junit.jupiter.execution.parallel.enabled",
                "true",
                "junit.jupiter.execution.parallel.mode.default",
                "concurrent");

        assertThat(ThreadsTestCase.THREADS).hasSize(1);
    }

    static class BadTestCase extends StatesOfItems {

        @VerifyContracts(provider = "inventory", from = CONTRACTS + "/web-shop-inventory.json")
        void keepsItsContracts(ContractVerification verification) {
            verification.against(request -> new HttpResponse(500, Headers.NONE, Body.Absent.EMPTY));
        }
    }

    @Test
    void failureCarriesTheBlockOfTheInteraction() {
        EngineExecutionResults results = run(BadTestCase.class);

        results.testEvents().assertStatistics(stats -> stats.failed(3).aborted(1));
        assertThat(messages(results).get(1))
                .contains("✗ web-shop → a request for all items (failed)")
                .contains("Response status did not match")
                .contains("curl -i 'http://localhost/items'");
        assertThat(messages(results).get(2)).contains("no message producer is registered for 'an item was sold'");
    }

    static class WithoutStatesTestCase {

        @VerifyContracts(provider = "inventory", from = CONTRACTS)
        void keepsItsContracts(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
        }
    }

    @Test
    void unknownStatesAreListedWithTheCure() {
        assertThat(messages(run(WithoutStatesTestCase.class)))
                .singleElement()
                .asString()
                .contains("'an item exists', needed by web-shop", "Write a method for each: @State(\"…\")");
    }

    static class ThrowingStateTestCase extends WithoutStatesTestCase {

        @State("an item exists")
        void item() {
            throw new IllegalStateException("database is down");
        }
    }

    @Test
    void stateMethodThatThrowsFailsItsInteraction() {
        assertThat(messages(run(ThrowingStateTestCase.class)).get(0))
                .contains("State change request failed: setup of state 'an item exists': method item threw "
                        + "java.lang.IllegalStateException: database is down");
    }

    static class WrongStateMethodTestCase extends WithoutStatesTestCase {

        @State("an item exists")
        void item(int id) {}
    }

    @Test
    void stateMethodWithOtherParametersIsRefused() {
        assertThat(messages(run(WrongStateMethodTestCase.class)).get(0))
                .contains("WrongStateMethodTestCase.item(int)")
                .contains("has to take nothing, a Map<String, Object> or a JsonObject");
    }

    static class ForgetfulTestCase extends StatesOfItems {

        @VerifyContracts(provider = "inventory", from = CONTRACTS)
        void keepsItsContracts(ContractVerification verification) {
            assertThat(verification.contract().consumer()).isEqualTo("web-shop");
        }
    }

    @Test
    void testThatVerifiesNothingFails() {
        assertThat(messages(run(ForgetfulTestCase.class)))
                .hasSize(4)
                .allMatch(message -> message.startsWith("The interaction was not verified"));
    }

    static class AbsentDirectoryTestCase {

        @VerifyContracts(provider = "inventory", from = "absent")
        void keepsItsContracts(ContractVerification verification) {
            verification.against(VerifyContractsTest::answer);
        }
    }

    @Test
    void contractsThatCannotBeFoundFailTheTest() {
        assertThat(messages(run(AbsentDirectoryTestCase.class)))
                .singleElement()
                .asString()
                .startsWith("There is no directory ");
    }

    @Test
    void filterLeavesInteractionsOut() {
        run(GoodTestCase.class, "contract.filter.description", "all items")
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void filterThatSelectsNothingFailsTheTest() {
        assertThat(messages(run(GoodTestCase.class, "contract.filter.consumer", "webshop")))
                .singleElement()
                .asString()
                .startsWith("No interaction is selected by the filter (consumer 'webshop')")
                .contains("There are interactions of: 'web-shop' (4)");
    }
}
