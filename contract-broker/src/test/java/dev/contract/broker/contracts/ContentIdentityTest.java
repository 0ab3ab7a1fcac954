package dev.contract.broker.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentIdentityTest {

    private static final String ONE =
            "{\"description\":\"a\",\"request\":{\"method\":\"GET\",\"path\":\"/x\"},\"response\":{\"status\":200}}";

    private static JsonObject parse(String json) throws JsonSyntaxException {
        return JsonReader.parseObject(json.getBytes(UTF_8));
    }

    private static String sha(String json) throws JsonSyntaxException {
        return ContentIdentity.sha(parse(json));
    }

    @Test
    void contentHasTheShaOfTheReference() throws Exception {
        assertThat(sha("{\"interactions\":[" + ONE + "],\"metadata\":{\"pactSpecification\":{\"version\":\"2.0.0\"}}}"))
                .isEqualTo("fab1382943b31e158376cd1de32c01fa45423e90");
        assertThat(sha("{\"interactions\":[" + ONE + "]}")).isEqualTo("2fa1026fb54fd2e0d1a9e9fbe3850b355487fe9b");
        assertThat(sha("{\"messages\":[{\"description\":\"b\"},{\"description\":\"a\"}],"
                        + "\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}}}"))
                .isEqualTo("5a27c03ab4246e65a471632530e0bb03897e0a97");
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901234567.11, 12345678901234567.89",
        "0.1, 0.10000000000000000001",
        "1E400, 1E401",
        "1E-400, 0.0",
        "'\"\\ud800\"', '\"\\udfff\"'",
        "'\"\\ud800\"', '\"?\"'",
    })
    void otherContentHasAnotherIdentity(String one, String other) throws Exception {
        String contract = "{\"interactions\":[{\"description\":\"a\",\"response\":{\"status\":200,\"body\":%s}}]}";
        assertThat(sha(contract.formatted(one))).isNotEqualTo(sha(contract.formatted(other)));
    }

    @Test
    void documentWithoutInteractionsIsIdentifiedAsItIs() throws Exception {
        assertThat(sha("{\"consumer\":{\"name\":\"ShaC\"},\"provider\":{\"name\":\"ShaP\"},\"foo\":{\"b\":1,\"a\":2}}"))
                .isEqualTo("2f2191511a024f145698c11d1a598f2ba7c48e71");
    }

    @Test
    void onlyTheFirstOfTwoListsIsSorted() throws Exception {
        String list = "[{\"description\":\"b\"},{\"description\":\"a\"}]";

        assertThat(sha("{\"interactions\":" + list + ",\"messages\":" + list + "}"))
                .isEqualTo("5320f3cd9887e7fc39d8b4090d72aa830fbb03a3");
    }

    @Test
    void orderOfInteractionsDoesNotMatter() throws Exception {
        String expected = "f6860e3bc7c9b03ed872b174e46a341abfbcf160";

        assertThat(sha("{\"interactions\":[{\"description\":\"a\"},{\"description\":\"b\"}]}"))
                .isEqualTo(expected);
        assertThat(sha("{\"interactions\":[{\"description\":\"b\"},{\"description\":\"a\"}]}"))
                .isEqualTo(expected);
    }

    @Test
    void interactionHasTheIdOfTheReference() throws Exception {
        JsonObject contract = ContentIdentity.withIds(parse("{\"interactions\":[" + ONE + "]}"));

        assertThat(contract.toString())
                .startsWith("{\"interactions\":[{\"_id\":\"e7b355a289e2c5025ce52fc90d268d868b474983\"");
    }

    @ParameterizedTest
    @CsvSource({"1.10, 1.1", "1.0, 1.0", "1e2, 100.0", "1.50e1, 15.0", "1E-7, 1.0e-07", "2.5E+20, 2.5e+20"})
    void decimalsAreComparedAsNumbers(String one, String other) throws Exception {
        assertThat(sha("{\"interactions\":[{\"n\":" + one + "}]}"))
                .isEqualTo(sha("{\"interactions\":[{\"n\":" + other + "}]}"));
    }
}
