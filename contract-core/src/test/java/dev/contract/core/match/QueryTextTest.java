package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTextTest {

    private static final String FILE = """
            {"consumer": {"name": "c"}, "provider": {"name": "p"},
             "interactions": [{"description": "d", "request": {"method": "GET", "path": "/", "query": "b=x%2Cy&a=2&b=3"},
                               "response": {"status": 200}}],
             "metadata": {"pactSpecification": {"version": "%s"}}}
            """;

    private static Contract contract(String version) throws Exception {
        return ContractReader.read("test", FILE.replace("%s", version).getBytes(StandardCharsets.UTF_8));
    }

    private static Expected<HttpRequest> request(Contract contract) {
        return ((HttpInteraction) contract.interactions().get(0)).request();
    }

    private static List<Mismatch> check(String version, String query) throws Exception {
        HttpRequest actual =
                new HttpRequest("GET", "/", QueryString.parse(query), query, Headers.NONE, Body.Absent.MISSING);
        return Expectation.ofRequest(request(contract(version))).check(actual);
    }

    @Test
    void specification1ComparesTheText() throws Exception {
        assertThat(check("1.0.0", "b=x%2Cy&a=2&b=3")).isEmpty();
        assertThat(check("1.0.0", "b=x,y&a=2&b=3")).isEmpty();
        assertThat(check("1.0.0", "a=2&b=x%2Cy&b=3"))
                .extracting(Mismatch::message)
                .containsExactly("Expected query 'b=x%2Cy&a=2&b=3' but was 'a=2&b=x%2Cy&b=3'");
        assertThat(check("1.0.0", "b=x%2Cy&a=2&b=3&")).hasSize(1);
        assertThat(check("1.0.0", "")).hasSize(1);
    }

    @Test
    void laterVersionsCompareTheParameters() throws Exception {
        for (String version : List.of("1.1.0", "2.0.0")) {
            assertThat(check(version, "a=2&b=x,y&b=3&")).as(version).isEmpty();
        }
    }

    @Test
    void theTextIsSentAndWrittenAsItStands() throws Exception {
        Contract contract = contract("1.0.0");
        assertThat(request(contract).example().target()).isEqualTo("/?b=x%2Cy&a=2&b=3");
        String written = new String(ContractWriter.write(contract, SpecVersion.V1), StandardCharsets.UTF_8);
        assertThat(written).contains("\"query\": \"b=x%2Cy&a=2&b=3\"");
    }
}
