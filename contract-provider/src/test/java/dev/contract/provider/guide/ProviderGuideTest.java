package dev.contract.provider.guide;

// region imports
import dev.contract.core.model.Headers;
import dev.contract.core.model.InteractionType;
import dev.contract.core.model.Message;
import dev.contract.provider.junit.ContractVerification;
import dev.contract.provider.junit.State;
import dev.contract.provider.junit.VerifyContracts;
import dev.contract.provider.state.StateAction;
import dev.contract.provider.target.HttpTarget;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
// endregion

// region class
/** The catalogue keeps what its consumers rely on. */
class ProviderGuideTest {

    private Catalogue catalogue;

    @BeforeEach
    void start() throws Exception {
        catalogue = new Catalogue();
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @VerifyContracts(provider = "catalogue", from = "src/test/resources/guide", types = InteractionType.HTTP)
    void answers(ContractVerification verification) {
        verification.against(HttpTarget.at(catalogue.uri())
                .withTimeout(Duration.ofSeconds(5))
                .withHeaders(Headers.of("Authorization", "Bearer secret")));
    }
    // endregion

    // region state
    @State("a book")
    Map<String, Object> aBook(Map<String, Object> params) {
        int id = catalogue.add((String) params.get("title"));
        return Map.of("id", id); // "/books/${id}" of the contract becomes "/books/700"
    }

    @State(value = "a book", action = StateAction.TEARDOWN)
    void noBooks() {
        catalogue.clear();
    }
    // endregion

    // region messages
    @VerifyContracts(provider = "catalogue", from = "src/test/resources/guide", types = InteractionType.MESSAGE)
    void tells(ContractVerification verification) {
        verification
                .message(
                        "a book was sold",
                        () -> Message.of(catalogue.sold("Emma"), "application/json")
                                .with("topic", "sales"))
                .verify();
    }
    // endregion
}
