package dev.contract.core.compare;

import static dev.contract.core.compare.Pairs.changes;
import static dev.contract.core.compare.Pairs.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interactions that came, went, changed or only got another name. */
class ContractDiffTest {

    private static String interaction(String description, String more, String path) {
        return "{'description': '%s'%s, 'request': {'path': '%s'}, 'response': {'status': 200}}"
                .formatted(description, more, path);
    }

    private static String state(String state) {
        return ", 'providerStates': [" + state + "]";
    }

    private static String told(String version, String old, String changed) throws Exception {
        List<InteractionDiff> all = ContractDiff.between(contract(version, old), contract(version, changed))
                .interactions();
        return String.join(
                "; ",
                all.stream()
                        .map(each -> (each.isBreaking() ? "!" : "") + each.kind() + " "
                                + each.interaction().title())
                        .toList());
    }

    @Test
    void newInteractionBreaksAndRemovedOneDoesNot() throws Exception {
        String one = interaction("one", "", "/1");
        String two = interaction("two", "", "/2");
        assertThat(told("3.0.0", one, one + "," + two)).isEqualTo("!ADDED two");
        assertThat(told("3.0.0", one + "," + two, two)).isEqualTo("REMOVED one");
        assertThat(told("3.0.0", one + "," + two, two + "," + one)).isEmpty();
        assertThat(told("3.0.0", one, two)).isEqualTo("REMOVED one; !ADDED two");
        assertThat(told("3.0.0", one, one + "," + one)).isEqualTo("!ADDED one");
    }

    @Test
    void renamedInteractionIsRecognisedByWhatItAsksFor() throws Exception {
        String one = interaction("one", "", "/1");
        assertThat(told("3.0.0", one, interaction("other", "", "/1"))).isEqualTo("RENAMED other");
        assertThat(told("3.0.0", one, interaction("one", state("{'name': 's'}"), "/1")))
                .isEqualTo("!RENAMED one given 's'");
        String two = interaction("one", state("{'name': 's', 'params': {'a': 1, 'b': 2}}"), "/1");
        assertThat(told("3.0.0", two, two.replace("'a': 1, 'b': 2", "'b': 2, 'a': 1")))
                .isEmpty();
        assertThat(told("3.0.0", two, two.replace("'a': 1", "'a': 3"))).startsWith("!RENAMED");
    }

    @Test
    void pendingInteractionFailsNobodyUntilItIsPendingNoLonger() throws Exception {
        String plain = interaction("one", "", "/1");
        String pending = interaction("one", ", 'pending': true", "/1");
        assertThat(told("4.0", "", pending)).isEqualTo("ADDED one");
        assertThat(told("4.0", pending, plain)).isEqualTo("!CHANGED one");
        assertThat(told("4.0", plain, pending)).isEmpty();
        assertThat(told("4.0", plain, interaction("one", ", 'pending': true", "/2")))
                .isEqualTo("CHANGED one");
    }

    @Test
    void keysTellInteractionsOfOneNameApart() throws Exception {
        String one = interaction("one", ", 'key': 'a'", "/1");
        String two = interaction("one", ", 'key': 'b'", "/2");
        assertThat(told("4.0", one + "," + two, two + "," + one)).isEmpty();
    }

    @Test
    void commentsKeysAndMetadataAskForNothing() throws Exception {
        String plain = interaction("one", ", 'key': 'a'", "/1");
        assertThat(told("4.0", plain, interaction("one", ", 'comments': {'text': ['why']}", "/1")))
                .isEmpty();
    }

    @Test
    void messagesAreNeededAndTheirRequestsAreSent() throws Exception {
        String message = "{'description': 'm', 'type': 'Asynchronous/Messages', 'metadata': {%s}, 'contents':"
                + " {'contentType': 'application/json', 'content': {%s}}}";
        assertThat(between(message.formatted("", "'a': 1"), message.formatted("'k': 'v'", "'b': 1")))
                .isEqualTo("!metadata k: begins to need; body $.a: no longer needs; !body $.b: begins to need");
        String answered =
                "{'description': 'm', 'type': 'Synchronous/Messages', 'request': {'contents': {'content': {%s}}},"
                        + " 'response': [%s]}";
        String answer = "{'contents': {'content': {'a': 1}}}";
        assertThat(between(answered.formatted("'a': 1", answer), answered.formatted("'a': 1, 'b': 1", answer)))
                .isEqualTo("!body $.b: begins to send");
        assertThat(between(answered.formatted("'a': 1", answer), answered.formatted("'a': 1", answer + "," + answer)))
                .isEqualTo("!body: needs something else");
        assertThat(between(answered.formatted("", answer), answered.formatted("", "{'contents': {'content': {}}}")))
                .isEqualTo("body $.a: no longer needs");
    }

    private static String between(String old, String changed) throws Exception {
        return ContractDiff.between(contract("4.0", old), contract("4.0", changed)).interactions().stream()
                .flatMap(each -> each.changes().stream())
                .map(Pairs::words)
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Test
    void whatCannotBeJudgedMayBreak() throws Exception {
        String response = "'body': {'a': 1}, 'matchingRules': {'body': {'$.a': {'match': 'bogus'%s}}}";
        String old = Pairs.http("'path': '/'", response.formatted(""));
        assertThat(changes(old, old)).isEmpty();
        assertThat(changes(old, Pairs.http("'path': '/'", response.formatted(", 'more': 1"))))
                .isEqualTo("!body: needs something else");
    }

    @Test
    void schemaIsAPlaceOfItsOwn() throws Exception {
        String schema = ", 'bodySchema': {'type': 'object'%s}";
        assertThat(Pairs.response("'body': {'a': 1}", "'body': {'a': 1}" + schema.formatted("")))
                .isEqualTo("!body: begins to need");
        assertThat(Pairs.response(
                        "'body': {'a': 1}" + schema.formatted(""),
                        "'body': {'a': 1}" + schema.formatted(", 'required': ['a']")))
                .isEqualTo("!body: needs something else");
    }

    @Test
    void contractsOfDifferentPairsAreNotCompared() throws Exception {
        Contract one = contract("3.0.0", "");
        Contract other = new Contract("other", "p", List.of());
        assertThatThrownBy(() -> ContractDiff.between(one, other)).hasMessageContaining("other with p");
    }
}
