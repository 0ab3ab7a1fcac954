package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import org.junit.jupiter.api.Test;

/** Environments over command lines. */
class EnvironmentCommandsTest extends WithBroker {

    private static final String UNKNOWN = "8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11";

    private String created(String options) {
        return json("create-environment " + options).text("uuid", "");
    }

    @Test
    void environmentsAreListed() {
        assertThat(out("list-environments")).contains("There are no environments yet");
        String uuid = created("--name production --production --display-name 'The shop'");
        assertThat(out("list-environments").lines())
                .containsExactly(
                        "  NAME        DISPLAY NAME  PRODUCTION  UUID",
                        "  production  The shop      yes         " + uuid);
        JsonObject listed = json("list-environments").object("_embedded");
        assertThat(listed.items("environments")).singleElement().asString().contains(uuid);
    }

    @Test
    void updateChangesOnlyWhatIsNamed() {
        String uuid = created("--name test --display-name Test --production --contact-name Ann"
                + " --contact-email-address ann@example.org");
        assertThat(out("update-environment --uuid " + uuid + " --name staging"))
                .isEqualToIgnoringNewLines("Updated the environment staging, which is production.");
        assertThat(out("describe-environment --uuid " + uuid))
                .contains("name          staging", "display name  Test", "production    yes", "Ann ann@example.org");
        out("update-environment --uuid " + uuid + " --no-production");
        assertThat(json("describe-environment --uuid " + uuid).isTrue("production"))
                .isFalse();
    }

    @Test
    void updateOfNothingIsAMistake() {
        assertThat(refused("update-environment --uuid " + UNKNOWN)).contains("What is to change?");
    }

    @Test
    void deletedEnvironmentIsGone() {
        String uuid = created("--name test");
        assertThat(out("delete-environment --uuid " + uuid)).isEqualToIgnoringNewLines("Deleted the environment test.");
        assertThat(out("list-environments")).contains("There are no environments yet");
    }

    @Test
    void unknownEnvironmentIsNamedWithWhereToLook() {
        for (String command :
                new String[] {"describe-environment", "delete-environment", "update-environment --name x"}) {
            assertThat(refused(command + " --uuid " + UNKNOWN))
                    .isEqualToIgnoringNewLines("Error: there is no environment with the UUID '" + UNKNOWN + "'\n"
                            + "Try 'contract list-environments' for the environments and their UUIDs.");
        }
    }
}
