package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    private static Bodies form(String expected) {
        return Bodies.of("application/x-www-form-urlencoded", expected);
    }

    @Test
    void namesComeInAnyOrderAndValuesInTheirs() {
        assertThat(form("a=1&b=2&a=3").request("b=2&a=1&a=3")).isEmpty();
        assertThat(form("a=1&a=3").request("a=3&a=1"))
                .containsExactly(
                        "$.a[0] Expected form post parameter 'a' with value '1' but was '3'",
                        "$.a[1] Expected form post parameter 'a' with value '3' but was '1'");
    }

    @Test
    void missingAndUnexpectedParametersAreNamed() {
        assertThat(form("a=1&b=2").request("a=1&c=3"))
                .containsExactly(
                        "$.b Expected form post parameter 'b' but was missing",
                        "$.c Unexpected form post parameter 'c' received");
        assertThat(form("a=1").response("a=1&c=3")).isEmpty();
        assertThat(form("a=1").request("a=1&a=2"))
                .containsExactly("$.a Expected form post parameter 'a' with 1 value(s) but received 2 value(s)");
    }

    @Test
    void rulesHoldForAllValuesOrForOne() throws Exception {
        assertThat(form("a=1").with("$.a", new Rule("integer")).request("a=5&a=7"))
                .isEmpty();
        assertThat(form("a=1").with("$.a[0]", Rule.regex("\\d")).request("a=5")).isEmpty();
        assertThat(form("a=1").with("$.a", new Rule("integer")).request("a=x"))
                .containsExactly("$.a[0] Expected 'x' (String) to be an integer");
        assertThat(form("a=1")
                        .with("$.a", new Rule("type", JsonObject.of("max", 1)))
                        .request("a=1&a=2"))
                .containsExactly("$.a Expected [\"1\", \"2\"] (size 2) to have maximum size of 1");
    }

    @Test
    void encodingDoesNotCountAndMayBeBroken() {
        assertThat(form("a%20b=%C3%A9+x").request("a+b=é%20x")).isEmpty();
        assertThat(form("a=100%").request("a=100%25")).isEmpty();
        assertThat(form("a=%zz").request("a=%zz")).isEmpty();
        assertThat(form("a=1").request("a=%E0%A4%A")).hasSize(1);
        assertThat(form("a=").request("a")).isEmpty();
    }
}
