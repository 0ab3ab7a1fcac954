package dev.contract.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generators of the compatibility suite of Pact; needs {@code shared/conformance} beside the checkout. */
class CompatibilityGeneratorsTest {

    private static final Path FIXTURES = Path.of(
            System.getProperty("conformance.dir", "../../shared/conformance"), "compatibility-suite", "fixtures");

    @ParameterizedTest
    @CsvSource({
        "randomint, \\d+",
        "randomdec, \\d+\\.\\d+",
        "randomhex, \"[0-9a-f]+\"",
        "randomstr, \"\\w{6}\"",
        "randomregex, \"\\d+\"",
        "date, \"\\d{4}-\\d{2}-\\d{2}\"",
        "time, \"\\d{2}:\\d{2}:\\d{2}\"",
        "datetime, \"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\"",
        "uuid, \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"",
        "boolean, true|false",
        "providerstate, 1000",
        "mockserver, \"http://localhost:1234/a\"",
    })
    void bodyValueIsReplaced(String fixture, String regex) throws Exception {
        assumeTrue(Files.isDirectory(FIXTURES), FIXTURES + " is not there");
        Expected<HttpRequest> expected =
                Examples.request("""
                {"body": {"contentType": "application/json", "content": %s}, "generators": %s}""".formatted(fixture("basic"), fixture(fixture + "-generator")));
        GenerationContext context = fixture.equals("mockserver") ? Examples.consumer() : Examples.provider("id", 1000);

        String body =
                Generation.ofRequest(expected).apply(context).body().bytes().text();

        assertThat(body).matches("\\{\"one\":(" + regex + "),\"two\":\"b\"}");
    }

    private static String fixture(String name) throws Exception {
        return Files.readString(FIXTURES.resolve(name + ".json"));
    }
}
