package bookstore.pricing;

import bookstore.web.RunningService;
import dev.contract.provider.junit.ContractVerification;
import dev.contract.provider.junit.State;
import dev.contract.provider.junit.VerifyContracts;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Pricing keeps what cart and checkout rely on. */
class PricingContractTest {

    private final PriceRepository prices = new PriceRepository();
    private final PriceStates states = new PriceStates(prices);
    private final RunningService pricing = new PricingService(prices).start(0);

    @AfterEach
    void close() {
        pricing.close();
    }

    @VerifyContracts(
            provider = "pricing",
            from = {"../cart/target/contracts", "../checkout/target/contracts"})
    void keepsItsContracts(ContractVerification verification) {
        verification.against(pricing.uri());
    }

    @State(PriceStates.PRICED)
    void priced(Map<String, Object> params) {
        states.priced(params);
    }

    @State(PriceStates.NOT_PRICED)
    void notPriced(Map<String, Object> params) {
        states.notPriced(params);
    }
}
