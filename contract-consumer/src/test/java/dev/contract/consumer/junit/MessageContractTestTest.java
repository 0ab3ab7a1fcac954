package dev.contract.consumer.junit;

import static dev.contract.consumer.dsl.Interactions.expectsToReceive;
import static dev.contract.consumer.dsl.Interactions.message;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.junit.Engine.failures;
import static dev.contract.consumer.junit.Engine.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes that exchange messages as JUnit would and looks at what became of them and of the contract. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class MessageContractTestTest extends ContractsElsewhere {

    @Test
    void messagesAndRequestsAreWrittenIntoOneContract() throws Exception {
        run(EveryKindCase.class).assertStatistics(tests -> tests.succeeded(3));
        Contract contract = ContractReader.read(directory.resolve("mail-shop.json"));
        assertThat(contract.interactions())
                .extracting(Interaction::type)
                .containsExactlyInAnyOrder(InteractionType.HTTP, InteractionType.MESSAGE, InteractionType.SYNC_MESSAGE);
        assertThat(contract.interactions())
                .extracting(interaction -> interaction.info().comments().text("testname"))
                .allMatch(name -> name.startsWith(EveryKindCase.class.getName()));
    }

    @Test
    void onlyWhatWasHandledGetsIntoTheContract() throws Exception {
        Events events = run(PartlyFailingCase.class);
        events.assertStatistics(tests -> tests.succeeded(1).failed(4).aborted(1));
        assertThat(ContractReader.read(directory.resolve("mail-shop.json")).interactions())
                .extracting(Interaction::description)
                .containsExactly("handled");
        assertThat(failures(events))
                .contains(
                        PartlyFailingCase.class.getName()
                                + ".forgets: The consumer did not keep to its contract with 'shop'",
                        "The consumer could not handle \"refused\" of 'shop'",
                        "Missing delivery: \"forgotten\"",
                        "Missing message: \"never asked\"",
                        "Unexpected message:",
                        "The test itself ended with: java.lang.IllegalStateException: no answer");
    }

    @Test
    void failureOfAHandlerIsToldOnce() {
        assertThat(failures(run(PartlyFailingCase.class)).split("could not handle", -1))
                .hasSize(2);
    }

    @Test
    void specificationThreeKnowsMessages() throws Exception {
        run(VersionThreeCase.class).assertStatistics(tests -> tests.succeeded(1));
        assertThat(directory.resolve("mail-shop.json")).content().contains("\"messages\": [", "\"metaData\": {");
    }

    @Test
    void specificationThreeDoesNotMixRequestsAndMessages() {
        assertThat(failures(run(MixedCase.class)))
                .contains("are a request and a message, which no contract of specification 3.0.0 holds together")
                .contains("specification 3.0.0");
    }

    @Test
    void specificationThreeDoesNotMixWithWhatTheFileHolds() throws Exception {
        String page = "{\"consumer\":{\"name\":\"mail\"},\"provider\":{\"name\":\"shop\"},\"interactions\":["
                + "{\"description\":\"a page\",\"request\":{},\"response\":{}}],"
                + "\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}}}";
        Files.writeString(directory.resolve("mail-shop.json"), page);
        run(VersionThreeCase.class);
        assertThat(directory.resolve("mail-shop.json")).hasContent(page);
    }

    @Test
    void olderSpecificationsKnowFewerKinds() {
        assertThat(failures(run(VersionTwoCase.class)))
                .contains("\"an order\" is a message, of which specification 2.0.0 knows nothing");
        assertThat(failures(run(AnsweredInVersionThreeCase.class)))
                .contains("\"a question\" is a message that is answered, of which specification 3.0.0 knows nothing");
    }

    @Test
    void providerOfMessagesBelongsToOneTest() {
        assertThat(failures(run(SharedCase.class))).contains("A MessageProvider belongs to one test", "SharedCase(");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ContractTest(consumer = "mail", provider = "shop")
    static class EveryKindCase {

        @Test
        void handles(MessageProvider shop) {
            shop.deliver(
                    expectsToReceive("an order").json(1),
                    message -> assertThat(message.text()).isEqualTo("1"));
        }

        @Test
        void asks(MessageProvider shop) {
            shop.expect(uponReceiving("a question")
                    .message(message().json("who"))
                    .willRespondWith(message().json("you")));
            assertThat(shop.send(bytes("\"who\"")).get(0).text()).isEqualTo("\"you\"");
        }

        @Test
        void reads(MockProvider shop) throws Exception {
            shop.expect(uponReceiving("a page").get("/").willRespondWith(ok()));
            shop.uri().toURL().openStream().close();
        }
    }

    @ContractTest(consumer = "mail", provider = "shop")
    static class PartlyFailingCase {

        @Test
        void handles(MessageProvider shop) {
            shop.deliver(expectsToReceive("handled").json(1), message -> {});
        }

        @Test
        void refuses(MessageProvider shop) {
            shop.deliver(expectsToReceive("refused").json(1), message -> {
                throw new IllegalStateException("not this one");
            });
        }

        @Test
        void assumes(MessageProvider shop) {
            shop.deliver(expectsToReceive("assumed").json(1), message -> Assumptions.abort("not here"));
        }

        @Test
        void forgets(MessageProvider shop) {
            shop.expect(expectsToReceive("forgotten").json(1));
        }

        @Test
        void neverAsks(MessageProvider shop) {
            shop.expect(uponReceiving("never asked").message(message().json(1)).willRespondWith(message()));
        }

        @Test
        void asksTheWrongThing(MessageProvider shop) {
            shop.expect(uponReceiving("asked").message(message().json(1)).willRespondWith(message()));
            assertThat(catchThrowable(() -> shop.send(bytes("2")))).isInstanceOf(AssertionError.class);
            throw new IllegalStateException("no answer");
        }
    }

    @ContractTest(consumer = "mail", provider = "shop", specification = 3)
    static class VersionThreeCase {

        @Test
        void handles(MessageProvider shop) {
            shop.deliver(expectsToReceive("an order").json(1), message -> {});
        }
    }

    static class AnsweredInVersionThreeCase {

        @Test
        @ContractTest(consumer = "mail", provider = "shop", specification = 3)
        void asks(MessageProvider shop) {
            shop.expect(uponReceiving("a question").message(message().json(1)).willRespondWith(message()));
            shop.send(bytes("1"));
        }
    }

    static class VersionTwoCase {

        @Test
        @ContractTest(consumer = "mail", provider = "shop", specification = 2)
        void handles(MessageProvider shop) {
            shop.deliver(expectsToReceive("an order").json(1), message -> {});
        }
    }

    @ContractTest(consumer = "mail", provider = "shop", specification = 3)
    static class MixedCase {

        @Test
        void both(MockProvider http, MessageProvider shop) throws Exception {
            http.expect(uponReceiving("a page").get("/").willRespondWith(ok()));
            URI.create(http.url()).toURL().openStream().close();
            shop.deliver(expectsToReceive("an order").json(1), message -> {});
        }
    }

    @ContractTest(consumer = "mail", provider = "shop")
    static class SharedCase {

        SharedCase(MessageProvider shop) {
            shop.expect(expectsToReceive("never checked"));
        }

        @Test
        void isNeverReached() {
            throw new AssertionError("the constructor has to be refused");
        }
    }
}
