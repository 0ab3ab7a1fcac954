package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures for a README; what cannot be known is grey, never an error. */
class BadgeTest extends OnEachDatabase {

    private static final String TAGS = "/matrix/provider/api/latest/prod/consumer/web/latest/dev/badge.svg";

    @BeforeEach
    void prepare() {
        broker.publish("web", "1", "main", "api", "a");
    }

    @Test
    void newestVersionsWithTagsFitOrNot() {
        assertThat(broker.get(TAGS).location()).endsWith("/web%2Fdev%20api%2Fprod-unknown-lightgrey.svg");

        tag("web", "1", "dev");
        broker.verify("web", "1", "api", "5", true);
        tag("api", "5", "prod");
        assertThat(broker.get(TAGS).location()).endsWith("-verified-brightgreen.svg");

        broker.verify("web", "1", "api", "6", false);
        tag("api", "6", "prod");
        assertThat(broker.get(TAGS).location()).endsWith("-failed-red.svg");
    }

    @Test
    void newestContractWithoutATagHasABadge() {
        String untagged = "/pacts/provider/api/consumer/web/latest-untagged/badge";
        broker.verify("web", "1", "api", "5", true);
        assertThat(broker.get(untagged).location()).contains("verified");

        tag("web", "1", "dev");
        assertThat(broker.get(untagged).location()).contains("not%20found");
        assertThat(broker.get(untagged + ".svg").status()).isEqualTo(307);
    }

    @Test
    void decisionsHaveBadgesWithTheEndingOfAPicture() {
        broker.environment("test");
        String participant = "/pacticipants/web";

        assertThat(broker.get(participant + "/branches/main/latest-version/can-i-deploy/to-environment/test/badge.svg")
                        .location())
                .contains("main%20to%20test");
        assertThat(broker.get(participant + "/main-branch/can-i-merge/badge.svg")
                        .location())
                .contains("can--i--merge");
    }

    private void tag(String participant, String version, String tag) {
        broker.put(
                "/pacticipants/" + participant + "/versions/" + version + "/tags/" + tag, JsonObject.EMPTY.toString());
    }
}
