package bookstore.payment;

import static org.assertj.core.api.Assertions.assertThat;

import bookstore.web.JsonClient;
import bookstore.web.Reply;
import bookstore.web.RunningService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentServiceTest {

    private final PaymentRepository payments =
            new PaymentRepository(Clock.fixed(Instant.parse("2026-03-01T10:00:00.123Z"), ZoneOffset.UTC));

    @Test
    void aPaymentIsAuthorised() {
        payments.putCard("tok-ada", new BigDecimal("100.00"));

        Reply reply = pay("order-1", "99.80");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body())
                .contains("\"status\":\"AUTHORISED\"", "\"amount\":99.80", "\"authorisedAt\":\"2026-03-01T10:00:00Z\"");
    }

    @Test
    void theSameKeyIsChargedOnce() {
        payments.putCard("tok-ada", new BigDecimal("100.00"));

        Reply first = pay("order-1", "60.00");

        assertThat(pay("order-1", "60.00").body()).isEqualTo(first.body());
        assertThat(pay("order-2", "60.00").status()).isEqualTo(402);
    }

    @Test
    void moreThanIsOnTheCardIsDeclined() {
        payments.putCard("tok-ada", new BigDecimal("10.00"));

        Reply reply = pay("order-1", "10.01");

        assertThat(reply.status()).isEqualTo(402);
        assertThat(reply.body()).contains("\"reason\":\"INSUFFICIENT_FUNDS\"", "more than is left on card tok-ada");
    }

    @Test
    void anUnknownCardIsDeclined() {
        assertThat(pay("order-1", "10.00").body()).contains("\"reason\":\"UNKNOWN_CARD\"");
    }

    @Test
    void aPaymentNeedsAKeyAndAnAmount() {
        assertThat(post(Map.of(), "10.00").body()).contains("give an Idempotency-Key");
        assertThat(pay("order-1", "0.00").body()).contains("0.00 cannot be paid");
    }

    private Reply pay(String key, String amount) {
        return post(Map.of("Idempotency-Key", key), amount);
    }

    private Reply post(Map<String, String> headers, String amount) {
        Charge charge = new Charge("tok-ada", new BigDecimal(amount), "EUR", "order-1");
        try (RunningService service = new PaymentService(payments).start(0)) {
            return new JsonClient("payment", service.uri()).post("/payments", charge, headers);
        }
    }
}
