package dev.contract.provider.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpMessageTarget;
import dev.contract.provider.target.HttpTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnansweredTest extends VerifierFixture {

    @Test
    void providerThatIsDownIsAnErrorOfEachInteraction() throws Exception {
        provider.close();

        VerificationReport report = verify(Contracts.found("web-shop", Contracts.item(), Contracts.item()));

        assertThat(report.results().map(result -> result.outcome().word())).containsExactly("error", "error");
        assertThat(report.results()
                        .findFirst()
                        .orElseThrow()
                        .outcome()
                        .reasons()
                        .get(0))
                .startsWith("No answer from the provider: GET " + provider.url() + "/items/1: nothing listens there");
    }

    @Test
    void providerThatKeepsSilentIsNotAskedForever() throws Exception {
        provider.close();
        String[] items = Collections.nCopies(7, Contracts.item()).toArray(String[]::new);

        VerificationReport report = verify(Contracts.found("web-shop", items));

        assertThat(report.results()
                        .skip(5)
                        .map(result -> result.outcome().reasons().get(0)))
                .hasSize(2)
                .containsOnly("Not tried: there was no answer the last 5 times");
    }

    @Test
    void silenceOfMessagesSaysNothingAboutRequests() throws Exception {
        StubServer gone = new StubServer();
        gone.close();
        List<String> interactions = new ArrayList<>(Collections.nCopies(6, Contracts.message()));
        interactions.add(Contracts.item());
        try (HttpTarget messages = HttpTarget.at(gone.url())) {
            VerificationPlan plan = VerificationPlan.against(target).withMessages(HttpMessageTarget.at(messages, ""));
            FoundContract contract = Contracts.found("web-shop", interactions.toArray(String[]::new));

            List<InteractionResult> results = verify(plan, contract).results().toList();

            assertThat(results.get(5).outcome().reasons().get(0)).startsWith("Not tried: ");
            assertThat(results.get(6).outcome().word()).isEqualTo("passed");
        }
    }

    @Test
    void stateUrlThatKeepsSilentIsNotAskedForever() throws Exception {
        StubServer gone = new StubServer();
        gone.close();
        String[] items = Collections.nCopies(7, Contracts.item()).toArray(String[]::new);
        VerificationPlan plan = VerificationPlan.against(target).withStates(StateHandler.url(gone.url()));

        VerificationReport report = verify(plan, Contracts.found("web-shop", items));

        assertThat(report.isStateUnreached()).isTrue();
        assertThat(report.results()
                        .skip(5)
                        .map(result -> result.outcome().reasons().get(0)))
                .containsOnly("Not tried: there was no answer the last 5 times");
        assertThat(provider.requests()).isEmpty();
    }
}
