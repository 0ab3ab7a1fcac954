package dev.contract.core.compare;

import static dev.contract.core.compare.Pairs.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contract.core.format.ContractReader;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is lost between versions is told, and nothing that is asked for is lost. */
class ConversionTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("contracts.dir", "../../shared/contracts"));

    private static Contract converted(Contract contract, SpecVersion to) throws Exception {
        String text = Conversion.of(contract, to).text();
        return ContractReader.read("converted", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'providerStates': [{'name': 'a'}, {'name': 'b'}] | V2 | d: one provider state only, so these are lost: b",
                "'providerStates': [{'name': 'a', 'params': {'x': 1}}] | V2 | d: the parameters of the provider state 'a' are lost: {\"x\":1}",
                "'providerStates': [{'name': 'a', 'params': {'x': 1}}] | V3 | ``",
                "'providerStates': [{'name': 'a', 'x': 1}] | V2 | d: what else is said of the provider state 'a' is lost: {\"x\":1}",
                "'providerStates': [{'name': 'a', 'x': 1}] | V3 | ``",
                "'providerStates': [{'name': 'a', 'params': {'y': 2}, 'x': 1}] | V2 | d: the parameters of the provider state 'a' are lost: {\"y\":2}; d: what else is said of the provider state 'a' is lost: {\"x\":1}",
                "'providerStates': [{'name': 'a'}, {'name': 'b', 'x': 1}] | V2 | d: one provider state only, so these are lost: b; d: what else is said of the provider state 'b' is lost: {\"x\":1}",
                "'key': 'k' | V3 | d: lost: the key k",
                "'key': 'k' | V4 | ``",
                "'pending': true | V3 | d: lost: that it is pending (failures will break builds)",
                "'comments': {'text': ['why']} | V2 | d: lost: comments",
                "'comments': {'text': ['why']} | V3 | ``",
            })
    void whatTheVersionHasNoWordsForIsTold(String info, SpecVersion to, String expected) throws Exception {
        String interaction =
                "{'description': 'd', %s, 'request': {'path': '/'}, 'response': {'status': 200}}".formatted(info);
        assertThat(String.join(
                        "; ", Conversion.of(contract("4.0", interaction), to).losses()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'match': 'boolean'} | V3 | d: response: the rule 'boolean' at body $.a is kept, but tools of this version may not know it",
                "{'match': 'integer'} | V2 | d: response: the rule 'integer' at body $.a is kept, but tools of this version may not know it",
                "{'match': 'integer'} | V3 | ``",
                "{'match': 'type'} | V2 | ``",
                "{'match': 'type'}, {'match': 'regex', 'regex': '.*'} | V2 | d: response: several rules at body $.a are kept, but tools of this version may not know such",
            })
    void rulesThatOlderToolsDoNotKnowAreTold(String rules, SpecVersion to, String expected) throws Exception {
        String response = "'body': {'a': 'x'}, 'matchingRules': {'body': {'$.a': {'matchers': [%s]}}}";
        Contract contract = contract("3.0.0", Pairs.http("'path': '/'", response.formatted(rules)));
        assertThat(String.join("; ", Conversion.of(contract, to).losses())).isEqualTo(expected);
        assertThat(ContractDiff.between(contract, converted(contract, to)).isEmpty())
                .isTrue();
    }

    @Test
    void generatorsOfStatesAreRefusedAndOthersAreTold() throws Exception {
        String request = "'path': '/', 'generators': {'path': {'type': '%s', 'expression': '/${id}'}}";
        Contract ofState = contract("3.0.0", Pairs.http(request.formatted("ProviderState"), "'status': 200"));
        Contract random = contract("3.0.0", Pairs.http(request.formatted("RandomString"), "'status': 200"));
        assertThatThrownBy(() -> Conversion.of(ofState, SpecVersion.V2))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("it would ask for something else")
                .hasMessageContaining("d: request path");
        assertThat(Conversion.of(random, SpecVersion.V2).losses())
                .containsExactly("d: request: the generator RandomString at path $ is lost");
    }

    @Test
    void interactionsThatWouldHaveOneNameAreRefused() throws Exception {
        String one = "{'description': 'd', 'key': '%s', 'request': {'path': '/%1$s'}, 'response': {'status': 200}}";
        Contract contract = contract("4.0", one.formatted("a") + "," + one.formatted("b"));
        assertThatThrownBy(() -> Conversion.of(contract, SpecVersion.V3))
                .hasMessageContaining("several interactions of one name");
        assertThat(Conversion.of(contract, SpecVersion.V4).losses()).isEmpty();
    }

    @Test
    void kindsThatAVersionDoesNotKnowAreRefused() throws Exception {
        Contract message = contract("4.0", "{'description': 'm', 'type': 'Asynchronous/Messages'}");
        assertThatThrownBy(() -> Conversion.of(message, SpecVersion.V2)).hasMessageContaining("knows no messages");
        assertThat(Conversion.of(message, SpecVersion.V3).losses()).isEmpty();
    }

    /** Needs the folder {@code shared/contracts} beside the checkout; skipped where it is missing. */
    @Test
    void contractsOfOtherToolsAskForTheSameAfterTheWayThereAndBack() throws Exception {
        assumeTrue(Files.isDirectory(CONTRACTS), CONTRACTS + " is not there");
        int compared = 0;
        try (Stream<Path> all = Files.walk(CONTRACTS)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".json")).toList()) {
                Contract contract = ContractReader.read(file);
                for (SpecVersion to : List.of(SpecVersion.V2, SpecVersion.V3, SpecVersion.V4)) {
                    compared += comesBack(file, contract, to) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** False if it is refused, which only messages are. What is not told is not lost either. */
    private static boolean comesBack(Path file, Contract contract, SpecVersion to) throws Exception {
        Conversion conversion;
        try {
            conversion = Conversion.of(contract, to);
        } catch (ConversionException refused) {
            assertThat(refused).hasMessageContaining("messages");
            return false;
        }
        Contract there = ContractReader.read("there", conversion.text().getBytes(StandardCharsets.UTF_8));
        ContractDiff diff = ContractDiff.between(contract, converted(there, SpecVersion.V4));
        assertThat(diff.interactions().stream().flatMap(each -> each.changes().stream()))
                .as("%s to %s", file, to)
                .allMatch(Conversion::isOrderOfQuery);
        assertThat(diff.isEmpty() || !conversion.losses().isEmpty())
                .as("%s to %s: %s", file, to, diff)
                .isTrue();
        return true;
    }
}
