package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MatrixPageTest extends OnEachDatabase {

    private static final String WEB_1 = "/matrix?q%5B%5D%5Bpacticipant%5D=web&q%5B%5D%5Bversion%5D=1";
    private static final String EVIL = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";

    @Test
    void withoutAQuestionThereIsAForm() {
        assertThat(page("/matrix")).contains("name=\"participant\"").doesNotContain("This cannot be answered");
    }

    @Test
    void decisionStandsOnTopWithItsReasons() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        assertThat(page(WEB_1 + "&environment=test&latestby=cvpv"))
                .contains("Not yet", "web 1 cannot be deployed to Test yet", "Results: 1 missing")
                .contains("No version of api is in test: one that has verified the contract of web 1");

        broker.deploy("api", "5", test, null);
        broker.verify("web", "1", "api", "5", false);
        broker.deploy("api", "5", test, null);
        assertThat(page(WEB_1 + "&environment=test&latestby=cvpv"))
                .contains("web 1 cannot be deployed to Test", "Results: 1 failed")
                .contains("api 5 (in test) breaks web 1: mend one of them and verify again");

        broker.verify("web", "1", "api", "5", true);
        assertThat(page(WEB_1 + "&environment=test&latestby=cvpv"))
                .contains("web 1 can be deployed to Test", "Every result that is needed is there, and good");
    }

    @Test
    void rowsShowBothVersionsAndLeadToTheResult() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.put("/pacticipants/web/versions/1/tags/candidate", "{}");
        broker.verify("web", "1", "api", "5", true);
        broker.deploy("api", "5", test, null);

        String rows = page("/matrix/provider/api/consumer/web");
        assertThat(rows)
                .contains("all results between web and api are good")
                .contains(
                        "/pacticipants/web/versions/1\"", "/pacticipants/api/versions/5\"", "candidate", "main", "Test")
                .containsPattern("/pacts/provider/api/consumer/web/version/1\\?result=\\d+#interactions");
        String result = rows.replaceFirst("(?s).*(/pacts/[^\"?]*\\?result=\\d+).*", "$1");
        assertThat(page(result)).contains("shown below");
    }

    @Test
    void overwrittenContractsLeadToTheirContent() {
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", false);
        broker.publish("web", "1", "main", "api", TestBroker.contract("b"), "merge");

        String rows = page("/matrix/provider/api/consumer/web");
        assertThat(rows).contains("overwritten since");
        String result = rows.replaceFirst("(?s).*\"(/pacts/[^\"]*/pact-version/[^\"]*)\".*", "$1");
        assertThat(broker.page(result).status()).isIn(200, 303);
    }

    @Test
    void formBecomesTheQuestionOfTheApi() {
        broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");

        String form = "/matrix?participant=web&versions=branch&value=main&participant=api&versions=any&value="
                + "&to=&totag=&latestby=cvpv&show=false%2Cmissing";
        Answer sent = broker.page(form);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location())
                .isEqualTo("/matrix?q[][pacticipant]=web&q[][branch]=main&q[][latest]=true&q[][pacticipant]=api"
                        + "&latestby=cvpv&success[]=false&success[]=");
        assertThat(page(sent.location().replace("[", "%5B").replace("]", "%5D")))
                .contains("results between the newest web of branch main and api are missing");
        assertThat(broker.page("/matrix?participant=web&versions=main&value=&participant=&versions=any&value=&to=test")
                        .location())
                .isEqualTo("/matrix?q[][pacticipant]=web&q[][mainBranch]=true&q[][latest]=true&environment=test");
        assertThat(broker.page("/matrix?participant=web&versions=any&value=1&totag=prod&to=")
                        .location())
                .isEqualTo("/matrix?q[][pacticipant]=web&q[][version]=1&tag=prod&latest=true");
    }

    /** Sends the form as a browser would, with nothing changed. */
    private String sentAgain(String question) {
        String form = page(question).replaceFirst("(?s).*(<form class=\"ask\".*?</form>).*", "$1");
        StringBuilder sent = new StringBuilder("/matrix?");
        Matcher field = Pattern.compile("(?s)<input[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\""
                        + "|<select[^>]*?name=\"([^\"]+)\".*?<option value=\"([^\"]*)\" selected")
                .matcher(form);
        while (field.find()) {
            int name = field.group(1) == null ? 3 : 1;
            sent.append(encode(field.group(name)))
                    .append('=')
                    .append(encode(field.group(name + 1).replace("&amp;", "&")))
                    .append('&');
        }
        return broker.page(sent.toString()).location();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void questionThatTheFormHasNoWordsForStaysAsItIs() {
        broker.publish("web", "1", "main", "api", "a");
        String web = "/matrix?q[][pacticipant]=web&q[][version]=1";
        for (String question : List.of(
                web + "&branch=main&latest=true&latestby=cvpv",
                web + "&branch=main&latestby=cvpv",
                web + "&tag=prod",
                web + "&latest=true",
                web + "&tag=a%26b&latest=true&success[]=&success[]=true",
                "/matrix?q[][pacticipant]=web&q[][branch]=main&q[][tag]=prod&q[][latest]=true&mainBranch=true&latest=true")) {
            assertThat(sentAgain(question.replace("[", "%5B").replace("]", "%5D")))
                    .isEqualTo(question);
        }
    }

    @Test
    void moreParticipantsThanTheFormShowsStay() {
        for (String name : new String[] {"a", "b", "c"}) {
            broker.publish(name, "1", "main", "api", "x");
        }
        String question = "/matrix?q%5B%5D%5Bpacticipant%5D=a&q%5B%5D%5Bpacticipant%5D=b&q%5B%5D%5Bpacticipant%5D=c"
                + "&q%5B%5D%5Bversion%5D=1&ignore%5B%5D%5Bpacticipant%5D=api";
        assertThat(page(question))
                .contains("More participants are asked about")
                .contains("name=\"q[][pacticipant]\" value=\"c\"", "name=\"q[][version]\" value=\"1\"")
                .contains("name=\"ignore[][pacticipant]\" value=\"api\"");
    }

    @Test
    void wrongQuestionsSayWhatIsWrongAndStayInTheForm() {
        broker.environment("production");
        broker.publish("web-shop", "1", "main", "api", "a");

        Answer unknown = broker.page("/matrix?q%5B%5D%5Bpacticipant%5D=webshop&environment=prodution");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text())
                .contains("There is no participant 'webshop' here. Did you mean web-shop?")
                .contains("There is no environment 'prodution' here. Did you mean production?")
                .contains("value=\"webshop\"");
        assertThat(broker.page(
                                "/matrix?q%5B%5D%5Bpacticipant%5D=web-shop&q%5B%5D%5Bversion%5D=1&q%5B%5D%5Blatest%5D=true")
                        .text())
                .contains("A version number and latest flag cannot both be specified")
                .contains("value=\"web-shop\"");
        assertThat(broker.page("/matrix?participant=web-shop&versions=branch&value=")
                        .text())
                .contains("needs a name beside it");
        assertThat(broker.page("/matrix?participant=&participant=").text()).contains("Name a participant");
        assertThat(broker.page("/matrix/provider/nobody/consumer/web-shop").status())
                .isEqualTo(400);
        assertThat(broker.page("/matrix?latestby=x").status()).isEqualTo(400);
    }

    @Test
    void limitIsForWhatIsShownAndLeadsToMore() {
        for (int i = 0; i < 4; i++) {
            broker.publish("web", "1." + i, "main", "api", "a" + i);
        }
        String page = page("/matrix?q%5B%5D%5Bpacticipant%5D=web&limit=3&latestby=cvpv");
        assertThat(page)
                .contains("3 of 4 that fit; all of them count", "limit=4")
                .doesNotContain(">1.0<");
        assertThat(page("/matrix/provider/api/consumer/web?limit=4")).contains(">1.0<", "4 rows");
    }

    @Test
    void sameAnswerIsThereForProgramsAndCommandLines() {
        broker.environment("test");
        broker.publish("it's web", "1", "main", "api", "a");
        String question = "q%5B%5D%5Bpacticipant%5D=it%27s%20web&q%5B%5D%5Bversion%5D=1";

        assertThat(page("/matrix?" + question + "&environment=test&latestby=cvpv"))
                .contains("contract can-i-deploy --participant 'it'\\''s web' --version 1"
                        + " --to-environment test --broker-base-url " + broker.url());
        assertThat(page("/matrix?" + question + "&latestby=cp")).contains("The command line has no words");
        Answer json = broker.page("/matrix?" + question + "&format=json");
        assertThat(json.json().items("matrix")).hasSize(1);
        assertThat(json.contentType()).startsWith("application/hal+json");
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        broker.publish("<b>web", "<i>1", "<u>main", "<s>api", "a");
        broker.verify("%3Cb%3Eweb", "%3Ci%3E1", "%3Cs%3Eapi", "<em>5", false);

        assertThat(page("/matrix/provider/%3Cs%3Eapi/consumer/%3Cb%3Eweb") + page("/matrix"))
                .contains("&lt;b&gt;web", "&lt;i&gt;1", "&lt;u&gt;main", "&lt;s&gt;api", "&lt;em&gt;5")
                .doesNotContain("<b>web", "<i>1", "<u>main", "<s>api", "<em>5");
        for (String question : new String[] {
            "?q%5B%5D%5Bpacticipant%5D=" + EVIL,
            "?participant=x&versions=branch&value=&totag=" + EVIL,
            "?q%5B%5D%5Bpacticipant%5D=%3Cb%3Eweb&environment=" + EVIL,
            "?q%5B%5D%5Bpacticipant%5D=%3Cb%3Eweb&tag=" + EVIL + "&limit=" + EVIL,
            "?q%5B%5D%5Bpacticipant%5D=%3Cb%3Eweb&ignore%5B%5D%5Bpacticipant%5D=" + EVIL,
            "?latestby=" + EVIL
        }) {
            assertThat(broker.page("/matrix" + question).text()).as(question).doesNotContain("<script>alert");
        }
    }
}
