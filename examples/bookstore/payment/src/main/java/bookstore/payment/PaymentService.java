package bookstore.payment;

import bookstore.web.Answer;
import bookstore.web.CommandLine;
import bookstore.web.Problem;
import bookstore.web.ProviderStates;
import bookstore.web.Request;
import bookstore.web.RunningService;
import bookstore.web.Service;
import java.math.BigDecimal;
import java.util.List;

/** The HTTP interface of the payments. */
public final class PaymentService {

    private final PaymentRepository payments;

    public PaymentService(PaymentRepository payments) {
        this.payments = payments;
    }

    /** Starts the service with two cards: {@code [PORT] [--provider-states]}. */
    public static void main(String[] args) {
        CommandLine commandLine = CommandLine.parse(List.of(ProviderStates.OPTION), args);
        PaymentRepository payments = new PaymentRepository();
        payments.putCard("tok-ada", new BigDecimal("500.00"));
        payments.putCard("tok-empty", new BigDecimal("0.00"));
        Service service = new PaymentService(payments).service();
        if (commandLine.has(ProviderStates.OPTION)) {
            new CardStates(payments).overHttp().addTo(service);
        }
        System.out.println(service.start(commandLine.port()));
    }

    /** Starts on the loopback address; port 0 takes a free one. */
    public RunningService start(int port) {
        return service().start(port);
    }

    Service service() {
        return Service.named("payment").post("/payments", this::pay);
    }

    private Answer pay(Request request) {
        String key = request.header("Idempotency-Key")
                .orElseThrow(() -> new Problem("Missing header", 400, "give an Idempotency-Key").asException());
        Charge charge = request.body(Charge.class);
        if (charge.amount().signum() <= 0) {
            throw new Problem("Invalid amount", 400, charge.amount() + " cannot be paid").asException();
        }
        try {
            return Answer.created(payments.charge(key, charge));
        } catch (DeclinedException declined) {
            return Answer.problem(402, new Refusal("Payment declined", 402, declined.detail(), declined.reason()));
        }
    }

    /** A problem with the reason as a word that programs understand. */
    private record Refusal(String title, int status, String detail, DeclineReason reason) {}
}
