package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import org.junit.jupiter.api.Test;

class ParticipantPageTest extends OnEachDatabase {

    @Test
    void participantsAreFoundByName() {
        assertThat(page("/pacticipants")).contains("Nobody has published anything yet");
        broker.publish("web", "1", "main", "api", "a");

        assertThat(page("/pacticipants"))
                .contains("/pacticipants/web\"")
                .contains("/pacticipants/api\"")
                .contains("2 participants");
        assertThat(page("/pacticipants?search=WEB"))
                .contains("/pacticipants/web\"")
                .doesNotContain("/pacticipants/api\"");
        assertThat(page("/pacticipants?search=nobody")).contains("No participant has a name like this");
    }

    @Test
    void participantIsShownWithItsNeighboursBranchesAndVersions() {
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "feature/x", "api", "b");
        broker.publish("mobile", "9", "main", "web", "a");
        broker.put("/pacticipants/web/versions/1/tags/prod", "{}");

        assertThat(page("/pacticipants/web"))
                .containsSubsequence("Needs", "/consumer/web/version/2", "Is needed by", "/consumer/mobile/version/9")
                .containsSubsequence(
                        "Branches", "feature/x", "main branch", "Versions", "versions/2\"", "versions/1\"", "prod");
        assertThat(page("/pacticipants/web?branch=main"))
                .contains("Versions on the branch main")
                .containsSubsequence("Versions on", "versions/1\"")
                .contains("1 in all");
        assertThat(page("/pacticipants/web?tag=none")).contains("There is no such version");
    }

    @Test
    void versionIsShownWithItsContractsAndResults() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", false);
        broker.deploy("web", "1", test, null);

        assertThat(page("/pacticipants/web/versions/1"))
                .contains("Contract with api")
                .contains("Failed")
                .contains("/can-i-deploy?pacticipant=web&amp;version=1&amp;environment=test")
                .contains("This version has verified no contract");
        assertThat(page("/pacticipants/api/versions/5"))
                .contains("This version has published no contract")
                .contains("/verification-results/");
        assertThat(broker.page("/pacticipants/api/latest-version").location())
                .isEqualTo("/pacticipants/api/versions/5");
        assertThat(broker.page("/pacticipants/web/branches/main/latest-version").location())
                .isEqualTo("/pacticipants/web/versions/1");
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        broker.publish("<b>web", "<i>1", "<u>main", "api", "a");
        broker.put("/pacticipants/%3Cb%3Eweb/versions/%3Ci%3E1/tags/%3Cs%3Etag", "{}");
        broker.put("/pacticipants/%3Cb%3Eweb/labels/%3Cem%3Elabel", "{}");
        JsonObject change = JsonObject.of("displayName", "<h6>Web", "repositoryUrl", "javascript:alert(1)");
        broker.send("PATCH", "/pacticipants/%3Cb%3Eweb", change.toString(), "application/hal+json");

        String both = page("/pacticipants/%3Cb%3Eweb")
                + page("/pacticipants/%3Cb%3Eweb/versions/%3Ci%3E1")
                + page("/pacticipants");
        assertThat(both)
                .contains(
                        "&lt;b&gt;web",
                        "&lt;i&gt;1",
                        "&lt;u&gt;main",
                        "&lt;s&gt;tag",
                        "&lt;em&gt;label",
                        "&lt;h6&gt;Web",
                        "javascript:alert(1)")
                .doesNotContain("<b>web", "<i>1", "<u>main", "<s>tag", "<em>label", "<h6>", "href=\"javascript");
    }

    @Test
    void missingOnesAreSaidToBeMissing() {
        assertThat(broker.page("/pacticipants/nobody").status()).isEqualTo(404);
        assertThat(broker.page("/pacticipants/nobody").text()).contains("No participant with name 'nobody' found");
        assertThat(broker.page("/pacticipants/nobody/versions/1").status()).isEqualTo(404);
        assertThat(broker.page("/pacticipants/nobody/latest-version").status()).isEqualTo(404);
    }
}
