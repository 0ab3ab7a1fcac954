package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StartPageTest {

    @Parameter
    private TestDatabase database;

    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = TestBroker.on(database, folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private String page() {
        return broker.get("/", "text/html,application/xhtml+xml,*/*;q=0.8").text();
    }

    @Test
    void emptyBrokerSaysHowToPublish() {
        assertThat(page()).contains("No contracts yet").contains("--broker-base-url " + broker.url());
    }

    @Test
    void integrationIsShownWithItsStateAndPlaces() {
        broker.publish("web", "1", "main", "api", "a");
        assertThat(page()).contains("web <span>needs</span> api").contains("Not verified yet");

        broker.verify("web", "1", "api", "5", true);
        broker.deploy("api", "5", broker.environment("test"), null);
        assertThat(page()).contains("Verified by api 5").contains("api: 5 in Test");

        broker.publish("web", "2", "main", "api", "b");
        assertThat(page()).contains("Changed since api 5 verified it");

        broker.verify("web", "2", "api", "6", false);
        assertThat(page()).contains("Failed with api 6");
    }

    @Test
    void namesAreEscaped() {
        broker.publish("<b>web", "1", "main", "api", "a");

        assertThat(page()).contains("&lt;b&gt;web").doesNotContain("<b>web");
    }

    @Test
    void programsGetTheIndex() {
        assertThat(broker.get("/", "application/json").json().object("_links").has("pb:publish-contracts"))
                .isTrue();
        assertThat(broker.get("/", "*/*").json().object("_links").has("pb:webhooks"))
                .isTrue();
    }
}
