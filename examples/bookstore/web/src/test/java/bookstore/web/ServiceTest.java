package bookstore.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTest {

    private final RunningService service = Service.named("echo")
            .get("/echo/{word}", request -> Answer.ok(new Echo(request.path("word"), request.query("loud"))))
            .post("/echo", request -> Answer.created(request.body(Echo.class)))
            .get("/bug", request -> {
                throw new IllegalStateException("a bug");
            })
            .start(0);
    private final JsonClient client = new JsonClient("echo", service.uri());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void pathAndQueryAreDecoded() {
        Reply reply = client.get("/echo/" + JsonClient.encode("a b/c+d") + "?loud=yes%21&quiet=1&loud=no");

        assertThat(reply.read(200, Echo.class)).isEqualTo(new Echo("a b/c+d", List.of("yes!", "no")));
    }

    @Test
    void anUnknownFieldIsIgnored() {
        Map<String, Object> body = Map.of("word", "hi", "loud", List.of(), "more", 1);

        assertThat(client.post("/echo", body, Map.of()).read(201, Echo.class)).isEqualTo(new Echo("hi", List.of()));
    }

    @Test
    void aBodyWithoutANeededFieldIsRefused() {
        Reply reply = client.post("/echo", Map.of("word", "hi"), Map.of());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("Unreadable body", "loud");
    }

    @Test
    void theWrongMethodIsNamed() {
        assertThat(client.get("/echo").status()).isEqualTo(405);
    }

    @Test
    void aBugIsAnInternalError() {
        assertThat(client.get("/bug").status()).isEqualTo(500);
    }

    @Test
    void anUnexpectedStatusIsReportedWithItsBody() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> client.get("/nowhere").read(200, Echo.class))
                .withMessageStartingWith(
                        "echo answered 404 to GET " + service.uri() + "/nowhere: expected 200. Body: {")
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(404))
                .satisfies(failure -> assertThat(failure.body()).contains("there is nothing at /nowhere"));
    }

    @Test
    void aMissingFieldIsReportedByItsName() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> client.get("/echo/hi").read(200, Other.class))
                .withMessageContaining("volume");
    }

    @Test
    void aServiceThatIsDownIsNamed() {
        service.close();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> client.get("/echo/hi"))
                .withMessage("echo does not answer to GET " + service.uri() + "/echo/hi");
    }

    @Test
    void aTakenPortIsNamed() {
        URI taken = service.uri();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Service.named("second").start(taken.getPort()))
                .withMessageStartingWith("second cannot listen on ")
                .withMessageContaining(String.valueOf(taken.getPort()));
    }

    private record Echo(String word, List<String> loud) {}

    private record Other(int volume) {}
}
