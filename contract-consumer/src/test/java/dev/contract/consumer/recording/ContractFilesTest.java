package dev.contract.consumer.recording;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.recording.Forked.interaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a contract file when tests run, run again, change and go. */
class ContractFilesTest {

    @TempDir
    Path directory;

    /** These tests exist as long as this class has methods of these names. */
    void reads() {}

    void writes() {}

    private static final String HERE = ContractFilesTest.class.getName();

    private ContractSession session(String run, String... more) {
        Map<String, String> set =
                Map.of("contract.run.id", run, "contract.dir", directory.toString(), "contract.earlier", "auto");
        return ContractSession.of(
                "cart",
                "inventory",
                ContractSettings.from(SettingSources.of(
                        name -> {
                            for (int i = 0; i < more.length; i += 2) {
                                if (more[i].equals(name)) {
                                    return more[i + 1];
                                }
                            }
                            return set.get(name);
                        },
                        name -> null,
                        null)));
    }

    private static void passes(ContractSession session, String test, Interaction... interactions) {
        try (TestRecording recording = session.begin(new TestName(HERE + "." + test, HERE + "." + test))) {
            recording.add("inventory", List.of(interactions));
            recording.passed();
        }
    }

    private void run(String run, String test, Interaction... interactions) {
        try (ContractSession session = session(run)) {
            passes(session, test, interactions);
        }
    }

    private Path file() {
        return directory.resolve("cart-inventory.json");
    }

    private List<String> written() throws Exception {
        return ContractReader.read(file()).interactions().stream()
                .map(each -> each.description() + " " + path(each))
                .toList();
    }

    private static String path(Interaction interaction) {
        return ((HttpInteraction) interaction).request().example().path();
    }

    @Test
    void singleTestKeepsWhatTheOthersLeft() throws Exception {
        run("1", "reads", interaction("a", 1));
        run("1", "writes", interaction("b", 1));
        run("2", "writes", interaction("b", 2));
        assertThat(written()).containsExactly("a /stock/1", "b /stock/2");
    }

    @Test
    void whatATestNoLongerStatesGoesWithItsNextRun() throws Exception {
        run("1", "reads", interaction("old name", 1), interaction("a", 1));
        run("2", "reads", interaction("new name", 1), interaction("a", 1));
        assertThat(written()).containsExactly("a /stock/1", "new name /stock/1");
    }

    @Test
    void whatRemovedTestsLeftGoes() throws Exception {
        run("1", "writes", interaction("stale", 1));
        Forked.rename(directory, HERE + ".writes", HERE + ".wasRemovedSince");
        run("2", "reads", interaction("a", 1));
        assertThat(written()).containsExactly("a /stock/1");
    }

    @Test
    void failedAndSkippedTestsLoseWhatTheyHadLeft() throws Exception {
        run("1", "reads", interaction("a", 1));
        try (ContractSession session = session("2")) {
            session.skipped(new TestName(HERE + ".reads", HERE + ".reads"));
            passes(session, "writes", interaction("b", 1));
        }
        assertThat(written()).containsExactly("b /stock/1");
    }

    @Test
    void sharedInteractionStaysAsLongAsOneOfItsTestsDoes() throws Exception {
        run("1", "reads", interaction("shared", 1));
        run("1", "writes", interaction("shared", 1));
        byte[] first = Files.readAllBytes(file());
        run("2", "writes", interaction("shared", 1));
        assertThat(file()).hasBinaryContent(first);
        run("3", "reads", interaction("other", 1));
        assertThat(written()).containsExactly("other /stock/1", "shared /stock/1");
    }

    @Test
    void keepingKeepsEverything() throws Exception {
        run("1", "reads", interaction("old name", 1));
        try (ContractSession session = session("2", "contract.earlier", "keep")) {
            passes(session, "reads", interaction("new name", 1));
        }
        assertThat(written()).containsExactly("new name /stock/1", "old name /stock/1");
    }

    @Test
    void twoForksThatStateDifferentThingsUnderOneNameAreToldBoth() throws Exception {
        run("1", "reads", interaction("a", 1));
        byte[] first = Files.readAllBytes(file());
        assertThatThrownBy(() -> run("1", "writes", interaction("a", 2)))
                .hasMessageContainingAll(
                        "Two tests state different interactions under one name: \"a given 'a book is there ",
                        "between cart and inventory, in " + HERE + ".reads and in " + HERE + ".writes",
                        "request.path: \"/stock/1\" / \"/stock/2\"",
                        "response.body.content.quantity: 1 / 2",
                        "Give one of them another description or provider state");
        assertThat(file()).hasBinaryContent(first);
    }

    @Test
    void nextRunMayMoveAnInteractionToAnotherTest() throws Exception {
        run("1", "reads", interaction("a", 1));
        run("2", "writes", interaction("a", 2));
        assertThat(written()).containsExactly("a /stock/2");
    }

    @Test
    void twoVersionsInOneRunAreRefused() {
        run("1", "reads", interaction("a", 1));
        assertThatThrownBy(() -> {
                    try (ContractSession session = session("1", "contract.specification", "3")) {
                        passes(session, "writes", interaction("a", 1));
                    }
                })
                .hasMessageContainingAll("specification 4.0 by " + HERE + ".reads", HERE + ".writes asks for 3.0.0");
    }

    @Test
    void olderVersionsRememberWhatTheirFilesCannotSay() throws Exception {
        for (String run : List.of("1", "2")) {
            try (ContractSession session = session(run, "contract.specification", "2")) {
                passes(session, "reads", interaction("a", run.equals("1") ? 1 : 2));
            }
        }
        assertThat(written()).containsExactly("a /stock/2");
        assertThat(file()).content().contains("\"2.0.0\"").doesNotContain("testname");
    }

    @Test
    void keyPendingStatesAndCommentsAreWritten() throws Exception {
        Interaction stated = given("one", Map.of("id", 1))
                .given("two")
                .uponReceiving("a question")
                .get("/")
                .willRespondWith(200)
                .key("k1")
                .pending()
                .comment("for people")
                .interaction();
        run("1", "reads", stated);
        Interaction written = ContractReader.read(file()).interactions().get(0);
        assertThat(written.info().key()).isEqualTo("k1");
        assertThat(written.info().pending()).isTrue();
        assertThat(written.states()).isEqualTo(stated.states());
        assertThat(written.info().comments())
                .hasToString("{\"text\":[\"for people\"],\"testname\":\"" + HERE + ".reads\"}");
    }

    @Test
    void contractThatSomebodyElseWroteKeepsWhatIsNotOurs() throws Exception {
        run("1", "reads", interaction("a", 1), interaction("b", 1));
        Files.writeString(
                file(),
                Files.readString(file()).replace("\"/stock/1\"", "\"/other\"").replace("\"b\"", "\"c\""));
        run("2", "writes", interaction("d", 1));
        assertThat(written()).containsExactly("a /other", "c /other", "d /stock/1");
    }

    @Test
    void brokenFileIsNotOverwrittenAndTheFirstTestIsTold() throws Exception {
        Files.writeString(file(), "no contract");
        assertThatThrownBy(() -> run("1", "reads", interaction("a", 1)))
                .hasMessageContainingAll(file().toString(), "is no contract", "Remove it and run again");
        assertThat(file()).content().isEqualTo("no contract");
    }

    @Test
    void brokenNotesAreNamed() throws Exception {
        run("1", "reads", interaction("a", 1));
        Path notes = Files.writeString(directory.resolve(".parts/cart-inventory.ledger"), "?");
        assertThatThrownBy(() -> run("1", "reads", interaction("a", 1)))
                .hasMessageContaining("Remove " + notes + " and run again");
    }

    @Test
    void directoryThatIsAFileIsToldToTheFirstTest() throws Exception {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        ContractSettings settings = ContractSettings.load().withDirectory(inTheWay.resolve("contracts"));
        try (ContractSession session = ContractSession.of("cart", "inventory", settings)) {
            assertThatThrownBy(() -> passes(session, "reads", interaction("a", 1)))
                    .hasMessageContainingAll(
                            "The contract between cart and inventory cannot be written to " + inTheWay,
                            "Set contract.dir to a directory that can be written");
        }
    }

    @Test
    void othersMayReadAContract() throws Exception {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        run("1", "reads", interaction("a", 1));
        Path plain = Files.writeString(directory.resolve("plain"), "");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void nothingButContractsIsSeenByThoseWhoLookForThem() throws Exception {
        run("1", "reads", interaction("a", 1));
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(each -> each.toString().endsWith(".json"))).containsExactly(file());
        }
    }
}
