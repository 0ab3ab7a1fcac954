package dev.contract.consumer.prove;

import dev.contract.consumer.mock.server.Reply;
import dev.contract.consumer.mock.server.Reply.Arrival;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong between a consumer and a provider, whatever the contract says. */
final class FaultVariants {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final HttpResponse example;
    private final ProofSettings settings;
    private final List<Variant> variants = new ArrayList<>();

    FaultVariants(HttpResponse example, ProofSettings settings) {
        this.example = example;
        this.settings = settings;
    }

    List<Variant> all() {
        late();
        status(500, "Internal Server Error", Headers.NONE);
        status(429, "Too Many Requests", Headers.of("Retry-After", "1"));
        status(503, "Service Unavailable", Headers.NONE);
        body();
        fault("the connection is reset", Reply.broken(example, Arrival.RESET));
        fault("the answer never comes", Reply.broken(example, Arrival.NEVER));
        return variants;
    }

    private void late() {
        Duration timeout = settings.timeout;
        Duration inTime = timeout == null ? SHORT : timeout.dividedBy(2);
        variants.add(
                new Variant("the answer comes after " + inTime.toMillis() + " ms", Reply.late(example, inTime), false));
        if (timeout != null) {
            Duration tooLate = timeout.plus(timeout.dividedBy(2));
            fault(
                    "the answer comes after " + tooLate.toMillis() + " ms, which is too late",
                    Reply.late(example, tooLate));
        }
    }

    /** Such answers mostly come from something in front of the provider, which speaks no JSON. */
    private void status(int status, String words, Headers headers) {
        if (status != example.status()) {
            Bytes page = Bytes.ofText("<html><body>" + words + "</body></html>");
            fault("status " + status, Reply.of(new HttpResponse(status, headers, new Body.Raw(page, "text/html"))));
        }
    }

    private void body() {
        byte[] bytes = example.body().bytes().array();
        if (bytes.length > 1) {
            fault("the body is cut short", Reply.broken(example, Arrival.CUT_SHORT));
            fault("the body is empty", Reply.of(with(Body.Absent.EMPTY)));
        }
        String declared = example.headers().first("Content-Type");
        MediaType type = MediaType.parse(declared == null ? example.body().contentType() : declared);
        if (bytes.length > 1 && type != null && type.isJson()) {
            fault("the body is malformed JSON", Reply.of(with(new Body.Raw(malformed(bytes), declared))));
        }
    }

    /** Without its end, yet as long as it is said to be. */
    private static Bytes malformed(byte[] json) {
        byte[] broken = json.clone();
        broken[json.length - 1] = ',';
        return Bytes.of(broken);
    }

    private HttpResponse with(Body body) {
        return new HttpResponse(example.status(), example.headers(), body);
    }

    private void fault(String title, Reply reply) {
        variants.add(new Variant(title, reply, true));
    }
}
