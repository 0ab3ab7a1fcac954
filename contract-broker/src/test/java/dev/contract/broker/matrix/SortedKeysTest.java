package dev.contract.broker.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.http.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedKeysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latest=true pacticipant=A pacticipant=B version=1 | A 1, B latest",
                "latest=true pacticipant=A pacticipant=B tag=prod version=1 | A 1, B prod latest",
                "pacticipant=A pacticipant=B tag=prod version=1 | A 1, B prod",
                "pacticipant=A pacticipant=B version=1 version=2 | A 1, B 2",
                "pacticipant=A pacticipant=B version=1 | A, B 1",
                "pacticipant=A version=1 pacticipant=B latest=true tag=prod | A 1, B prod latest",
                "pacticipant=A tag=prod pacticipant=B version=1 | A prod, B 1"
            })
    void versionsAreThoseOfTheFirst(String query, String selectors) {
        String sent = "q[][" + query.replace(" ", "&q[][").replace("=", "]=");

        assertThat(MatrixQuery.parse(Query.parse(sent)).selectors())
                .extracting(SortedKeysTest::told)
                .containsExactly(selectors.split(", "));
    }

    private static String told(Selector selector) {
        String text = selector.participant();
        text += selector.version() == null ? "" : " " + selector.version();
        text += selector.tag() == null ? "" : " " + selector.tag();
        return text + (selector.latest() ? " latest" : "");
    }
}
