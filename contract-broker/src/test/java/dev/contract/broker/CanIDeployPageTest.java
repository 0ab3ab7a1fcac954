package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanIDeployPageTest extends OnEachDatabase {

    private String test;

    @BeforeEach
    void prepare() {
        test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
    }

    @Test
    void eachStepOffersTheNext() {
        assertThat(page("/can-i-deploy")).contains("Of which participant?", "href=\"/can-i-deploy?pacticipant=web\"");
        assertThat(page("/can-i-deploy?pacticipant=web"))
                .contains("Which version of web?", "href=\"/can-i-deploy?pacticipant=web&amp;version=1\"", "main (1)");
        assertThat(page("/can-i-deploy?pacticipant=web&version=1"))
                .contains(
                        "Where shall web 1 go?",
                        "href=\"/can-i-deploy?pacticipant=web&amp;version=1&amp;environment=test\"");
        assertThat(page("/can-i-deploy?pacticipant=web&version=1&environment=test"))
                .contains("web 1 cannot be deployed to Test yet");
    }

    @Test
    void formLeadsToTheAddressThatProgramsAskAt() {
        assertThat(broker.page("/can-i-deploy?offered=web&pacticipant=web&version=1&branch=&environment=test")
                        .location())
                .isEqualTo("/can-i-deploy?pacticipant=web&version=1&environment=test");
        assertThat(broker.page("/can-i-deploy?offered=web&pacticipant=api&version=1&branch=main&environment=test")
                        .location())
                .as("versions of another participant are forgotten")
                .isEqualTo("/can-i-deploy?pacticipant=api&environment=test");
    }

    @Test
    void newestOfABranchBecomesAVersion() {
        broker.publish("web", "2", "main", "api", "b");
        broker.publish("web", "3", "other", "api", "c");
        assertThat(broker.page("/can-i-deploy?offered=web&pacticipant=web&version=1&branch=main&environment=test")
                        .location())
                .isEqualTo("/can-i-deploy?pacticipant=web&version=2&environment=test");
        assertThat(broker.page("/pacticipants/web/branches/main/latest-version/can-i-deploy/to-environment/test")
                        .location())
                .isEqualTo("/can-i-deploy?pacticipant=web&version=2&environment=test");
        Answer none = broker.page("/can-i-deploy?pacticipant=web&branch=none");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("No version of web is on the branch none");
    }

    @Test
    void answerSaysWhoHasToDoWhat() {
        assertThat(page("/can-i-deploy?pacticipant=web&version=1&environment=test"))
                .contains("Not yet", "What is to be done", "<b>api</b>")
                .contains("No version of api is in test: one that has verified the contract of web 1");

        broker.verify("web", "1", "api", "5", false);
        broker.deploy("api", "5", test, null);
        assertThat(page("/can-i-deploy?pacticipant=web&version=1&environment=test"))
                .contains("web 1 cannot be deployed to Test", "<b>api or web</b>")
                .contains("api 5 (in test) breaks web 1: mend one of them and verify again");

        broker.verify("web", "1", "api", "5", true);
        assertThat(page("/can-i-deploy?pacticipant=web&version=1&environment=test"))
                .contains("web 1 can be deployed to Test", "/pacticipants/api/versions/5\"")
                .containsPattern("/pacts/provider/api/consumer/web/version/1\\?result=\\d+#interactions")
                .contains("contract can-i-deploy --participant web --version 1 --to-environment test")
                .doesNotContain("What is to be done");
    }

    @Test
    void providerIsShownWhoNeedsItAndTheWorstFirst() {
        broker.publish("mobile", "1", "main", "api", "m");
        broker.verify("web", "1", "api", "5", true);
        broker.verify("mobile", "1", "api", "5", false);
        broker.deploy("web", "1", test, null);
        broker.deploy("mobile", "1", test, null);
        broker.publish("admin", "1", "main", "api", "x");
        broker.verify("admin", "1", "api", "5", true);
        broker.deploy("admin", "1", test, null);

        assertThat(page("/can-i-deploy?pacticipant=api&version=5&environment=test"))
                .containsSubsequence("is needed by", "mobile", "is needed by", "admin", "is needed by", "web");
    }

    @Test
    void nothingThatNeedsItIsAYesWithItsReason() {
        broker.verify("web", "1", "api", "5", false);
        assertThat(page("/can-i-deploy?pacticipant=api&version=5&environment=test"))
                .contains("api 5 can be deployed to Test", "No result is needed");
    }

    @Test
    void tagsInsteadOfEnvironmentsAreAnsweredToo() {
        assertThat(page("/can-i-deploy?pacticipant=web&version=1&to=prod"))
                .contains("web 1 cannot go where the newest versions with tag prod are yet", "--to prod");
        assertThat(broker.page("/pacticipants/web/latest-version/none/can-i-deploy/to/prod")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wrongQuestionsSayWhatWasProbablyMeant() {
        Answer answer = broker.page("/can-i-deploy?pacticipant=wep&version=1&environment=tst");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("There is no participant 'wep' here. Did you mean web?")
                .contains("There is no environment 'tst' here. Did you mean test?");
        assertThat(page("/can-i-deploy?pacticipant=web&version=9&environment=test"))
                .contains("Nothing is known of web 9", "web 9 cannot be deployed to Test");
    }

    @Test
    void programsGetWhatTheyAlwaysGot() {
        assertThat(broker.get("/can-i-deploy?pacticipant=web").status()).isEqualTo(400);
        assertThat(broker.page("/can-i-deploy?pacticipant=web&version=1&environment=test&format=json")
                        .json()
                        .items("matrix"))
                .hasSize(1);
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        String evil = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";
        broker.publish("<b>web", "<i>1", "<u>main", "api", "a");
        String pages = page("/can-i-deploy")
                + page("/can-i-deploy?pacticipant=%3Cb%3Eweb")
                + page("/can-i-deploy?pacticipant=%3Cb%3Eweb&version=%3Ci%3E1&environment=test");
        assertThat(pages)
                .contains("&lt;b&gt;web", "&lt;i&gt;1", "&lt;u&gt;main")
                .doesNotContain("<b>web", "<i>1", "<u>main");
        for (String query : new String[] {
            "?pacticipant=" + evil,
            "?pacticipant=web&version=" + evil + "&environment=test",
            "?pacticipant=web&branch=" + evil,
            "?pacticipant=web&version=1&environment=" + evil,
            "?pacticipant=web&version=1&to=" + evil + "&ignore[]=" + evil
        }) {
            String path = "/can-i-deploy" + query.replace("[", "%5B").replace("]", "%5D");
            assertThat(broker.page(path).text()).as(query).doesNotContain("<script>alert");
        }
    }
}
