package dev.contract.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.PactSpecVersion;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.model.Message;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.state.StateSetup;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.target.MessageProducers;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What consumers wrote with pact-jvm is verified by us: a good provider passes, a broken one is told by the field. */
class PactJvmContractsTest {

    @TempDir
    Path directory;

    private Orders orders;

    @BeforeEach
    void start() throws Exception {
        orders = new Orders();
    }

    @AfterEach
    void stop() {
        orders.close();
    }

    private VerificationReport verify(Path contract, MessageProducers messages) throws Exception {
        StateHandler states = StateHandler.of(Map.of(
                "a customer exists", params -> {},
                "there is an order", StateSetup.returning(params -> Map.of("id", 9, "customer", "Ann")),
                "it is paid", params -> {},
                "an order was paid", params -> {}));
        try (HttpTarget target = HttpTarget.at(orders.url())) {
            VerificationPlan plan =
                    VerificationPlan.against(target).withStates(states).withMessages(messages);
            return new Verifier(plan)
                    .verify(
                            "orders",
                            ContractSource.find(
                                    "orders",
                                    List.of(ContractSource.of(contract.toString(), BrokerCredentials.none()))),
                            ProgressListener.none());
        }
    }

    private static String text(VerificationReport report) {
        return ConsoleReport.in(false).render(report);
    }

    @ParameterizedTest
    @EnumSource(
            value = PactSpecVersion.class,
            names = {"V2", "V3", "V4"})
    void providerThatKeepsTheContractPasses(PactSpecVersion version) throws Exception {
        VerificationReport report =
                verify(PactJvmContracts.requests(directory, version), new MessageProducers());
        assertThat(text(report)).contains("orders keeps its contracts");
        assertThat(report.results().map(each -> each.outcome().isPassed())).hasSizeGreaterThan(3).containsOnly(true);
        assertThat(orders.requests())
                .contains("POST /form application/x-www-form-urlencoded; charset=ISO-8859-1 name=Ann&age=42")
                .anyMatch(request -> request.startsWith("POST /orders?page=1 application/json")
                        && request.endsWith("{\"customer\":\"Ann\",\"items\":3}"));
        if (version != PactSpecVersion.V2) {
            assertThat(orders.requests()).anyMatch(request -> request.startsWith("GET /orders/9?since=2026-11-20"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/orders     | \"id\": 22                    | \"id\": \"22\"     | $.id",
                "/orders     | 00000000-0000                 | x                 | $.key",
                "/orders     | \"total\": 0.5                | \"total\": 1      | $.total",
                "/orders     | \"paid\": false               | \"paid\": \"no\"  | $.paid",
                "/orders     | XYZ-77                        | xyz-77            | $.code",
                "/orders     | \"day\": \"2020-02-29\"       | \"day\": \"2021-02-29\" | $.day",
                "/orders     | T10:00:00+01:00               | 10:00             | $.at",
                "/orders     | 10.0.0.1                      | here              | $.from",
                "/orders     | \"note\": null                | \"note\": 1       | $.note",
                "/orders     | {\"name\": \"Bob\"}           | {\"called\": \"Bob\"} | $.customer",
                "/orders     | \"quantity\": 2               | \"quantity\": 2.5 | $.lines[1].quantity",
                "/orders/9   | paid                          | open              | $.text",
                "/orders/9   | 2.5                           | \"free\"          | $.prices.y",
                "/orders/9   | [\"b\", \"a\"]                | [\"b\", \"c\"]    | $.tags",
                "/export.xml | id=\"6\"                      | id=\"six\"        | $.orders.order[1]['@id']",
                "/greeting   | Hello Ann                     | Good bye          | $",
            })
    void brokenFieldIsNamed(String path, String piece, String by, String place) throws Exception {
        orders.broken(path, piece, by);
        VerificationReport report =
                verify(PactJvmContracts.requests(directory, PactSpecVersion.V4), new MessageProducers());
        assertThat(report.results().filter(each -> !each.isGood()))
                .singleElement()
                .extracting(InteractionResult::outcome)
                .satisfies(outcome -> assertThat(outcome.mismatches())
                        .extracting(mismatch -> mismatch.path())
                        .as(text(report))
                        .contains(place));
    }

    @ParameterizedTest
    @EnumSource(
            value = PactSpecVersion.class,
            names = {"V3", "V4"})
    void messagesAreChecked(PactSpecVersion version) throws Exception {
        Path contract = PactJvmContracts.message(directory, version);
        assertThat(verify(contract, event("{\"order\": 5, \"state\": \"open\"}", "payments"))
                        .isSuccess())
                .isTrue();
        assertThat(text(verify(contract, event("{\"order\": 5, \"state\": \"lost\"}", "payments"))))
                .contains("would break mail", "$.state");
        assertThat(text(verify(contract, event("{\"order\": 5, \"state\": \"open\"}", "other"))))
                .contains("would break mail", "topic");
    }

    private static MessageProducers event(String contents, String topic) {
        return new MessageProducers()
                .message("an event of a payment", () -> Message.of(contents, "application/json")
                        .with("topic", topic));
    }

    @Test
    void answeredMessageIsChecked() throws Exception {
        Path contract = PactJvmContracts.answeredMessage(directory);
        assertThat(verify(contract, state("{\"state\": \"open\"}")).isSuccess()).isTrue();
        assertThat(text(verify(contract, state("{\"state\": 1}")))).contains("would break desk", "$.state");
    }

    private static MessageProducers state(String answer) {
        return new MessageProducers()
                .response(
                        "a question for the state", request -> Message.of(answer, "application/json"));
    }
}
