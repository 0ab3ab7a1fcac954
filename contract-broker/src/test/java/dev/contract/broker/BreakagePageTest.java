package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which result counts for a contract, and who broke it. */
class BreakagePageTest extends OnEachDatabase {

    private static final String BROKE_IT = "Who broke it";

    @BeforeEach
    void publishTwoContracts() {
        publish("1", "a");
        publish("2", "b");
    }

    private void publish(String version, String content) {
        broker.publish("web", version, "main", "api", TestBroker.contract(content), null);
    }

    private void verify(String version, String provider, boolean success) {
        broker.verify("web", version, "api", provider, success);
    }

    private void verifyOn(String branch, String version, String provider, boolean success) {
        Answer put = broker.put("/pacticipants/api/branches/" + branch + "/versions/" + provider, "{}");
        assertThat(put.status()).isIn(200, 201);
        verify(version, provider, success);
    }

    private String words(String version) {
        String page = page("/pacts/provider/api/consumer/web/version/" + version);
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace(" ,", ",");
    }

    @Test
    void providerBrokeItWhereAnEarlierVersionWasGoodWithTheSameContract() {
        verify("1", "4", false);
        verify("1", "5", true);
        assertThat(words("1")).contains("needs api Verified").doesNotContain(BROKE_IT);

        verify("1", "6", false);
        verify("1", "7", false);
        assertThat(words("1"))
                .contains("needs api Failed")
                .contains(BROKE_IT + " api : 6 was the first to fail,")
                .contains("The last good one was 5, with this contract.");
    }

    @Test
    void consumerBrokeItWhereTheSameProviderVersionWasGoodWithAnEarlierContract() {
        verify("1", "5", true);
        verify("2", "5", false);

        assertThat(words("2"))
                .contains(BROKE_IT + " web : 5 of api has failed since")
                .contains("is good with the contract of version 1 . The contract has changed, the provider has not.");
    }

    @Test
    void anyOfTheTwoBrokeItWhereBothHaveChanged() {
        verify("1", "5", true);
        verify("2", "8", false);

        assertThat(words("2"))
                .contains(BROKE_IT + " web or api : 8 of api was the first to fail,")
                .contains("The last good one was 5, with the contract of version 1 . Both have changed since.");
    }

    @Test
    void laterContractIsNoEarlierOne() {
        verify("1", "5", false);
        verify("2", "5", true);

        assertThat(words("1")).contains("No version before it was good").doesNotContain("contract of version 2");
    }

    @Test
    void contentThatCameBackIsToldByTheVersionBefore() {
        publish("3", "a");
        verify("1", "5", true);
        verify("2", "5", false);

        assertThat(words("2")).contains("with the contract of version 1 .");
    }

    @Test
    void nobodyBrokeItWhereTheSameVersionWasGoodWithTheSameContract() {
        verify("1", "5", true);
        verify("1", "5", false);

        assertThat(words("1")).contains(BROKE_IT + " Neither of them : 5 of api has failed since");
    }

    @Test
    void versionsOfOtherBranchesAreNotCompared() {
        verifyOn("main", "1", "5", true);
        verifyOn("feat", "1", "6", false);
        verifyOn("main", "1", "7", false);

        assertThat(words("1"))
                .contains("7 was the first to fail on branch main,")
                .contains("The last good one was 5, with this contract.");
    }

    @Test
    void failureOnAnotherBranchDoesNotCountWhereMainHasVerified() {
        verifyOn("main", "2", "5", true);
        verifyOn("feat", "2", "6", false);

        assertThat(words("2")).contains("needs api Verified").doesNotContain(BROKE_IT);
        assertThat(page("/")).contains("Verified by").doesNotContain("Failed with");
        assertThat(page("/pacticipants/web")).contains("Verified").doesNotContain("Failed");
    }

    @Test
    void olderVersionThatVerifiesLaterDoesNotCountForTheNewestOne() {
        verifyOn("main", "1", "5", true);
        verifyOn("main", "2", "6", true);
        verifyOn("main", "2", "5", false);

        assertThat(words("2")).contains("needs api Verified");
    }
}
