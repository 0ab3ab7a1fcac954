package dev.contract.consumer.recording;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts without a test framework. */
class ContractSessionTest {

    @TempDir
    Path directory;

    private ContractSession session() {
        return ContractSession.of("cart", "inventory", ContractSettings.load().withDirectory(directory));
    }

    private Contract written() throws Exception {
        return ContractReader.read(directory.resolve("cart-inventory.json"));
    }

    private static void get(MockProvider mock, String path) throws IOException {
        try (InputStream answer = URI.create(mock.url() + path).toURL().openStream()) {
            assertThat(answer.readAllBytes()).isEmpty();
        }
    }

    private static void ask(ContractSession session, String name) throws IOException {
        session.test(name, mock -> {
            mock.expect(uponReceiving(name).get("/" + name).willRespondWith(ok()));
            get(mock, "/" + name);
        });
    }

    @Test
    void testsThatPassedAreWrittenWhenTheSessionIsClosed() throws Exception {
        ContractSettings settings = ContractSettings.load().withDirectory(directory);
        try (ContractSession session = ContractSession.of("cart", "inventory", settings)) {
            session.test("reads the stock", mock -> {
                mock.expect(
                        uponReceiving("a question for the stock").get("/stock").willRespondWith(ok()));
                get(mock, "/stock");
            });
        }
        Interaction written = written().interactions().get(0);
        assertThat(written.description()).isEqualTo("a question for the stock");
        assertThat(written.info().comments().text("testname"))
                .isEqualTo(ContractSessionTest.class.getName() + ": reads the stock");
    }

    @Test
    void whatFailsIsNotWritten() throws Exception {
        try (ContractSession session = session()) {
            ask(session, "good");
            assertThatThrownBy(() -> session.test("bad", mock -> {
                        mock.expect(uponReceiving("bad").get("/bad").willRespondWith(ok()));
                        get(mock, "/wrong");
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll(": bad: ", "Unexpected request: GET /wrong", "The test itself ended with");
            assertThatThrownBy(() -> session.test("own failure", mock -> {
                        mock.expect(uponReceiving("bad").get("/bad").willRespondWith(ok()));
                        get(mock, "/bad");
                        throw new IllegalStateException("of the test");
                    }))
                    .hasMessage("of the test");
        }
        assertThat(written().interactions())
                .extracting(Interaction::description)
                .containsExactly("good");
    }

    @Test
    void testWithoutExpectationIsNamed() {
        try (ContractSession session = session()) {
            assertThatThrownBy(() -> session.test("nothing", mock -> {}))
                    .hasMessageContaining(": nothing expects nothing of 'inventory'");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void manyThreadsMayTestAtOnce() throws Exception {
        try (ContractSession session = session()) {
            IntStream.range(0, 40).parallel().forEach(number -> {
                try {
                    ask(session, "question-" + number);
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
        assertThat(written().interactions()).hasSize(40);
    }

    @Test
    void participantsNeedNames() {
        assertThatThrownBy(() -> ContractSession.of("", "inventory")).hasMessageContaining("A consumer needs a name");
        assertThatThrownBy(() -> ContractSession.of("cart", " ")).hasMessageContaining("A provider needs a name");
    }
}
