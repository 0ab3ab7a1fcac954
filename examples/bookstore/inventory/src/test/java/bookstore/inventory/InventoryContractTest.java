package bookstore.inventory;

import bookstore.web.RunningService;
import dev.contract.provider.junit.ContractVerification;
import dev.contract.provider.junit.State;
import dev.contract.provider.junit.VerifyContracts;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The inventory keeps what cart and checkout rely on. */
class InventoryContractTest {

    private final StockRepository books = new StockRepository();
    private final StockStates states = new StockStates(books);
    private final RunningService inventory = new InventoryService(books).start(0);

    @AfterEach
    void close() {
        inventory.close();
    }

    @VerifyContracts(
            provider = "inventory",
            from = {"../cart/target/contracts", "../checkout/target/contracts"})
    void keepsItsContracts(ContractVerification verification) {
        verification.against(inventory.uri());
    }

    @State(StockStates.IN_STOCK)
    void inStock(Map<String, Object> params) {
        states.inStock(params);
    }

    @State(StockStates.SOLD_OUT)
    void soldOut(Map<String, Object> params) {
        states.soldOut(params);
    }

    @State(StockStates.UNKNOWN)
    void unknown(Map<String, Object> params) {
        states.unknown(params);
    }
}
