package dev.contract.broker.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepSelectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pacticipant\":\"web\"}",
                "{\"branch\":\"main\",\"latest\":true}",
                "{\"pacticipant\":\"web\",\"tag\":true,\"latest\":true}",
                "{\"mainBranch\":true,\"max_age\":30}",
                "{\"branch\":true,\"tag\":\"prod\",\"deployed\":true,\"released\":true}"
            })
    void selectorsAreWrittenAsTheyWereRead(String selector) {
        assertThat(KeepSelector.parse("[" + selector + "]").get(0).toJson()).hasToString(selector);
    }

    @Test
    void bothSpellingsOfTheReferenceAreTaken() {
        assertThat(KeepSelector.parse("[{\"maxAge\": 5, \"main_branch\": true}]"))
                .isEqualTo(KeepSelector.parse("[{\"max_age\": 5, \"mainBranch\": true}]"));
    }

    @Test
    void whatIsNeededForDecisionsIsAlwaysKept() {
        List<KeepSelector> all = KeepSelector.withAlways(KeepSelector.parse("[{\"deployed\": true}]"));

        assertThat(all)
                .extracting(selector -> selector.toJson().toString())
                .containsExactly(
                        "{\"deployed\":true}",
                        "{\"latest\":true}",
                        "{\"tag\":true,\"latest\":true}",
                        "{\"released\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"latest\":true},{\"brunch\":\"main\"}] | selector 2: brunch: expected one of [branch, deployed, latest",
                "[{\"max_age\":\"90\"}] | selector 1: max_age: expected a number of days from 1 to 36500 but found \"90\"",
                "[{\"max_age\":0}] | selector 1: max_age: expected a number of days from 1 to 36500 but found 0",
                "[{\"max_age\":99999}] | but found 99999",
                "[{\"max_age\":1.5}] | but found 1.5",
                "[{\"latest\":false}] | selector 1: latest: expected true (leave the key out otherwise) but found false",
                "[{\"tag\":[\"a\"]}] | selector 1: tag: expected a name, or true for any but found [\"a\"]",
                "[{\"branch\":\" \"}] | selector 1: branch: expected a name, or true for any but found \" \"",
                "[{\"pacticipant\":true}] | selector 1: pacticipant: expected a name but found true",
                "[{\"latest\":true,\"max_age\":5}] | selector 1: latest: expected no max_age beside it but found 5",
                "[{\"max_age\":5,\"maxAge\":6}] | selector 1: maxAge: expected once but found under two names",
                "[{}] | selector 1: expected one of [branch, deployed, latest, mainBranch, max_age, pacticipant, released, tag] but found {}",
                "[7] | selector 1: expected an object but found 7",
                "[null] | selector 1: expected an object but found null",
                "[] | expected at least one selector but found none",
                "{\"latest\":true} | expected a JSON array of selectors",
                "[{\"latest\":true] | but it is no JSON",
            })
    void mistakesAreNamed(String selectors, String message) {
        assertThatThrownBy(() -> KeepSelector.parse(selectors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThatThrownBy(() -> KeepSelector.parse("[{\"latest\": 1, \"x\": 2}, {\"tag\": 3}]"))
                .hasMessageContaining("selector 1: x:")
                .hasMessageContaining("selector 1: latest:")
                .hasMessageContaining("selector 2: tag:");
    }
}
