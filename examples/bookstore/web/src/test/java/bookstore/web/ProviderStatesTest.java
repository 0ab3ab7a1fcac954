package bookstore.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderStatesTest {

    private final List<String> shelf = new CopyOnWriteArrayList<>();
    private final RunningService service = new ProviderStates()
            .on("there is a book", params -> shelf.add(ProviderStates.text(params, "isbn")))
            .addTo(Service.named("library"))
            .start(0);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aStateIsEnteredWithItsParameters() {
        assertThat(change("there is a book", Map.of("isbn", "1"), "setup").status())
                .isEqualTo(200);
        assertThat(shelf).containsExactly("1");
    }

    @Test
    void nothingIsDoneWhenAStateIsLeft() {
        assertThat(change("there is a book", Map.of("isbn", "1"), "teardown").status())
                .isEqualTo(200);
        assertThat(shelf).isEmpty();
    }

    @Test
    void anUnknownStateIsRefusedWithTheKnownOnes() {
        Reply reply = change("there is a film", Map.of(), "setup");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains("there is no state 'there is a film', but [there is a book]");
    }

    @Test
    void aMissingParameterIsNamed() {
        Reply reply = change("there is a book", Map.of(), "setup");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("the parameter 'isbn' is missing");
    }

    @Test
    void anUnknownActionIsRefused() {
        assertThat(change("there is a book", Map.of("isbn", "1"), "burn").status())
                .isEqualTo(400);
    }

    private Reply change(String state, Map<String, Object> params, String action) {
        Map<String, Object> body = Map.of("consumer", "reader", "state", state, "params", params, "action", action);
        return new JsonClient("library", service.uri()).post("/provider-states", body, Map.of());
    }
}
