package dev.contract.core.broker.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void contentTravelsAsBase64AndArrivesByteForByte() throws Exception {
        byte[] content = "{ \"n\": 1.0 }\n".getBytes(UTF_8);
        PublishRequest request = new PublishRequest(
                "web",
                "1",
                "main",
                List.of("dev"),
                null,
                List.of(new PublishedContract("web", "api", content, "merge")));

        PublishRequest read = PublishRequest.fromJson(
                JsonReader.parseObject(request.toJson().toString().getBytes(UTF_8)));

        assertThat(read).isEqualTo(request);
        assertThat(read.contracts().get(0).content()).isEqualTo(content);
    }

    @Test
    void selectorsSurviveARoundTrip() {
        JsonObject json = JsonObject.of("branch", "feat/x", "fallbackBranch", "main", "consumer", "web");

        assertThat(ConsumerVersionSelector.fromJson(json).toJson()).isEqualTo(json);
        assertThat(ConsumerVersionSelector.fromJson(JsonObject.of("consumer", "web"))
                        .selectsNothing())
                .isTrue();
    }

    @Test
    void branchMayBeTrue() {
        ConsumerVersionSelector selector = ConsumerVersionSelector.fromJson(JsonObject.of("branch", true));

        assertThat(selector.everyBranch()).isTrue();
        assertThat(selector.toJson()).hasToString("{\"branch\":true}");
    }

    @Test
    void queriesWriteOnlyWhatIsAskedFor() {
        ForVerificationQuery query = new ForVerificationQuery(
                "main", List.of(), List.of(ConsumerVersionSelector.ofMainBranch()), null, null);

        assertThat(query.toJson())
                .hasToString(
                        "{\"providerVersionBranch\":\"main\",\"consumerVersionSelectors\":[{\"mainBranch\":true}]}");
        assertThat(ForVerificationQuery.fromJson(query.toJson())).isEqualTo(query);
    }

    @Test
    void resultsKeepTheirTestResults() {
        VerificationResult result = new VerificationResult(
                false, "2", "http://ci/1", new JsonString("any"), JsonObject.of("implementation", "contract"));

        assertThat(VerificationResult.fromJson(result.toJson())).isEqualTo(result);
    }

    @Test
    void whetherAVersionIsDeployableMayBeUnknown() {
        NextStep step = new NextStep("verify", "api", "6", "web", null, "test", "api 6 has to verify web");
        DeploymentSummary summary = new DeploymentSummary(
                null, "There is no verified pact", 0, 0, 1, List.of(new Notice("error", "x")), List.of(step));

        assertThat(DeploymentSummary.fromJson(summary.toJson())).isEqualTo(summary);
        assertThat(summary.toJson().object("summary").has("deployable")).isTrue();
    }
}
