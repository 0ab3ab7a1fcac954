package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Participants, their versions and what is known of their contracts over command lines. */
class ParticipantCommandsTest extends WithBroker {

    @Test
    void participantIsMadeAndThenChangedInPart() {
        assertThat(out("create-or-update-pacticipant --name cart --main-branch main"))
                .isEqualToIgnoringNewLines("Saved the participant cart.");
        out("create-or-update-participant --participant cart --repository-url https://git.example.org/cart");
        assertThat(out("describe-participant -a cart"))
                .contains("main branch     main", "repository      https://git.example.org/cart");
        assertThat(json("describe-pacticipant --name cart").text("mainBranch")).isEqualTo("main");
    }

    @Test
    void participantsAreListedWithVersionsAndLabels() throws Exception {
        assertThat(out("list-pacticipants")).contains("There are no participants yet");
        publish("1", "--branch main");
        out("create-label -a cart --label team-shop");
        assertThat(out("list-participants").lines().toList().get(1)).matches("  cart +Cart +main +1 +team-shop");
        out("delete-label -a cart --label team-shop");
        assertThat(out("list-pacticipants")).doesNotContain("team-shop");
        assertThat(refused("delete-label -a cart --label team-shop")).contains("there is no label 'team-shop' of cart");
        assertThat(refused("create-label -a basket --label x"))
                .contains("there is no participant 'basket'", "Try 'contract");
    }

    @Test
    void versionIsMadeWithBranchAndTags() {
        assertThat(out("create-or-update-version -a inventory -e 2 --branch main --tag dev -t nightly"))
                .isEqualToIgnoringNewLines("Saved version 2 of inventory; branches: main, tags: dev, nightly.");
        assertThat(json("create-or-update-version -a inventory -e 3").text("number"))
                .isEqualTo("3");
        assertThat(out("describe-version -a inventory")).contains("inventory    3");
        assertThat(out("describe-version -a inventory --latest dev")).contains("inventory    2");
        assertThat(refused("describe-version -a inventory -l other"))
                .contains("there is no version of inventory with the tag 'other'");
    }

    @Test
    void knownVersionIsNotMadeAgain() throws Exception {
        publish("1", "--branch main --build-url https://ci.example.org/1");
        out("create-or-update-version -a cart -e 1");
        assertThat(out("describe-version -a cart -e 1")).contains("https://ci.example.org/1");
    }

    @Test
    void tagIsForVersionsThatAreThere() {
        assertThat(refused("create-version-tag -a cart -e 1 -t prod"))
                .contains("there is no participant 'cart'", "--auto-create-version");
        out("create-or-update-version -a cart -e 0");
        assertThat(refused("create-version-tag -a cart -e 1 -t prod"))
                .contains("there is no version 1 of cart", "--auto-create-version");
        assertThat(refused("create-version-tag -a cart -e 1")).contains("Which tag?");
        assertThat(out("create-version-tag -a cart -e 1 -t prod -t eu --auto-create-version"))
                .isEqualToIgnoringNewLines("Version 1 of cart has the tags: prod, eu.");
        out("delete-version-tag -a cart -e 1 --tag eu");
        assertThat(out("describe-version -a cart -e 1")).contains("tags         prod");
        assertThat(refused("delete-version-tag -a cart -e 1 --tag eu")).contains("there is no tag 'eu' of version 1");
    }

    @Test
    void deletedBranchLeavesItsVersions() throws Exception {
        publish("1", "--branch feat/x");
        assertThat(out("delete-branch -a cart --branch feat/x"))
                .isEqualToIgnoringNewLines("Deleted the branch feat/x of cart.");
        assertThat(out("describe-version -a cart -e 1")).contains("branches     -");
        assertThat(refused("delete-branch -a cart --branch feat/x"))
                .contains("there is no branch 'feat/x' of cart", "--no-error-when-not-found");
        assertThat(refused("delete-branch -a cart --branch feat/x --error-when-not-found"))
                .contains("no branch");
        assertThat(json("delete-branch -a cart --branch feat/x --no-error-when-not-found")
                        .isTrue("deleted"))
                .isFalse();
    }

    @Test
    void newestContractsAreListed() throws Exception {
        assertThat(out("list-latest-contracts")).contains("There are no contracts yet");
        publish("1", "");
        publish("2", "");
        assertThat(out("list-latest-pact-versions").lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .matches("  cart +2 +inventory +\\d{4}-.*");
        assertThat(json("list-latest-contracts").items("pacts")).hasSize(1);
    }

    @Test
    void statesAreThoseOfTheAskedContracts() throws Exception {
        publish("1", "--branch main");
        out("create-environment --name test");
        assertThat(out("provider-states --provider inventory")).contains("a book  {\"title\":\"Emma\"}  cart");
        assertThat(out("provider-states -r inventory --environment test")).contains("asks for a state");
        out("record-deployment -a cart -e 1 --environment test");
        assertThat(out("provider-states -r inventory --environment test")).contains("a book");
        assertThat(json("provider-states -r inventory --branch main").items("providerStates"))
                .hasSize(1);
        assertThat(refused("provider-states -r other")).contains("there is no provider 'other'");
        assertThat(refused("provider-states -r inventory --environment prod"))
                .contains("there is no environment 'prod'");
        assertThat(refused("provider-states -r inventory --environment prod --branch x"))
                .contains("not both");
    }
}
