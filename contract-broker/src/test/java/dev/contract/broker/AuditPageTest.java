package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditPageTest {

    @Parameter
    private TestDatabase database;

    private TestBroker broker;

    @AfterEach
    void stop() {
        broker.close();
    }

    private String page(String path) {
        Answer answer = broker.page(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = TestBroker.on(database, folder);
    }

    @Test
    void changesAreToldInWordsAndLeadToWhatWasChanged() {
        broker.publish("web", "1", "main", "api", "a");
        broker.put("/pacticipants/web/versions/1/tags/%3Cb%3Eprod", "{}");

        assertThat(page("/audit"))
                .containsSubsequence("tagged web 1 as &lt;b&gt;prod", "published contracts")
                .contains("href=\"/pacticipants/web/versions/1\"", "PUT /pacticipants/web/versions/1/tags/%3Cb%3Eprod")
                .doesNotContain("<b>prod");
    }

    @Test
    void changesAreFilteredByCallerAndDay() {
        broker.put("/pacticipants/web/versions/1/tags/prod", "{}");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(page("/audit?caller=anybody&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .contains("tagged web 1 as prod");
        assertThat(page("/audit?caller=%3Ci%3Esomebody"))
                .contains("that fits", "&lt;i>somebody")
                .doesNotContain("<i>");
        assertThat(page("/audit?to=" + today.minusDays(2))).contains("that fits");
        assertThat(page("/audit?from=" + today.plusDays(2))).contains("that fits");
        assertThat(broker.get("/audit?to=" + today.minusDays(2)).text()).doesNotContain("prod");
        assertThat(broker.page("/audit?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void listComesInPages() {
        for (int i = 0; i < 31; i++) {
            broker.put("/pacticipants/web/versions/" + i + "/tags/prod", "{}");
        }

        assertThat(page("/audit")).contains("1–30 of 31", "page=2").doesNotContain("tagged web 0 as");
        assertThat(page("/audit?page=2")).contains("tagged web 0 as prod").doesNotContain("tagged web 1 as");
    }
}
