package bookstore.payment;

import bookstore.web.RunningService;
import dev.contract.provider.junit.ContractVerification;
import dev.contract.provider.junit.State;
import dev.contract.provider.junit.VerifyContracts;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Payment keeps what checkout relies on. */
class PaymentContractTest {

    private final PaymentRepository payments = new PaymentRepository();
    private final CardStates states = new CardStates(payments);
    private final RunningService payment = new PaymentService(payments).start(0);

    @AfterEach
    void close() {
        payment.close();
    }

    @VerifyContracts(provider = "payment", from = "../checkout/target/contracts")
    void keepsItsContracts(ContractVerification verification) {
        verification.against(payment.uri());
    }

    @State(CardStates.COVERED)
    void covered(Map<String, Object> params) {
        states.covered(params);
    }

    @State(CardStates.EMPTY)
    void empty(Map<String, Object> params) {
        states.empty(params);
    }
}
