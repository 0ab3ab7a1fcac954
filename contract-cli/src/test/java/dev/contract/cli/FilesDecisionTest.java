package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** can-i-deploy from contracts and results in files, which verify has written. */
class FilesDecisionTest {

    private static final String GOOD = "{\"quantity\": 5, \"price\": 1}";
    private static final String BAD = "{\"qty\": 5, \"price\": 1}";

    @TempDir
    Path directory;

    @BeforeEach
    void contracts() throws Exception {
        Files.createDirectories(directory.resolve("contracts"));
        Files.createDirectories(directory.resolve("results"));
        contract("cart", "inventory", "quantity", 5);
        contract("checkout", "inventory", "price", 1);
    }

    private void contract(String consumer, String provider, String field, int value) throws Exception {
        Files.writeString(directory.resolve("contracts/" + consumer + "-" + provider + ".json"), """
                {"consumer": {"name": "%s"}, "provider": {"name": "%s"},
                 "interactions": [
                  {"description": "a question", "request": {"method": "GET", "path": "/stock/1"},
                   "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"%s": %d}}},
                  {"description": "another question", "request": {"method": "GET", "path": "/stock/2"},
                   "response": {"status": 200}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(
                        consumer, provider, field, value));
    }

    private void verify(String body, String file, String... more) throws Exception {
        try (Shelf shelf = Shelf.answering(body)) {
            String line = "verify --provider inventory --provider-base-url " + shelf.url() + " -d "
                    + directory.resolve("contracts") + " --json " + directory.resolve("results/" + file) + " "
                    + String.join(" ", more);
            Run run = Run.of(line.strip().split(" "));
            assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.OK, ExitCode.NO);
        }
    }

    private Run ask(String more) {
        String line = "can-i-deploy --contracts " + directory.resolve("contracts") + " --results "
                + directory.resolve("results") + " " + more;
        return Run.of(line.strip().split(" "));
    }

    private Run asked(int exitCode, String more) {
        Run run = ask(more);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        return run;
    }

    @Test
    void yesIfEveryContractWasVerifiedAsItIs() throws Exception {
        verify(GOOD, "inventory.json");
        assertThat(asked(ExitCode.OK, "").out())
                .startsWith("Yes: everything can be deployed.")
                .contains("All contracts (2) were verified");
        assertThat(asked(ExitCode.OK, "-a inventory").out()).startsWith("Yes: inventory can be deployed.");
    }

    @Test
    void noIfAConsumerBreaksAndOnlyForThatOne() throws Exception {
        verify(BAD, "inventory.json");
        Run no = asked(ExitCode.NO, "--pacticipant cart");
        assertThat(no.out()).startsWith("No: ").contains("inventory", "failed", "which breaks cart");
        asked(ExitCode.NO, "");
        asked(ExitCode.OK, "--pacticipant checkout");
        assertThat(asked(ExitCode.OK, "--ignore cart").out()).contains("failed (ignored)");
        assertThat(asked(ExitCode.NO, "-a inventory -o junit").out()).contains("<failure message=");
    }

    @Test
    void notYetWithoutAnyResult() {
        assertThat(asked(ExitCode.NO, "").out())
                .startsWith("Not yet: ")
                .contains("Verify the contract of cart with inventory: there is no result of it.");
    }

    @Test
    void resultOfAnotherContentIsNone() throws Exception {
        verify(GOOD, "inventory.json");
        contract("cart", "inventory", "quantity", 6);
        assertThat(asked(ExitCode.NO, "-a cart").out()).startsWith("Not yet").contains("those of another content");
        asked(ExitCode.OK, "-a checkout");
    }

    @Test
    void otherFormOfTheSameContentCounts() throws Exception {
        verify(GOOD, "inventory.json");
        Path file = directory.resolve("contracts/cart-inventory.json");
        String text = Files.readString(file)
                .replace("\n", " ")
                .replace("\"version\": \"3.0.0\"}", "\"version\": \"3.0.0\"}, \"tool\": {}");
        Files.writeString(file, text);
        asked(ExitCode.OK, "");
    }

    @Test
    void partOfAContractIsNoResult() throws Exception {
        verify(GOOD, "part.json", "--filter-path", "/stock/1");
        assertThat(asked(ExitCode.NO, "").out()).startsWith("Not yet").contains("only a part of it was");
        verify(GOOD, "whole.json");
        asked(ExitCode.OK, "");
    }

    @Test
    void worstOfSeveralResultsCounts() throws Exception {
        verify(GOOD, "a.json");
        verify(BAD, "b.json");
        asked(ExitCode.NO, "-a cart");
        verify(BAD, "a.json");
        verify(GOOD, "b.json");
        assertThat(asked(ExitCode.NO, "-a cart").out()).contains("remove its file");
    }

    @Test
    void versionInQuestionHasToBeTheOneThatWasVerified() throws Exception {
        verify(GOOD, "old.json", "--provider-version", "1");
        asked(ExitCode.OK, "-a inventory --version 1");
        assertThat(asked(ExitCode.NO, "-a inventory --version 2").out())
                .startsWith("Not yet: inventory 2 cannot be deployed.")
                .contains("another content or version");
        verify(BAD, "new.json", "--provider-version", "2");
        assertThat(asked(ExitCode.USAGE, "").err()).contains("The results of inventory are those of 1 and 2");
        asked(ExitCode.OK, "-a inventory --version 1");
        asked(ExitCode.NO, "-a inventory --version 2");
    }

    /** To say which version counts asks no less. */
    @Test
    void participantThatIsNamedTooAddsToTheQuestion() throws Exception {
        verify(GOOD, "inventory.json", "--provider-version", "1");
        contract("cart", "pricing", "price", 5);
        asked(ExitCode.OK, "-a inventory -e 1");
        assertThat(asked(ExitCode.NO, "-a cart -e 7 -a inventory -e 1").out())
                .startsWith("Not yet: ")
                .contains("Verify the contract of cart with pricing");
        assertThat(asked(ExitCode.NO, "-a checkout -a pricing").out()).startsWith("Not yet: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -a carrt                       | No contract names 'carrt'; they name: cart, checkout, inventory.
            --to-environment test          | Files know no environments
            -a cart --latest               | Files know no environments
            --results absent               | There is no file or directory 'absent'
            --contracts 'none/*.json'      | fits no file
            """)
    void whatFilesCannotAnswerIsRefused(String more, String message) {
        assertThat(asked(ExitCode.USAGE, more.replace("'", "")).err()).contains(message);
    }

    @Test
    void directoriesMayBeSeveral() throws Exception {
        verify(GOOD, "inventory.json");
        Path more = Files.createDirectories(directory.resolve("more"));
        Files.move(directory.resolve("contracts/checkout-inventory.json"), more.resolve("checkout-inventory.json"));
        assertThat(asked(ExitCode.OK, "-a inventory --contracts " + more).out()).contains("All contracts (2)");
    }

    @Test
    void providerThatWasDownHasNoResult() throws Exception {
        verify(GOOD, "good.json");
        String line = "verify --provider inventory --provider-base-url http://127.0.0.1:1 -d "
                + directory.resolve("contracts") + " --json " + directory.resolve("results/down.json");
        assertThat(Run.of(line.split(" ")).exitCode()).isEqualTo(ExitCode.PROVIDER);
        asked(ExitCode.OK, "");
        Files.delete(directory.resolve("results/good.json"));
        assertThat(asked(ExitCode.NO, "").out()).startsWith("Not yet: not everything can be deployed.");
    }

    @Test
    void participantIsNamedOnce() throws Exception {
        verify(GOOD, "inventory.json", "--provider-version", "1");
        assertThat(asked(ExitCode.USAGE, "-a inventory -e 1 -a inventory -e 2").err())
                .contains("inventory is named twice");
    }

    @Test
    void failedResultWithoutAVersionIsToldAsOne() throws Exception {
        verify(BAD, "inventory.json");
        Path result = directory.resolve("results/inventory.json");
        // in a checkout without changes the version is the commit
        Files.writeString(result, Files.readString(result).replaceFirst("\"providerVersion\": *\"\\w+\",", ""));
        assertThat(asked(ExitCode.NO, "-a cart -o github").out()).contains("::inventory breaks cart");
    }

    @Test
    void twoReportsNeedTwoFiles() {
        String file = directory.resolve("results/x").toString();
        Run run = Run.of(
                "verify", "--provider", "p", "--port", "80", "-f", "x.json", "--json", file, "--junit", file + "/../x");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Two reports are to be written to");
    }

    @Test
    void halfOfTheFilesIsNotEnough() {
        Run run = Run.of("can-i-deploy", "--contracts", directory.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("give both --contracts DIR and --results DIR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {           | this is no result of a verification
            {}          | Give what 'contract verify --json FILE' writes.
            {"provider": "p", "contracts": [{"consumer": "c"}]} | Give what 'contract verify --json FILE' writes.
            """)
    void fileThatIsNoResultIsNamed(String content, String message) throws Exception {
        Files.writeString(directory.resolve("results/x.json"), content);
        assertThat(asked(ExitCode.USAGE, "").err()).contains("x.json", message);
    }
}
