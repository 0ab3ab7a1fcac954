package dev.contract.consumer.recording;

import static dev.contract.consumer.recording.Forked.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no test states any more goes, whatever kind of test it was; what somebody may still state stays. */
class StaleInteractionsTest {

    private static final String HERE = StaleInteractionsTest.class.getName();

    /** As in a build with Maven that was asked for nothing special. */
    private static final Map<String, String> WHOLE = Map.of("surefire.test.class.path", "x");

    private static final Map<String, String> ONE_METHOD =
            Map.of("surefire.test.class.path", "x", "test", "StockTest#asks");

    @TempDir
    Path directory;

    /** Stands for a parameterised test. */
    void asks() {}

    void other() {}

    /** Stands for a test class that is switched off; holds no test. */
    @Disabled("it is the subject of a test")
    static class Off {
        void asks() {}
    }

    private ContractSession session(String run, Map<String, String> properties) {
        Map<String, String> set = Map.of("contract.run.id", run, "contract.dir", directory.toString());
        return ContractSession.of(
                "cart",
                "inventory",
                ContractSettings.from(
                        SettingSources.of(name -> properties.getOrDefault(name, set.get(name)), name -> null, null)));
    }

    private static void passes(
            ContractSession session, String provider, String method, int invocation, String description) {
        try (TestRecording recording = session.begin(new TestName(HERE + method, HERE + method + "#" + invocation))) {
            recording.add(provider, List.of(interaction(description, 1)));
            recording.passed();
        }
    }

    private List<String> written() throws Exception {
        return written("inventory");
    }

    private List<String> written(String provider) throws Exception {
        return ContractReader.read(directory.resolve("cart-" + provider + ".json")).interactions().stream()
                .map(Interaction::description)
                .toList();
    }

    private void threeInvocations() {
        try (ContractSession session = session("1", WHOLE)) {
            passes(session, "inventory", ".asks", 1, "one");
            passes(session, "inventory", ".asks", 2, "two");
            passes(session, "inventory", ".asks", 3, "three");
            passes(session, "inventory", ".other", 1, "other");
        }
    }

    @Test
    void invocationThatATestHasNoLongerGoesInAWholeRun() throws Exception {
        threeInvocations();
        try (ContractSession session = session("2", WHOLE)) {
            passes(session, "inventory", ".asks", 1, "one");
            passes(session, "inventory", ".asks", 2, "two");
        }
        assertThat(written()).containsExactly("one", "other", "two");
    }

    @Test
    void singleInvocationKeepsTheOthers() throws Exception {
        threeInvocations();
        for (Map<String, String> part : List.of(ONE_METHOD, Map.<String, String>of())) {
            try (ContractSession session = session("2", part)) {
                passes(session, "inventory", ".asks", 1, "one");
            }
            assertThat(written()).containsExactly("one", "other", "three", "two");
        }
    }

    @Test
    void forksOfOneRunKeepEachOthersInvocations() throws Exception {
        threeInvocations();
        try (ContractSession session = session("1", WHOLE)) {
            passes(session, "inventory", ".asks", 4, "four");
        }
        assertThat(written()).containsExactly("four", "one", "other", "three", "two");
    }

    @Test
    void renamedTitleGoesInAWholeRun() throws Exception {
        for (String title : List.of("old title", "new title")) {
            try (ContractSession session = session(title, WHOLE)) {
                session.test(title, mock -> {
                    mock.expect((HttpInteraction) interaction("of " + title, 1));
                    mock.uri().resolve("/stock/1").toURL().openStream().close();
                });
            }
        }
        assertThat(written()).containsExactly("of new title");
    }

    @Test
    void classThatIsSwitchedOffLosesWhatItHadLeft() throws Exception {
        try (ContractSession session = session("1", Map.of())) {
            passes(session, "inventory", "$Off.asks", 1, "off");
            passes(session, "inventory", ".asks", 1, "on");
        }
        try (ContractSession session = session("2", Map.of())) {
            passes(session, "inventory", ".other", 1, "other");
        }
        assertThat(written()).containsExactly("on", "other");
    }

    @Test
    void contractWithAProviderThatNobodyNeedsAnyLongerGoes() throws Exception {
        try (ContractSession session = session("1", Map.of())) {
            passes(session, "pricing", ".asks", 1, "price");
            passes(session, "shipping", ".other", 1, "parcel");
        }
        Forked.rename(directory, HERE + ".asks", HERE + ".wasRemoved");
        try (ContractSession session = session("2", Map.of())) {
            passes(session, "inventory", ".asks", 1, "stock");
        }
        assertThat(directory.resolve("cart-pricing.json")).doesNotExist();
        assertThat(written("shipping")).containsExactly("parcel");
    }

    @Test
    void brokenContractWithAnotherProviderIsNoFailureOfTheseTests() throws Exception {
        try (ContractSession session = session("1", Map.of())) {
            passes(session, "pricing", ".other", 1, "price");
        }
        Path broken = Files.writeString(directory.resolve("cart-pricing.json"), "<<<<<<< ours");
        try (ContractSession session = session("2", Map.of())) {
            passes(session, "inventory", ".asks", 1, "stock");
        }
        assertThat(written()).containsExactly("stock");
        assertThat(broken).content().isEqualTo("<<<<<<< ours");
    }

    @Test
    void testThatFailsLosesItsContractEvenIfNothingElseIsRecorded() throws Exception {
        threeInvocations();
        try (ContractSession session = session("2", Map.of())) {
            session.begin(new TestName(HERE + ".asks", HERE + ".asks#2")).close();
        }
        assertThat(written()).containsExactly("one", "other", "three");
    }

    @Test
    void testsOfAnotherSourceSetAreGoneOnlyIfTheirClassesAre() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes/elsewhere"));
        Files.writeString(classes.resolve("StockTest.class"), "");
        String home = classes.getParent().toString();
        assertThat(KnownTests.exists("elsewhere.StockTest.asks", home, true)).isTrue();
        assertThat(KnownTests.exists("elsewhere.StockTest: asks", home, true)).isTrue();
        assertThat(KnownTests.exists("elsewhere.PriceTest.asks", home, true)).isFalse();
        assertThat(KnownTests.exists("elsewhere.PriceTest.asks", home + "/missing", true))
                .isTrue();
        assertThat(KnownTests.exists("elsewhere.PriceTest.asks", "", true)).isTrue();
    }

    @Test
    void contractOfSomebodyElseStays() throws Exception {
        threeInvocations();
        Path ours = directory.resolve("cart-inventory.json");
        Path theirs = directory.resolve("cart-payment.json");
        Files.writeString(theirs, Files.readString(ours).replace("inventory", "payment"));
        byte[] before = Files.readAllBytes(theirs);
        try (ContractSession session = session("2", WHOLE)) {
            passes(session, "inventory", ".asks", 1, "one");
        }
        assertThat(theirs).hasBinaryContent(before);
    }

    @Test
    void replacingWhatATestOfAnEarlierRunStatedIsTold() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                told.add(logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Merge.class.getName());
        logger.addHandler(handler);
        try {
            try (ContractSession session = session("1", Map.of())) {
                passes(session, "inventory", ".asks", 1, "told");
            }
            try (ContractSession session = session("2", Map.of());
                    TestRecording recording = session.begin(new TestName(HERE + ".other", "other"))) {
                recording.add("inventory", List.of(interaction("told", 2)));
                recording.passed();
            }
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(told)
                .filteredOn(each -> each.contains("\"told"))
                .singleElement()
                .asString()
                .contains(
                        "is from now on what " + HERE + ".other states; an earlier run of " + HERE + ".asks",
                        "request.path: \"/stock/2\" / \"/stock/1\"");
    }
}
