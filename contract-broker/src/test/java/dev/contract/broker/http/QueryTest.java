package dev.contract.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static List<Map<String, String>> q(String query) {
        return Query.parse(query).objects("q");
    }

    @Test
    void elementStartsWhereAKeyRepeats() {
        assertThat(q("q%5B%5D%5Bp%5D=a&q%5B%5D%5Bv%5D=1&q%5B%5D%5Bp%5D=b"))
                .containsExactly(Map.of("p", "a", "v", "1"), Map.of("p", "b"));
    }

    @Test
    void innerBracketsMayBeMissing() {
        assertThat(q("q[]p=a&q[]v=1")).containsExactly(Map.of("p", "a", "v", "1"));
    }

    @Test
    void sortedKeysAreDealtOutByPosition() {
        assertThat(q("q[][p]=a&q[][p]=b&q[][v]=1&q[][v]=2"))
                .containsExactly(Map.of("p", "a", "v", "1"), Map.of("p", "b", "v", "2"));
    }

    @Test
    void aKeyOfTheLastElementOnlyStaysThere() {
        assertThat(q("q[][p]=a&q[][p]=b&q[][v]=2")).containsExactly(Map.of("p", "a"), Map.of("p", "b", "v", "2"));
    }

    @Test
    void textIsDecodedOnce() {
        Query query = Query.parse("a=x%20y+z&b=%252F&c=%zz&d=%C3%BC&empty=");

        assertThat(query.text("a")).isEqualTo("x y z");
        assertThat(query.text("b")).isEqualTo("%2F");
        assertThat(query.text("c")).isEqualTo("%zz");
        assertThat(query.text("d")).isEqualTo("ü");
        assertThat(query.text("empty")).isNull();
        assertThat(query.raw("empty")).isEmpty();
    }
}
