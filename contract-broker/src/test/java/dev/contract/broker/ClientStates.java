package dev.contract.broker;

import dev.contract.broker.db.Rows;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.junit.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A broker on an empty database, brought into the states that the contract of the Ruby client names. */
abstract class ClientStates {

    private static final String ENVIRONMENT = "16926ef3-590f-4e3f-838e-719717aa88c9";
    private static final String TEST_ENVIRONMENT = "cb632df3-0a0d-4227-aac3-60114dd36479";
    private static final String DEPLOYED = "ff3adecf-cfc5-4653-a4e3-f1861092f8e0";
    private static final String COMMIT = "5556b8149bf8bac76bc30f50a8a2dd4c22c85f30";
    private static final String EMPTY =
            "{\"consumer\":{\"name\":\"Condor\"},\"interactions\":[]," + "\"provider\":{\"name\":\"Pricing Service\"}}";

    @Parameter
    TestDatabase database;

    private String address;
    TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        address = database.create(folder);
        broker = TestBroker.on(address);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private void participant(String name) {
        broker.post("/pacticipants", JsonObject.of("name", name));
    }

    private void publish(String consumer, String version, String... tags) {
        broker.put(TestBroker.contractPath(consumer.replace(" ", "%20"), version, "Bar"), TestBroker.contract(version));
        tag(consumer.replace(" ", "%20"), version, tags);
    }

    private void tag(String participant, String version, String... tags) {
        for (String tag : tags) {
            broker.put("/pacticipants/" + participant + "/versions/" + version + "/tags/" + tag, "{}");
        }
    }

    private void verified(String consumer, String version, String by, boolean success) {
        broker.verify(consumer.replace(" ", "%20"), version, "Bar", by, success);
    }

    private void environment(String name, String uuid) {
        String given = broker.environment(name);
        rename("environments", given, uuid);
    }

    /** The contract knows these by name, and nothing of the API lets a client choose them. */
    private void rename(String table, String uuid, String wanted) {
        try (var store = DatabaseFile.open(address)) {
            store.write(handle -> Rows.update(
                    handle,
                    "update " + table + " set uuid = :wanted where uuid = :uuid",
                    "wanted",
                    wanted,
                    "uuid",
                    uuid));
        } catch (BrokerStartException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void version(String participant, String number) {
        broker.put("/pacticipants/" + participant + "/versions/" + number, "{}");
    }

    @State({
        "the pacticipant relations are present",
        "the pb:environments relation exists in the index resource",
        "the pb:latest-tagged-version relation exists in the index resource",
        "the pb:latest-version relation exists in the index resource",
        "the pb:pacticipant-branch relation exists in the index resource",
        "the pb:pacticipant-version and pb:environments relations exist in the index resource",
        "the pb:publish-contracts relations exists in the index resource",
        "'Condor' does not exist in the pact-broker",
        "the 'Pricing Service' does not exist in the pact-broker",
        "no pact between Condor and the Pricing Service exists"
    })
    void nothing() {
        // an empty broker is in these states
    }

    @State("'Condor' exists in the pact-broker")
    void condor() {
        version("Condor", "1.3.0");
    }

    @State("'Condor' exists in the pact-broker with the latest version 1.2.3")
    void condorWithVersion() {
        version("Condor", "1.2.3");
    }

    @State("'Condor' exists in the pact-broker with the latest tagged 'production' version 1.2.3")
    void condorInProduction() {
        tag("Condor", "1.2.3", "production");
        version("Condor", "2.0.0");
    }

    @State("'Condor' exists in the pact-broker with version 1.3.0, tagged with 'prod'")
    void condorTagged() {
        tag("Condor", "1.3.0", "prod");
    }

    @State("the 'Pricing Service' already exists in the pact-broker")
    void pricing() {
        broker.post(
                "/pacticipants",
                JsonObject.of(
                        "name", "Pricing Service",
                        "repositoryUrl", "git@git.realestate.com.au:business-systems/pricing-service"));
        version("Pricing%20Service", "1.3.0");
    }

    @State("the 'Pricing Service' and 'Condor' already exist in the pact-broker")
    void both() {
        participant("Condor");
        participant("Pricing Service");
    }

    @State({
        "a pact between Condor and the Pricing Service exists",
        "a latest pact between Condor and the Pricing Service exists",
        "the 'Pricing Service' and 'Condor' already exist in the pact-broker,"
                + " and Condor already has a pact published for version 1.3.0"
    })
    void contract() {
        broker.put(TestBroker.contractPath("Condor", "1.3.0", "Pricing%20Service"), EMPTY);
    }

    @State({
        "tagged as prod pact between Condor and the Pricing Service exists",
        "a pact between Condor and the Pricing Service exists for the production version of Condor"
    })
    void contractInProduction() {
        contract();
        tag("Condor", "1.3.0", "prod");
    }

    @State("the pact for Foo Thing version 1.2.3 has been verified by Bar version 4.5.6")
    void nameWithSpace() {
        publish("Foo Thing", "1.2.3");
        verified("Foo Thing", "1.2.3", "4.5.6", true);
    }

    @State("the pact for Foo version 1.2.3 has been verified by Bar version 4.5.6")
    void verified() {
        publish("Foo", "1.2.3");
        verified("Foo", "1.2.3", "4.5.6", true);
    }

    @State("the pact for Foo version 1.2.3 has been verified by Bar version 4.5.6 and version 5.6.7")
    void verifiedTwice() {
        verified();
        verified("Foo", "1.2.3", "5.6.7", true);
    }

    @State("the pact for Foo version 1.2.3 and 1.2.4 has been verified by Bar version 4.5.6")
    void twoVerified() {
        verified();
        publish("Foo", "1.2.4");
        verified("Foo", "1.2.4", "4.5.6", true);
    }

    @State("the pact for Foo version 1.2.3 has been successfully verified by Bar version 4.5.6,"
            + " and 1.2.4 unsuccessfully by 9.9.9")
    void verifiedAndBroken() {
        verified();
        publish("Foo", "1.2.4");
        verified("Foo", "1.2.4", "9.9.9", false);
    }

    @State("the pact for Foo version 1.2.3 has been successfully verified by Bar version 4.5.6 with tag prod,"
            + " and 1.2.4 unsuccessfully by 9.9.9")
    void verifiedInProduction() {
        verifiedAndBroken();
        tag("Bar", "4.5.6", "prod");
    }

    @State("the pact for Foo version 1.2.3 has been successfully verified by Bar version 4.5.6 (tagged prod)"
            + " and version 5.6.7")
    void verifiedInProductionAndLater() {
        verifiedTwice();
        tag("Bar", "4.5.6", "prod");
    }

    @State("provider Bar version 4.5.6 has a successful verification for Foo version 1.2.3 tagged prod"
            + " and a failed verification for version 3.4.5 tagged prod")
    void oneOfTwoInProductionBroken() {
        publish("Foo", "1.2.3", "prod");
        verified("Foo", "1.2.3", "4.5.6", true);
        publish("Foo", "3.4.5", "prod");
        verified("Foo", "3.4.5", "4.5.6", false);
    }

    @State("a pacticipant with name Foo exists")
    void foo() {
        participant("Foo");
    }

    @State("a branch named main exists for pacticipant Foo")
    void branch() {
        broker.put("/pacticipants/Foo/branches/main/versions/1", "{}");
    }

    @State({"an environment exists", "an environment with name test exists"})
    void anEnvironment() {
        broker.post(
                "/environments",
                JsonObject.of(
                        "name",
                        "test",
                        "displayName",
                        "Test",
                        "production",
                        false,
                        "contacts",
                        List.of(JsonObject.of(
                                "name", "Foo team", "details", JsonObject.of("emailAddress", "foo@bar.com")))));
    }

    @State("an environment with name test and UUID " + ENVIRONMENT + " exists")
    void knownEnvironment() {
        environment("test", ENVIRONMENT);
    }

    @State("an version is deployed to environment with UUID " + ENVIRONMENT + " with target customer-1")
    void deployedToKnownEnvironment() {
        knownEnvironment();
        version("Foo", "1");
        broker.deploy("Foo", "1", ENVIRONMENT, "customer-1");
    }

    @State("a currently deployed version exists")
    void deployed() {
        environment("test", ENVIRONMENT);
        version("Foo", "2");
        String uuid = broker.deploy("Foo", "2", ENVIRONMENT, "").json().text("uuid", "");
        rename("deployments", uuid, DEPLOYED);
    }

    @State({
        "version " + COMMIT + " of pacticipant Foo exists with a test environment available for deployment",
        "version " + COMMIT + " of pacticipant Foo exists with a test environment available for release"
    })
    void versionToDeploy() {
        version("Foo", COMMIT);
        environment("test", TEST_ENVIRONMENT);
    }

    @State("version " + COMMIT
            + " of pacticipant Foo exists with 2 environments that aren't test available for deployment")
    void versionForOtherEnvironments() {
        version("Foo", COMMIT);
        broker.environment("prod");
        broker.environment("dev");
    }

    @State("a webhook with the uuid 696c5f93-1b7f-44bc-8d03-59440fcaa9a0 exists")
    void webhook() {
        both();
        JsonObject request = JsonObject.of("method", "POST", "url", "https://webhook");
        broker.put(
                "/webhooks/696c5f93-1b7f-44bc-8d03-59440fcaa9a0",
                JsonObject.of("request", request).toString());
    }
}
