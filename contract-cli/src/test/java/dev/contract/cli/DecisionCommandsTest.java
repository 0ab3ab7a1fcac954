package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** can-i-deploy and can-i-merge, for all the ways to say which versions and where to. */
class DecisionCommandsTest extends WithBroker {

    private static final String GOOD = "{\"quantity\": 5}";
    private static final String BAD = "{\"qty\": 5}";

    @BeforeEach
    void world() throws Exception {
        publish("1", "--branch main --tag dev");
        out("create-environment --name test");
    }

    /** inventory 2 of branch main, verified with this outcome, tagged prod and deployed to test. */
    private void inventory(String body) throws Exception {
        verify("2", body);
        out("create-or-update-version -a inventory -e 2 --branch main --tag prod");
        out("record-deployment -a inventory -e 2 --environment test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a cart -e 1 --to-environment test",
                "-e 1 -a cart --to-environment test",
                "-a cart --latest --to-environment test",
                "-a cart --latest dev --to-environment test",
                "-a cart --branch main --to-environment test",
                "-a cart --main-branch --to-environment test",
                "--participant cart --version 1 --to prod",
                "-a cart -e 1 -a inventory -e 2",
                "-a cart -e 1 -a inventory --latest prod",
                "-a cart -e 1 -a inventory --branch main --ignore other"
            })
    void answerIsTheSameHoweverTheVersionsAreNamed(String question) throws Exception {
        inventory(GOOD);
        assertThat(out("can-i-deploy " + question)).startsWith("Yes: ");
        verify("2", BAD);
        Run no = ended(ExitCode.NO, "can-i-deploy " + question);
        assertThat(no.out()).startsWith("No").contains("failed");
        JsonObject json =
                parse(ended(ExitCode.NO, "can-i-deploy -o json " + question).out());
        assertThat(json.object("summary").isTrue("deployable")).isFalse();
    }

    @Test
    void ignoredParticipantDoesNotCount() throws Exception {
        inventory(BAD);
        String question = "can-i-deploy -a cart -e 1 --to-environment test";
        ended(ExitCode.NO, question);
        assertThat(out(question + " --ignore inventory")).startsWith("Yes: ").contains("failed (ignored)");
        assertThat(out("can-i-deploy --ignore inventory --version 2 -a cart -e 1 --to-environment test"))
                .startsWith("Yes: ");
        ended(ExitCode.NO, question + " --ignore inventory --version 3");
        ended(ExitCode.NO, question + " --ignore billing");
    }

    @Test
    void dryRunSaysNoAndEndsWell() throws Exception {
        inventory(BAD);
        Run run = ended(ExitCode.OK, "can-i-deploy -a cart -e 1 --to-environment test --dry-run");
        assertThat(run.out()).startsWith("No: cart 1 cannot be deployed to test.");
        assertThat(run.err()).contains("dry run");
        ended(ExitCode.NO, "can-i-deploy -a cart -e 1 --to-environment test --no-dry-run");
    }

    @Test
    void pipelineCanSayTheSameInVariables() throws Exception {
        inventory(BAD);
        assertThat(process("PACT_BROKER_CAN_I_DEPLOY_DRY_RUN", "false")).isEqualTo(ExitCode.NO);
        assertThat(process("PACT_BROKER_CAN_I_DEPLOY_DRY_RUN", "true")).isEqualTo(ExitCode.OK);
        assertThat(process("PACT_BROKER_CAN_I_DEPLOY_IGNORE", "billing")).isEqualTo(ExitCode.NO);
        assertThat(process("PACT_BROKER_CAN_I_DEPLOY_IGNORE", "billing, inventory"))
                .isEqualTo(ExitCode.OK);
        assertThat(process("PACT_BROKER_CAN_I_DEPLOY_DRY_RUN", "true", "--no-dry-run"))
                .isEqualTo(ExitCode.NO);
    }

    private int process(String variable, String value, String... more) throws Exception {
        String question = "can-i-deploy -a cart -e 1 --to-environment test " + String.join(" ", more);
        return Run.inProcess(directory, Map.of(variable, value), words(question.strip()))
                .exitCode();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -a cart -e 1 -a inventory --main-branch --branch x | inventory: give only one of
            -a inventory --branch main --latest prod           | inventory: give only one of
            -a inventory -a cart                               | Which version of inventory?
            -a cart -e 1 --to prod --ignore cart               | cart is in question and ignored
            """)
    void whatWouldDecideNothingIsRefused(String question, String message) {
        assertThat(refused("can-i-deploy " + question)).contains(message);
    }

    @Test
    void participantIsNamedOnce() {
        assertThat(refused("can-i-deploy -a inventory -e 1 -a inventory -e 2"))
                .contains("inventory is named twice", "one version of it at a time");
    }

    @Test
    void emptyVersionIsNoVersion() throws Exception {
        inventory(GOOD);
        for (String question :
                List.of("-a cart -e ''", "-a cart --branch ''", "-a cart --latest ''", "-a cart -e 1 --to ''")) {
            assertThat(refused("can-i-deploy " + question)).contains("is empty: is a variable unset?");
        }
        assertThat(refused("can-i-merge -a cart -e ''")).contains("--version is empty");
    }

    @Test
    void mergeIsDecidedByMainBranches() throws Exception {
        out("create-or-update-pacticipant --name inventory --main-branch main");
        assertThat(ended(ExitCode.NO, "can-i-merge -a cart -e 1").out())
                .startsWith("Not yet: cart 1 cannot be merged.");
        inventory(GOOD);
        assertThat(out("can-i-merge --participant cart --version 1")).startsWith("Yes: cart 1 can be merged.");
        verify("3", BAD);
        assertThat(ended(ExitCode.NO, "can-i-merge -a cart -e 1").out()).startsWith("No: ");
    }

    @Test
    void yesWithoutAnyContractSaysSo() throws Exception {
        inventory(GOOD);
        out("create-environment --name empty --no-production");
        assertThat(out("can-i-deploy -a inventory -e 2 --to-environment empty"))
                .startsWith("Yes: ")
                .contains("\nNo contract was compared: ");
        assertThat(ended(ExitCode.NO, "can-i-deploy -a cart -e 1 --to-environment empty")
                        .out())
                .doesNotContain("No contract was compared");
    }

    @Test
    void missingTagIsWhatIsMissing() throws Exception {
        inventory(GOOD);
        assertThat(ended(ExitCode.NO, "can-i-deploy -a cart -e 1 --to live").out())
                .contains("No version of inventory has the tag live: one that has verified the contract of cart 1 has");
    }

    /** The result comes while the command waits. */
    @Test
    void missingResultIsWaitedFor() throws Exception {
        out("create-or-update-version -a inventory -e 2");
        out("record-deployment -a inventory -e 2 --environment test");
        CountDownLatch waits = new CountDownLatch(1);
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(new StringWriter()) {
            @Override
            public void flush() {
                waits.countDown();
            }
        };
        List<String> words = words(
                "can-i-deploy -a cart -e 1 --to-environment test --retry-while-unknown 100000" + " --retry-interval 0");
        CompletableFuture<Integer> command =
                CompletableFuture.supplyAsync(() -> Main.run(new PrintWriter(out), err, words.toArray(String[]::new)));
        assertThat(waits.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(command).isNotDone();
        verify("2", GOOD);
        assertThat(command.get(1, TimeUnit.MINUTES)).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("Yes: ");
    }

    @Test
    void waitingEnds() throws Exception {
        String retry = " --to-environment test --retry-while-unknown 2 --retry-interval 0";
        out("create-or-update-version -a inventory -e 2");
        out("record-deployment -a inventory -e 2 --environment test");
        Run unknown = ended(ExitCode.NO, "can-i-deploy -a cart -e 1" + retry);
        assertThat(unknown.out()).startsWith("Not yet: ");
        assertThat(unknown.err().lines()).hasSize(2).allMatch(line -> line.startsWith("Waiting for 1 missing"));
    }

    @Test
    void whatIsBadAlreadyIsNotWaitedFor() throws Exception {
        inventory(BAD);
        out("create-or-update-version -a inventory -e 3");
        out("record-deployment -a inventory -e 3 --environment test --target green");
        Run run = ended(
                ExitCode.NO,
                "can-i-deploy -a cart -e 1 --to-environment test --retry-while-unknown 2 --retry-interval 0");
        assertThat(run.out()).contains("not yet", "failed");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void mistakesAreToldInWords() {
        assertThat(refused("can-i-deploy")).contains("Who is to be deployed?");
        assertThat(refused("can-i-deploy --ignore x")).contains("Who is to be deployed?");
        assertThat(refused("can-i-deploy --version 1")).contains("Whose is version 1? Give --pacticipant");
        assertThat(refused("can-i-deploy -a cart -e 1 -e 2")).contains("Whose is version 2?");
        assertThat(refused("can-i-deploy -a cart -e 1 --ignore x --latest")).contains("--ignore x: only a --version");
        assertThat(refused("can-i-deploy -a cart -e 1 --retry-while-unknown -1"))
                .contains("--retry-while-unknown: -1");
        assertThat(refused("can-i-deploy -a cart -e 1 --retry-interval -1")).contains("--retry-interval: -1");
        assertThat(refused("can-i-deploy -a cart -e 1 --to-environment prod")).contains("prod");
        assertThat(refused("can-i-merge -a cart")).contains("--version");
    }
}
