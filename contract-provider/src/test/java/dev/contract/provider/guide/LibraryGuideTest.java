package dev.contract.provider.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.model.Headers;
import dev.contract.core.model.Message;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.report.ReportFormat;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.state.StateSetup;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.target.MessageProducers;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.ReplaySettings;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier without JUnit, as docs/provider.md shows it. */
class LibraryGuideTest {

    @Test
    void verifierIsALibrary(@TempDir Path directory) throws Exception {
        Path page = directory.resolve("report.html");
        try (Catalogue catalogue = new Catalogue();
                HttpTarget target =
                        HttpTarget.at(catalogue.uri()).withHeaders(Headers.of("Authorization", "Bearer secret"))) {
            // region library
            VerificationPlan plan = VerificationPlan.against(target)
                    .withMessages(new MessageProducers()
                            .message(
                                    "a book was sold",
                                    () -> Message.of(catalogue.sold("Emma"), "application/json")
                                            .with("topic", "sales")))
                    .withStates(StateHandler.of(Map.of(
                            "a book",
                            StateSetup.returning(
                                    params -> Map.of("id", catalogue.add(params.text("title", "a book")))))))
                    .withReplay(ReplaySettings.STANDARD.withRepeats(2).withThreads(4));
            VerificationReport report = new Verifier(plan)
                    .verify(
                            "catalogue",
                            ContractSource.find(
                                    "catalogue",
                                    List.of(ContractSource.of("src/test/resources/guide", BrokerCredentials.none()))),
                            ProgressListener.none());
            ReportFormat.HTML.write(page, report, "1.4.0");
            // endregion
            assertThat(report.isSuccess())
                    .as(ConsoleReport.in(false).render(report))
                    .isTrue();
        }
        assertThat(page).content().contains("catalogue keeps its contracts");
    }
}
