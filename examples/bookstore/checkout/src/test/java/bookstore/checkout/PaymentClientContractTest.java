package bookstore.checkout;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Values.like;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.dsl.RequestDraft;
import dev.contract.consumer.dsl.RequestStart;
import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.mock.MockProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What checkout relies on when it has a card charged. */
@ContractTest(consumer = "checkout", provider = "payment")
class PaymentClientContractTest {

    private static final String CARD = "tok-ada";
    private static final BigDecimal AMOUNT = new BigDecimal("95.80");
    private static final Order ORDER = new Order("order-1", List.of(new Order.Item("9780134685991", 2)), "EUR", CARD);

    @Test
    void checkoutReadsTheIdOfThePayment(MockProvider payment) {
        payment.expect(charging(given("the card is covered", Map.of("card", CARD, "balance", AMOUNT))
                        .uponReceiving("a payment for an order"))
                .willRespondWith(status(201).json(Map.of("id", like("p-1")))));
        assertThat(new PaymentClient(payment.uri()).pay(ORDER, AMOUNT)).isEqualTo(new Payment.Authorised("p-1"));
    }

    @Test
    void checkoutReadsTheReasonOfARefusal(MockProvider payment) {
        payment.expect(
                charging(given("the card is empty", Map.of("card", CARD)).uponReceiving("a payment with an empty card"))
                        .willRespondWith(status(402)
                                .header("Content-Type", "application/problem+json")
                                .json(Map.of("reason", "INSUFFICIENT_FUNDS"))));
        assertThat(new PaymentClient(payment.uri()).pay(ORDER, AMOUNT))
                .isEqualTo(new Payment.Declined("INSUFFICIENT_FUNDS"));
    }

    private static RequestDraft charging(RequestStart interaction) {
        return interaction
                .post("/payments")
                .header("Idempotency-Key", "order-1")
                .json(Map.of("card", CARD, "amount", AMOUNT, "currency", "EUR", "reference", "order-1"));
    }
}
