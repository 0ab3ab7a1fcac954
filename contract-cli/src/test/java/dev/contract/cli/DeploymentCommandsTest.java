package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What runs where, recorded by command lines and read from the broker. */
class DeploymentCommandsTest extends WithBroker {

    @BeforeEach
    void world() throws Exception {
        publish("1", "--branch main");
        out("create-environment --name test");
    }

    private String whereIs(String version) {
        return out("describe-version -a cart -e " + version);
    }

    @Test
    void undeploymentEndsADeployment() {
        out("record-deployment -a cart -e 1 --environment test");
        assertThat(whereIs("1")).contains("deployed to  Test");

        assertThat(out("record-undeployment --participant cart --environment test"))
                .isEqualToIgnoringNewLines("Recorded: cart 1 is no longer deployed to test.");
        assertThat(whereIs("1")).contains("deployed to  -");
    }

    @Test
    void onlyTheNamedInstallationIsUndeployed() {
        out("record-deployment -a cart -e 1 --environment test --target blue");
        out("record-deployment -a cart -e 1 --environment test --application-instance green");

        assertThat(whereIs("1")).contains("Test (blue)", "Test (green)");
        assertThat(refused("record-undeployment -a cart --environment test"))
                .contains(
                        "cart is not deployed to test without an application instance",
                        "its application instances there are: blue, green")
                .contains("Try 'contract list-environments'");
        assertThat(refused("record-undeployment -a cart --environment test --target red"))
                .contains("as 'red'");
        assertThat(json("record-undeployment -a cart --environment test --target blue")
                        .text("applicationInstance"))
                .isEqualTo("blue");
        assertThat(refused("record-undeployment -a cart --environment test --target blue"))
                .contains("there are: green");
    }

    @Test
    void whatDoesNotRunCannotBeUndeployed() {
        assertThat(refused("record-undeployment -a cart --environment test"))
                .contains("Error: cart is not deployed to test\n");
        assertThat(refused("record-undeployment -a cart --environment prod"))
                .contains("there is no environment 'prod'; there are: test");
    }

    @Test
    void releasesStayUntilTheirSupportEnds() throws Exception {
        publish("2", "--branch main");
        assertThat(out("record-release -a cart -e 1 --environment test"))
                .isEqualToIgnoringNewLines("Recorded: cart 1 is released to test.");
        out("record-release -a cart -e 2 --environment test");
        assertThat(whereIs("1")).contains("released to  Test");

        assertThat(json("record-support-ended -a cart -e 1 --environment test").text("version"))
                .isEqualTo("1");
        assertThat(whereIs("1")).contains("released to  -");
        assertThat(whereIs("2")).contains("released to  Test");
        assertThat(refused("record-support-ended -a cart -e 1 --environment test"))
                .contains("cart 1 is not released and supported in test");
    }

    @Test
    void unknownVersionsAndEnvironmentsAreNamed() {
        assertThat(refused("record-release -a cart -e 9 --environment test")).contains("there is no version 9 of cart");
        assertThat(refused("record-deployment -a kart -e 9 --environment test"))
                .contains("there is no participant 'kart'; there are: cart");
        assertThat(refused("describe-version -a kart -e 9")).contains("there is no participant 'kart'");
        assertThat(refused("record-release -a cart -e 1 --environment prod"))
                .contains("there is no environment 'prod'; there are: test");
        assertThat(refused("record-support-ended -a cart -e 1 --environment prod"))
                .contains("there is no environment 'prod'; there are: test");
    }
}
