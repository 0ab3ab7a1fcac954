package dev.contract.provider.junit;

import static dev.contract.provider.junit.VerifyContractsTest.messages;
import static dev.contract.provider.junit.VerifyContractsTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.provider.Contracts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Tests whose reports and OpenAPI document are set outside of them. */
class ReportSettingsTest {

    private static final Path CONTRACTS = Path.of("target", "report-settings");

    @TempDir
    Path directory;

    static class OneItemTestCase {

        @VerifyContracts(provider = "inventory", from = "target/report-settings")
        void keepsItsContracts(ContractVerification verification) {
            byte[] body = "{\"name\": \"nut\", \"quantity\": 3}".getBytes(StandardCharsets.UTF_8);
            verification.against(request ->
                    new HttpResponse(200, Headers.of("Content-Type", "application/json"), Body.received(body)));
        }
    }

    @BeforeAll
    static void writeContract() throws Exception {
        Files.createDirectories(CONTRACTS);
        Files.writeString(CONTRACTS.resolve("web-shop.json"), Contracts.file("web-shop", Contracts.item()));
    }

    private Path document(int most) throws Exception {
        return Files.writeString(directory.resolve("openapi.yaml"), """
                openapi: 3.0.3
                paths:
                  /items/{id}:
                    get:
                      responses:
                        '200': {content: {application/json: {schema: {properties: {quantity: {maximum: %d}}}}}}
                """.formatted(most));
    }

    private static String said(EngineExecutionResults results) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("contract"))
                .toList()
                .toString();
    }

    @Test
    void reportsAreWrittenAsAskedFor() throws Exception {
        run(
                OneItemTestCase.class,
                "pact.verification.reports",
                "html, junit",
                "contract.verifier.report.dir",
                directory.toString());
        assertThat(directory.resolve("inventory-OneItemTestCase.keepsItsContracts.html"))
                .content()
                .contains("inventory keeps its contracts");
        assertThat(directory.resolve("inventory-OneItemTestCase.keepsItsContracts.xml"))
                .content()
                .contains("<testcase");
    }

    @Test
    void unknownKindOfReportIsTold() {
        EngineExecutionResults results = run(OneItemTestCase.class, "contract.verifier.reports", "pdf");
        assertThat(messages(results).toString())
                .contains("contract.verifier.reports is 'pdf'", "console, json, junit, markdown or html");
    }

    @Test
    void driftIsToldAndFailsOnlyOnRequest() throws Exception {
        String most = document(2).toString();
        EngineExecutionResults told = run(OneItemTestCase.class, "contract.verifier.openapi", most);
        told.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
        assertThat(said(told)).contains("differs from its OpenAPI document openapi.yaml", "body $.quantity: ");

        EngineExecutionResults failed = run(
                OneItemTestCase.class, "contract.verifier.openapi", most, "contract.verifier.fail.on.drift", "true");
        failed.testEvents().assertStatistics(stats -> stats.succeeded(0).failed(1));
        assertThat(messages(failed)).singleElement().asString().contains("The contract is kept, but", "$.quantity");

        run(
                        OneItemTestCase.class,
                        "contract.verifier.openapi",
                        document(3).toString(),
                        "contract.verifier.fail.on.drift",
                        "true")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(0));
    }

    @Test
    void documentThatIsNoneIsTold() {
        assertThat(messages(run(OneItemTestCase.class, "contract.verifier.openapi", "absent.yaml")))
                .singleElement()
                .asString()
                .contains("contract.verifier.openapi: absent.yaml: there is no such file");
    }
}
