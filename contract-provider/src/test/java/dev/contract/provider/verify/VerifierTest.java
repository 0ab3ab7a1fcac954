package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.provider.Contracts;
import dev.contract.provider.target.MessageProducers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VerifierTest extends VerifierFixture {

    @Test
    void keptContractPasses() throws Exception {
        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item()));

        assertThat(report.isSuccess()).isTrue();
        assertThat(only(report).outcome()).isEqualTo(new Outcome.Passed());
        assertThat(provider.requests()).containsExactly("GET /items/1");
    }

    @Test
    void renamedFieldIsNamedWithAHint() throws Exception {
        provider.on("GET /items/1", 200, "{\"name\": \"nut\", \"qty\": 3}");

        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item()));

        assertThat(report.isSuccess()).isFalse();
        assertThat(only(report).outcome().mismatches()).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.message()).contains("quantity");
            assertThat(mismatch.hint()).contains("qty");
        });
    }

    @Test
    void statusAndBodyAreBothReported() throws Exception {
        provider.on("GET /items/1", 500, "{}");

        assertThat(only(verify(Contracts.found("web-shop", Contracts.item())))
                        .outcome()
                        .mismatches())
                .extracting(Mismatch::place)
                .contains("status")
                .hasSizeGreaterThan(1);
    }

    @Test
    void bodyIsKeptOnlyWhereAReportShowsIt() throws Exception {
        provider.on("GET /items/2", 200, "{\"name\": \"" + "é".repeat(1_000_000) + "\"}");
        String large = Contracts.item().replace("/items/1", "/items/2");

        List<InteractionResult> results = verify(Contracts.found("web-shop", Contracts.item(), large))
                .results()
                .toList();

        assertThat(results.get(0).exchange().received()).isNull();
        assertThat(results.get(1).outcome().word()).isEqualTo("failed");
        assertThat(Objects.requireNonNull(results.get(1).exchange().received())
                        .bytes()
                        .text())
                .startsWith("{\"name\": \"éé")
                .endsWith("é")
                .hasSizeLessThan(10_000);
    }

    @Test
    void targetThatThrowsIsAnErrorToo() throws Exception {
        VerificationPlan plan = VerificationPlan.against(request -> {
            throw new IllegalStateException("no application context");
        });

        assertThat(only(verify(plan, Contracts.found("web-shop", Contracts.item())))
                        .outcome()
                        .reasons()
                        .get(0))
                .contains("no application context");
    }

    @Test
    void pendingInteractionFailsWithoutBreakingTheBuild() throws Exception {
        provider.on("GET /items/1", 404, "{}");

        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item(", \"pending\": true")));

        assertThat(report.isSuccess()).isTrue();
        assertThat(only(report).pending()).isTrue();
        assertThat(only(report).isGood()).isFalse();
    }

    @Test
    void messageWithoutProducerIsNotVerifiable() throws Exception {
        VerificationReport report = verify(Contracts.found("web-shop", Contracts.message()));

        assertThat(report.isSuccess()).isFalse();
        assertThat(only(report).outcome())
                .isEqualTo(
                        new Outcome.NotVerifiable(List.of("no message producer is registered for 'an item was sold'")));
    }

    @Test
    void messageOfAProducerIsChecked() throws Exception {
        Message sold = new Message(new Body.Json(JsonObject.of("id", 2)), JsonObject.EMPTY);
        VerificationPlan plan = VerificationPlan.against(target)
                .withMessages(new MessageProducers().message("an item was sold", () -> sold));

        assertThat(only(verify(plan, Contracts.found("web-shop", Contracts.message())))
                        .outcome()
                        .mismatches())
                .extracting(Mismatch::place)
                .containsExactly("body $.id");
    }

    @Test
    void unknownRuleIsNotVerifiable() throws Exception {
        String response = Contracts.item().replace("\"status\": 200,", """
                "status": 200, "matchingRules": {"body": {"$.name": {"matchers": [{"match": "telepathy"}]}}},""");

        assertThat(only(verify(Contracts.found("web-shop", response))).outcome().word())
                .isEqualTo("not verifiable");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void filterLeavesOutTheRest() throws Exception {
        InteractionFilter filter =
                InteractionFilter.NONE.ofConsumers(Set.of("web-shop")).ofState(Pattern.compile("one"));
        VerificationReport report = verify(
                VerificationPlan.against(target).withFilter(filter),
                Contracts.found("web-shop", Contracts.item(), Contracts.itemGiven("one item")),
                Contracts.found("app", Contracts.itemGiven("one item")));

        assertThat(report.results().map(result -> result.outcome().word()))
                .containsExactly("skipped", "passed", "skipped");
        assertThat(report.contracts()).allMatch(ContractResult::isPartial);
        assertThat(report.isSuccess()).isTrue();
    }

    @Test
    void listenerHearsOfEachInteraction() throws Exception {
        List<String> heard = new ArrayList<>();
        new Verifier(VerificationPlan.against(target))
                .verify(
                        "inventory",
                        List.of(Contracts.found("web-shop", Contracts.item(), Contracts.message())),
                        (result, done, total) -> heard.add(
                                done + "/" + total + " " + result.outcome().word()));

        assertThat(heard).containsExactly("1/2 passed", "2/2 not verifiable");
    }
}
