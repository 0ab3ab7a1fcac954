package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.broker.wire.DeploymentSummary;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanIDeployTest extends OnEachDatabase {

    private DeploymentSummary ask(String participant, String version) {
        return DeploymentSummary.fromJson(broker.canIDeploy(participant, version, "test"));
    }

    @Test
    void consumerNeedsAProviderThatHasVerifiedItsContract() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        assertThat(ask("web", "1").deployable()).isNull();

        broker.verify("web", "1", "api", "5", true);
        assertThat(ask("web", "1").deployable()).isNull();

        broker.deploy("api", "5", test, null);
        assertThat(ask("web", "1").deployable()).isTrue();
    }

    @Test
    void providerMayGoWhereNoConsumerIs() {
        broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", false);

        assertThat(ask("api", "5").deployable()).isTrue();
    }

    @Test
    void providerMayNotBreakAConsumer() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", false);
        broker.deploy("web", "1", test, null);

        DeploymentSummary summary = ask("api", "5");

        assertThat(summary.deployable()).isFalse();
        assertThat(summary.reason())
                .isEqualTo("The verification for the pact between the version of web currently in test (1) and"
                        + " version 5 of api failed");
    }

    @Test
    void unknownVersionMayNotBeDeployed() {
        broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");

        assertThat(ask("web", "9").deployable()).isFalse();
    }

    @Test
    void everyDeployedVersionOfTheProviderHasToHaveVerified() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", true);
        broker.put("/pacticipants/api/branches/main/versions/6", "{}");
        broker.deploy("api", "5", test, "blue");
        broker.deploy("api", "6", test, "green");

        DeploymentSummary summary = ask("web", "1");

        assertThat(summary.deployable()).isNull();
        assertThat(summary.unknown()).isEqualTo(1);
    }

    @Test
    void limitShortensWhatIsShownAndNotWhatIsDecided() {
        String test = broker.environment("test");
        for (int i = 0; i < 12; i++) {
            String consumer = "web-" + i;
            broker.publish(consumer, "1", "main", "api", "c" + i);
            broker.deploy(consumer, "1", test, null);
            if (i > 0) {
                broker.verify(consumer, "1", "api", "5", true);
            }
        }

        JsonObject answer = broker.get("/matrix?q[][pacticipant]=api&q[][version]=5&environment=test&limit=3"
                        .replace("[", "%5B")
                        .replace("]", "%5D"))
                .json();

        assertThat(answer.items("matrix")).hasSize(3);
        assertThat(DeploymentSummary.fromJson(answer).deployable()).isNull();
        assertThat(DeploymentSummary.fromJson(answer).success()).isEqualTo(11);
    }

    @Test
    void ignoredParticipantDoesNotCount() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", false);
        broker.deploy("api", "5", test, null);

        JsonObject answer = broker.get("/can-i-deploy?pacticipant=web&version=1&environment=test&ignore%5B%5D=api")
                .json();

        assertThat(DeploymentSummary.fromJson(answer).deployable()).isTrue();
        assertThat(answer.object("summary").get("ignored")).hasToString("1");
    }

    @Test
    void everyVersionInAnEnvironmentCountsHoweverTheQuestionIsAsked() throws Exception {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", false);
        broker.verify("web", "1", "api", "6", true);
        broker.deploy("api", "5", test, "blue");
        broker.deploy("api", "6", test, "green");

        String question =
                "/matrix?q[][pacticipant]=web&q[][version]=1&q[][pacticipant]=api&q[][environment]=test&latestby=";
        for (String latestBy : new String[] {"cvp", "cvpv", "cp"}) {
            assertThat(answer(question + latestBy).deployable()).as(latestBy).isFalse();
        }
    }

    @Test
    void versionInAnEnvironmentWithoutResultIsNotMadeUpForByAnother() throws Exception {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "main", "api", "b");
        broker.verify("web", "2", "api", "5", true);
        broker.verify("web", "1", "api", "6", true);
        broker.deploy("api", "5", test, "blue");
        broker.deploy("api", "6", test, "green");

        String question =
                "/matrix?q[][pacticipant]=web&q[][version]=1&q[][pacticipant]=api&q[][environment]=test&latestby=cvp";
        assertThat(answer(question).deployable()).isNull();
    }

    @Test
    void whatIsShownDoesNotChangeWhatIsDecided() throws Exception {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.deploy("web", "1", test, "");
        broker.verify("web", "1", "api", "5", false);

        String question = "/matrix?q[][pacticipant]=api&q[][version]=5&environment=test&latestby=cvpv&success[]=";
        assertThat(answer(question + "false").deployable()).isFalse();
        assertThat(answer(question + "true").deployable()).isFalse();
        assertThat(broker.get((question + "true").replace("[", "%5B").replace("]", "%5D"))
                        .json()
                        .items("matrix"))
                .isEmpty();
    }

    @Test
    void versionWithoutAnyRowIsAnswered() throws Exception {
        broker.publish("web", "1", "main", "api", "a");

        assertThat(answer("/matrix?q[][pacticipant]=web&success[]=true").deployable())
                .isNull();
        assertThat(answer("/matrix?q[][pacticipant]=web&q[][pacticipant]=api&success[]=true")
                        .deployable())
                .isNull();
    }

    @Test
    void deletedResultsDoNotComeBack() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.publish("web", "2", "main", "other", "b");
        broker.publish("app", "1", "main", "api", "c");
        broker.verify("web", "1", "api", "5", true);
        broker.deploy("api", "5", test, "");
        assertThat(broker.send("DELETE", "/pacticipants/web/versions/1", "", "*/*")
                        .status())
                .isEqualTo(204);
        broker.publish("web", "3", "main", "api", "a");
        assertThat(ask("web", "3").deployable()).isNull();

        broker.verify("web", "3", "api", "5", true);
        broker.publish("web", "4", "main", "api", "a");
        broker.send("DELETE", "/pacticipants/web/versions/3", "", "*/*");
        assertThat(ask("web", "4").deployable()).isTrue();
        broker.send("DELETE", "/integrations/provider/api/consumer/web", "", "*/*");
        broker.publish("web", "5", "main", "api", "a");
        assertThat(ask("web", "5").deployable()).isNull();
    }

    private List<String> nextSteps(String participant, String version) {
        return ask(participant, version).nextSteps().stream()
                .map(step -> step.action() + ": " + step.text())
                .toList();
    }

    @Test
    void whatWouldMakeItDeployableIsSaid() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        assertThat(nextSteps("web", "9"))
                .containsExactly("publish: Nothing is known of web 9: its contracts or its results have to be"
                        + " published first");
        assertThat(nextSteps("web", "1"))
                .containsExactly("deploy: No version of api is in test: one that has verified the contract of web 1"
                        + " has to be deployed there first");
        broker.put("/pacticipants/api/branches/main/versions/5", "{}");
        broker.put("/pacticipants/api/branches/main/versions/6", "{}");
        broker.deploy("api", "5", test, "blue");
        broker.deploy("api", "6", test, "green");
        assertThat(nextSteps("web", "1"))
                .containsExactlyInAnyOrder(
                        "verify: api 5 (in test) has to verify the contract of web 1",
                        "verify: api 6 (in test) has to verify the contract of web 1");
        broker.verify("web", "1", "api", "5", true);
        assertThat(nextSteps("web", "1"))
                .containsExactly("verify: api 6 (in test) has to verify the contract of web 1");
        broker.verify("web", "1", "api", "6", true);
        assertThat(nextSteps("web", "1")).isEmpty();
        assertThat(ask("web", "1").deployable()).isTrue();

        broker.deploy("web", "1", test, "");
        broker.verify("web", "1", "api", "7", false);
        assertThat(nextSteps("api", "7"))
                .containsExactly("mend: api 7 breaks web 1 (in test): mend one of them and verify again");
    }

    @Test
    void flagThatIsNotUnderstoodIsRefusedInsteadOfWideningTheQuestion() {
        broker.publish("web", "1", "main", "api", "a");
        assertThat(broker.get("/matrix?q%5B%5D%5Bpacticipant%5D=web&q%5B%5D%5Blatest%5D=TRUE")
                        .status())
                .isEqualTo(400);
        assertThat(broker.get("/matrix?q%5B%5D%5Bpacticipant%5D=web&q%5B%5D%5Bversion%5D=1"
                                + "&ignore%5B%5D%5Bpacticipant%5D=api&ignore%5B%5D%5Bbranch%5D=x")
                        .status())
                .isEqualTo(400);
        assertThat(broker.get("/matrix?q%5B%5D%5Bpacticipant%5D=web&q%5B%5D%5Bversion%5D=1&mainBranch=True")
                        .status())
                .isEqualTo(400);
    }

    private DeploymentSummary answer(String path) throws Exception {
        String encoded = path.replace("[", "%5B").replace("]", "%5D");
        return DeploymentSummary.fromJson(
                JsonReader.parseObject(broker.get(encoded).text().getBytes(StandardCharsets.UTF_8)));
    }
}
