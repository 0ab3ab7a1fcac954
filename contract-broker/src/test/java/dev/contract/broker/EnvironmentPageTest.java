package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentPageTest extends OnEachDatabase {

    @Test
    void whatRunsWhereIsATable() {
        assertThat(page("/environments")).contains("No environments yet").contains("create-environment");
        String test = broker.environment("test");
        broker.environment("production");
        assertThat(page("/environments")).contains("Nothing has been deployed or released yet");

        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "main", "api", "a");
        broker.deploy("web", "1", test, null);
        broker.deploy("web", "1", test, "<eu>");
        broker.post("/pacticipants/web/versions/2/released-versions/environment/" + test, JsonObject.EMPTY);

        assertThat(page("/environments"))
                .contains("/pacticipants/web/versions/1\"", "&lt;eu&gt;", "released")
                .doesNotContain("<eu>");
        assertThat(page("/environments/" + test))
                .containsSubsequence("Deployed", "versions/1\"", "&lt;eu&gt;", "Released", "versions/2\"");
    }

    @Test
    void whatIsNoMoreThereIsNotShown() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "main", "api", "a");
        broker.deploy("web", "1", test, null);
        broker.deploy("web", "2", test, null);

        assertThat(page("/environments")).contains("versions/2\"").doesNotContain("versions/1\"");
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        JsonObject contacts = JsonObject.of("name", "<i>team");
        String uuid = broker.post(
                        "/environments",
                        JsonObject.of("name", "<b>test", "displayName", "<u>Test", "production", true)
                                .with("contacts", List.of(contacts)))
                .json()
                .text("uuid");

        assertThat(page("/environments") + page("/environments/" + uuid))
                .contains("&lt;b&gt;test", "&lt;u&gt;Test", "&lt;i&gt;team")
                .doesNotContain("<b>test", "<u>Test", "<i>team");
        assertThat(broker.page("/environments/unknown").status()).isEqualTo(404);
    }
}
