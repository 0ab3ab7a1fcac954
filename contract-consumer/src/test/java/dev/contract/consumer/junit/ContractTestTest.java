package dev.contract.consumer.junit;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.junit.Engine.failures;
import static dev.contract.consumer.junit.Engine.get;
import static dev.contract.consumer.junit.Engine.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Runs test classes as JUnit would and looks at what became of them and of the contract. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ContractTestTest extends ContractsElsewhere {

    @Test
    void passingTestsWriteTheContract() throws Exception {
        run(PassingCase.class).assertStatistics(tests -> tests.succeeded(2));
        Contract contract = ContractReader.read(directory.resolve("cart-inventory.json"));
        assertThat(contract.interactions())
                .extracting(Interaction::title)
                .containsExactly("a question for the stock given 'a book is there'", "another question");
        assertThat(contract.interactions().get(0).info().comments().text("testname"))
                .isEqualTo(PassingCase.class.getName() + ".asksForTheStock");
    }

    @Test
    void secondRunWritesTheSameBytes() throws Exception {
        run(PassingCase.class);
        byte[] first = Files.readAllBytes(directory.resolve("cart-inventory.json"));
        run(PassingCase.class);
        assertThat(directory.resolve("cart-inventory.json")).hasBinaryContent(first);
    }

    @Test
    void failedTestsStayOutOfTheContract() throws Exception {
        run(PartlyFailingCase.class)
                .assertStatistics(tests -> tests.succeeded(1).failed(3));
        assertThat(ContractReader.read(directory.resolve("cart-inventory.json")).interactions())
                .extracting(Interaction::description)
                .containsExactly("a good question");
    }

    @Test
    void unexpectedAndMissingRequestsFailTheTestWithTheReason() {
        String failures = failures(PartlyFailingCase.class);
        assertThat(failures)
                .contains(
                        "Unexpected request: GET /stock/43",
                        "Nearest is \"a question for 42\"",
                        "path: Expected path '/stock/42' but was '/stock/43'",
                        "Missing request: GET /never");
    }

    @Test
    void whatTheClientThrowsIsExplainedByWhatWasUnexpected() {
        assertThat(failures(PartlyFailingCase.class))
                .contains("Unexpected request: GET /wrong", "The test itself ended with: java.io.IOException");
    }

    @Test
    void differentInteractionsUnderOneNameNameBothTests() throws Exception {
        String failures = failures(CollidingCase.class);
        assertThat(failures)
                .contains(
                        "Two tests state different interactions under one name: \"a question\"",
                        CollidingCase.class.getName() + ".one",
                        CollidingCase.class.getName() + ".two");
    }

    @Test
    void oneTestMayUseSeveralProviders() {
        run(SeveralProvidersCase.class).assertStatistics(tests -> tests.succeeded(1));
        assertThat(directory.resolve("cart-inventory.json")).exists();
        assertThat(directory.resolve("cart-pricing.json")).exists();
    }

    @Test
    void olderVersionsCanBeWritten() throws Exception {
        run(VersionTwoCase.class).assertStatistics(tests -> tests.succeeded(1));
        assertThat(directory.resolve("cart-inventory.json"))
                .content()
                .contains("\"version\": \"2.0.0\"", "\"$.body.quantity\"");
    }

    @Test
    void mockBelongsToOneTest() {
        String failures = failures(SharedMockCase.class);
        assertThat(failures).contains("A MockProvider belongs to one test", "SharedMockCase(");
    }

    @Test
    void participantNeedsAName() {
        assertThat(failures(NamelessCase.class)).contains("@ContractTest(consumer = \"…\")", "contract.consumer");
    }

    @Test
    void fileOfAnotherPairIsNotOverwritten() throws Exception {
        Files.writeString(
                directory.resolve("cart-inventory.json"),
                "{\"consumer\":{\"name\":\"cart-inventory\"},\"provider\":{\"name\":\"x\"},\"interactions\":[]}");
        run(PassingCase.class);
        assertThat(directory.resolve("cart-inventory.json")).content().contains("\"name\":\"cart-inventory\"");
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class PassingCase {

        @Test
        void asksForTheStock(MockProvider inventory) throws Exception {
            inventory.expect(given("a book is there")
                    .uponReceiving("a question for the stock")
                    .get("/stock/42")
                    .willRespondWith(ok().json(Map.of("quantity", integer(5)))));
            assertThat(get(inventory, "/stock/42")).isEqualTo("{\"quantity\":5}");
        }

        @Test
        void asksAnother(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("another question").get("/other").willRespondWith(ok()));
            assertThat(get(inventory, "/other")).isEmpty();
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class PartlyFailingCase {

        @Test
        void good(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a good question").get("/good").willRespondWith(ok()));
            get(inventory, "/good");
        }

        @Test
        void unexpected(MockProvider inventory) {
            inventory.expect(uponReceiving("a question for 42").get("/stock/42").willRespondWith(ok()));
            assertThat(catchThrowable(() -> get(inventory, "/stock/43"))).isInstanceOf(IOException.class);
        }

        @Test
        void missing(MockProvider inventory) {
            inventory.expect(uponReceiving("never sent").get("/never").willRespondWith(ok()));
        }

        @Test
        void clientFails(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("something else").get("/right").willRespondWith(ok()));
            get(inventory, "/wrong");
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class CollidingCase {

        @Test
        void one(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question").get("/one").willRespondWith(ok()));
            get(inventory, "/one");
        }

        @Test
        void two(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question").get("/two").willRespondWith(ok()));
            get(inventory, "/two");
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory")
    static class SharedMockCase {

        SharedMockCase(MockProvider inventory) {
            inventory.expect(uponReceiving("never checked").get("/").willRespondWith(ok()));
        }

        @Test
        void isNeverReached() {
            throw new AssertionError("the constructor has to be refused");
        }
    }

    @ContractTest(consumer = "", provider = "inventory")
    static class NamelessCase {

        @Test
        void asks(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question").get("/one").willRespondWith(ok()));
            get(inventory, "/one");
        }
    }

    static class SeveralProvidersCase {

        @Test
        @ContractTest(consumer = "cart", provider = "inventory")
        void both(MockProvider inventory, @Provider("pricing") MockProvider pricing) throws Exception {
            inventory.expect(uponReceiving("a question").get("/stock").willRespondWith(ok()));
            pricing.expect(uponReceiving("a question").get("/prices").willRespondWith(ok()));
            get(inventory, "/stock");
            get(pricing, "/prices");
        }
    }

    @ContractTest(consumer = "cart", provider = "inventory", specification = 2)
    static class VersionTwoCase {

        @Test
        void asks(MockProvider inventory) throws Exception {
            inventory.expect(uponReceiving("a question")
                    .get("/stock")
                    .willRespondWith(ok().json(Map.of("quantity", integer(5)))));
            get(inventory, "/stock");
        }
    }
}
