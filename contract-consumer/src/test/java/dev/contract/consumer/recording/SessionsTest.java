package dev.contract.consumer.recording;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several sessions, of one run or of several, on one directory: none takes from another what still holds. */
class SessionsTest {

    private static final String HERE = SessionsTest.class.getName();

    @TempDir
    Path directory;

    void reads() {}

    void writes() {}

    private ContractSettings settings(String run, String... more) {
        Map<String, String> set = new HashMap<>(Map.of("contract.run.id", run, "contract.dir", directory.toString()));
        for (int i = 0; i < more.length; i += 2) {
            set.put(more[i], more[i + 1]);
        }
        return ContractSettings.from(SettingSources.of(set::get, name -> null, null));
    }

    private static void ask(ContractSession session, String title, String path) throws IOException {
        session.test(title, mock -> {
            mock.expect(uponReceiving("asks " + path).get(path).willRespondWith(ok()));
            mock.uri().resolve(path).toURL().openStream().close();
        });
    }

    private static void passes(ContractSession session, String test, SpecVersion version, HttpDraft draft) {
        try (TestRecording recording = session.begin(new TestName(HERE + "." + test, test), version)) {
            recording.add("inventory", draft.interactions());
            recording.passed();
        }
    }

    private static HttpDraft question(String description) {
        return uponReceiving(description).get("/").willRespondWith(200);
    }

    private Contract contract(String provider) throws Exception {
        return ContractReader.read(directory.resolve("cart-" + provider + ".json"));
    }

    private List<String> written(String provider) throws Exception {
        return contract(provider).interactions().stream()
                .map(Interaction::description)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "keep"})
    void sameTitleForTwoProvidersStandsInBothContracts(String earlier) throws Exception {
        for (String provider : List.of("inventory", "payments")) {
            try (ContractSession session =
                    ContractSession.of("cart", provider, settings("1", "contract.earlier", earlier))) {
                ask(session, "not found", "/" + provider);
            }
        }
        assertThat(written("inventory")).containsExactly("asks /inventory");
        assertThat(written("payments")).containsExactly("asks /payments");
    }

    @Test
    void sameTitleInTwoSessionsOfOneRunAddsUpAndTheNextRunReplacesBoth() throws Exception {
        for (String run : List.of("1", "2")) {
            for (String path : List.of("/a", "/b")) {
                try (ContractSession session = ContractSession.of("cart", "inventory", settings(run))) {
                    ask(session, "finds", path + run);
                }
            }
        }
        assertThat(written("inventory")).containsExactly("asks /a2", "asks /b2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "it.test", "groups", "excludedGroups"})
    void titleThatDidNotRunStaysUnlessEverythingWasToRun(String selection) throws Exception {
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
            ask(session, "fast", "/fast");
            ask(session, "slow", "/slow");
        }
        try (ContractSession session = ContractSession.of(
                "cart", "inventory", settings("2", "surefire.test.class.path", "x", selection, "Fast"))) {
            ask(session, "fast", "/fast");
        }
        assertThat(written("inventory")).containsExactly("asks /fast", "asks /slow");
        try (ContractSession session =
                ContractSession.of("cart", "inventory", settings("3", "surefire.test.class.path", "x"))) {
            ask(session, "fast", "/fast");
        }
        assertThat(written("inventory")).containsExactly("asks /fast");
    }

    @Test
    void closingTwiceChangesNothingAndTestsThatComeLaterAreRefused() throws Exception {
        ContractSession session = ContractSession.of("cart", "inventory", settings("1"));
        ask(session, "finds", "/a");
        TestRecording late = session.begin(new TestName(HERE + ".reads", "reads"));
        late.add("inventory", question("late").interactions());
        session.close();
        session.close();
        assertThat(written("inventory")).containsExactly("asks /a");
        assertThatThrownBy(() -> ask(session, "finds", "/b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(HERE + ": finds comes too late", "session of 'cart' is closed");
        assertThatThrownBy(late::passed).hasMessageContaining(HERE + ".reads comes too late");
        late.close();
    }

    @Test
    void nameThatIsNoMethodIsGoneOnlyWithItsClass() throws Exception {
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
            passes(session, "reads the stock", SpecVersion.V4, question("of a feature"));
            passes(session, "reads: twice", SpecVersion.V4, question("of a feature with a colon"));
        }
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("2"))) {
            passes(session, "reads", SpecVersion.V4, question("of a method"));
        }
        assertThat(written("inventory")).containsExactly("of a feature", "of a feature with a colon", "of a method");
    }

    @Test
    void twoVersionsOfOneContractAreRefusedThoughTheInteractionsDiffer() {
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
            passes(session, "reads", SpecVersion.V4, question("a").pending());
        }
        assertThatThrownBy(() -> {
                    try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
                        passes(session, "writes", SpecVersion.V3, question("b"));
                    }
                })
                .hasMessageContainingAll("specification 4.0 by " + HERE + ".reads", HERE + ".writes asks for 3.0.0");
    }

    @Test
    void olderVersionDoesNotDropWhatItCannotTellApart() throws Exception {
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
            passes(session, "reads", SpecVersion.V4, question("same").key("one"));
            passes(
                    session,
                    "writes",
                    SpecVersion.V4,
                    uponReceiving("same").get("/2").willRespondWith(200).key("two"));
        }
        byte[] before = Files.readAllBytes(directory.resolve("cart-inventory.json"));
        assertThatThrownBy(() -> {
                    try (ContractSession session = ContractSession.of("cart", "inventory", settings("2"))) {
                        passes(session, "unknown", SpecVersion.V3, question("another"));
                    }
                })
                .hasMessageContainingAll(
                        "cannot be written as specification 3.0.0",
                        "have one name; they are there from " + HERE + ".reads and " + HERE + ".writes",
                        "request.path: \"/\" / \"/2\"");
        assertThat(directory.resolve("cart-inventory.json")).hasBinaryContent(before);
    }

    @Test
    void contractThatIsOnlyMadeSmallerKeepsItsVersion() throws Exception {
        Path file = Files.writeString(directory.resolve("cart-inventory.json"), """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
                 "interactions": [{"description": "of others", "request": {"method": "GET", "path": "/"},
                                   "response": {"status": 200}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """);
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
            passes(session, "reads", SpecVersion.V3, question("ours"));
        }
        try (ContractSession session = ContractSession.of("cart", "inventory", settings("2"))) {
            session.begin(new TestName(HERE + ".reads", "reads")).close();
        }
        assertThat(written("inventory")).containsExactly("of others");
        assertThat(file).content().contains("\"3.0.0\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commentsOfAllTestsAreWrittenWhicheverWasFirst(boolean readsFirst) throws Exception {
        for (String test : readsFirst ? List.of("reads", "writes") : List.of("writes", "reads")) {
            try (ContractSession session = ContractSession.of("cart", "inventory", settings("1"))) {
                HttpDraft draft = uponReceiving("shared").get("/").willRespondWith(200);
                passes(session, test, SpecVersion.V4, draft.comment("said by " + test));
            }
        }
        assertThat(contract("inventory").interactions().get(0).info().comments())
                .hasToString(
                        "{\"text\":[\"said by reads\",\"said by writes\"],\"testname\":\"%s.reads\"}".formatted(HERE));
    }

    @Test
    void commentThatItsTestSaysNoLongerGoes() throws Exception {
        for (String run : List.of("1", "2")) {
            try (ContractSession session = ContractSession.of("cart", "inventory", settings(run))) {
                if (run.equals("1")) {
                    passes(session, "writes", SpecVersion.V4, question("shared"));
                }
                passes(session, "reads", SpecVersion.V4, question("shared").comment("of run " + run));
            }
        }
        assertThat(contract("inventory").interactions().get(0).info().comments().items("text"))
                .extracting(Object::toString)
                .containsExactly("\"of run 2\"");
    }
}
