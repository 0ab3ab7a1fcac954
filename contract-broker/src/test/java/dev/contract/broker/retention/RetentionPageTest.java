package dev.contract.broker.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.TestDatabase;
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
class RetentionPageTest {

    @Parameter
    private TestDatabase kind;

    private Landscape landscape;

    @BeforeEach
    void create(@TempDir Path folder) {
        landscape = new Landscape(Landscape.keeping("[{\"tag\": true, \"latest\": true}]", 2), kind.create(folder));
        for (String version : new String[] {"1", "%3Cb%3E2", "3", "4"}) {
            landscape.broker.put("/pacticipants/web/versions/" + version, "{}");
        }
    }

    @AfterEach
    void stop() {
        landscape.close();
    }

    private String page(String path) {
        Answer answer = landscape.broker.page(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void planSaysWhatGoesAndWhyTheRestStays() {
        assertThat(page("/retention/plan"))
                .contains("Versions left for later runs", "Delete 2 versions now")
                .contains("versions/1\"", "&lt;b&gt;2", "1 by “the newest version of each participant”")
                .contains("the newest version with each tag")
                .doesNotContain("<b>2");
        assertThat(landscape.versions("web")).hasSize(4);
    }

    @Test
    void runIsBegunByItsFormAndShown() {
        assertThat(page("/retention")).contains("There was no run yet", "See what would go");

        landscape.run();

        assertThat(page("/retention")).contains("2 versions", "Done", "by request of anybody");
        assertThat(landscape.broker.form("/retention/run").location()).isEqualTo("/retention?done=begun");
        assertThat(page("/retention?done=begun")).contains("A run has begun");
        assertThat(page("/audit")).contains("began to remove old versions", "POST /retention/run");
    }

    @Test
    void selectorsAreToldInWords() {
        String[][] all = {
            {"[{\"branch\": true, \"latest\": true}]", "the newest version of each branch"},
            {"[{\"mainBranch\": true, \"max_age\": 1}]", "versions on the main branch that are not older than a day"},
            {"[{\"tag\": \"prod\", \"pacticipant\": \"web\"}]", "versions with the tag prod of web"},
            {"[{\"latest\": true, \"pacticipant\": \"web\"}]", "the newest version of web"},
            {"[{\"deployed\": true}]", "versions that are deployed somewhere"},
        };
        for (String[] one : all) {
            assertThat(RetentionWords.selector(KeepSelector.parse(one[0]).get(0)))
                    .isEqualTo(one[1]);
        }
    }

    @Test
    void sizesAreRounded() {
        assertThat(RetentionWords.bytes(999)).isEqualTo("999 bytes");
        assertThat(RetentionWords.bytes(157_286_400)).isEqualTo("157 MB");
        assertThat(RetentionWords.bytes(2_500_000_000L)).isEqualTo("2.5 GB");
    }
}
