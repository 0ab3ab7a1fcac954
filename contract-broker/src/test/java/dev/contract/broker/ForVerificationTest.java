package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForVerificationTest extends OnEachDatabase {

    private List<JsonObject> select(ForVerificationQuery query) {
        return broker
                .post("/pacts/provider/api/for-verification", query.toJson())
                .json()
                .object("_embedded")
                .items("pacts")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static ForVerificationQuery query(String wipSince, ConsumerVersionSelector... selectors) {
        return new ForVerificationQuery("main", List.of(), List.of(selectors), true, wipSince);
    }

    private static JsonValue pending(JsonObject contract) {
        return contract.object("verificationProperties").get("pending");
    }

    @Test
    void contentIsPendingUntilItWasVerified() {
        broker.publish("web", "1", "main", "api", "a");
        ForVerificationQuery query = query(null, ConsumerVersionSelector.ofMainBranch());
        assertThat(pending(select(query).get(0))).hasToString("true");

        broker.put("/pacticipants/api/branches/main/versions/5", "{}");
        broker.verify("web", "1", "api", "5", true);

        assertThat(pending(select(query).get(0))).hasToString("false");
    }

    @Test
    void resultOfWorkInProgressDoesNotEndIt() {
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "feat", "api", "b");
        broker.put("/pacticipants/api/branches/main/versions/5", "{}");
        ForVerificationQuery query = query("2020-01-01", ConsumerVersionSelector.ofMainBranch());
        JsonObject wip = select(query).get(1);
        assertThat(wip.object("verificationProperties").isTrue("wip")).isTrue();

        String contract = wip.object("_links").object("self").text("href");
        String results = broker.get(contract).link("pb:publish-verification-results");
        broker.post(results, JsonObject.of("success", true, "providerApplicationVersion", "5"));

        assertThat(select(query)).hasSize(2);
    }

    @Test
    void fallbackBranchStandsInForAMissingBranch() {
        broker.publish("web", "1", "main", "api", "a");
        JsonObject selector = JsonObject.of("branch", "feat", "fallbackBranch", "main");

        List<JsonObject> selected = select(query(null, ConsumerVersionSelector.fromJson(selector)));

        assertThat(selected).hasSize(1);
        assertThat(selected.get(0).text("shortDescription")).isEqualTo("latest from branch main");
    }

    @Test
    void contentIsVerifiedOnceHoweverOftenItWasSelected() {
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "feat", "api", "a");

        List<JsonObject> selected =
                select(query(null, ConsumerVersionSelector.ofMainBranch(), ConsumerVersionSelector.ofBranch("feat")));

        assertThat(selected).hasSize(1);
        assertThat(selected.get(0).text("shortDescription"))
                .isEqualTo("latest from main branch, latest from branch feat");
    }

    @Test
    void workInProgressBeginsAtADateOrAMoment() {
        broker.publish("web", "1", "main", "api", "a");
        for (String since : new String[] {
            "2024-01-01",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00Z",
            "2024-01-01T00:00:00+0100",
            "2024-01-01T00:00:00.5+01:00"
        }) {
            assertThat(since(since)).as(since).isEqualTo(200);
        }
        for (String since : new String[] {"2024-13-01", "yesterday", "2024-01-01T25:00:00", ""}) {
            assertThat(since(since)).as(since).isEqualTo(400);
        }
    }

    private int since(String since) {
        JsonObject body = JsonObject.of("includeWipPactsSince", since, "providerVersionBranch", "main");
        return broker.post("/pacts/provider/api/for-verification", body).status();
    }
}
