package bookstore.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import bookstore.web.RunningService;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the verification says of the next version, which writes {@code qty}: verified from outside, states and all. */
class RenamedFieldTest {

    private final StockRepository books = new StockRepository();
    private final RunningService next = new StockStates(books)
            .overHttp()
            .addTo(new InventoryService(books, StockFormat.SHORT).service())
            .start(0);

    @AfterEach
    void close() {
        next.close();
    }

    @Test
    void onlyTheCartBreaks() throws Exception {
        List<InteractionResult> broken =
                verify().results().filter(InteractionResult::breaksBuild).toList();

        assertThat(broken).hasSize(1);
        assertThat(broken.get(0).consumer()).isEqualTo("cart");
        assertThat(broken.get(0).interaction().description()).isEqualTo("a question for the stock of a book");
    }

    @Test
    void theReportNamesTheFieldAndWhatItIsCalledNow() throws Exception {
        assertThat(ConsoleReport.in(false).render(verify()))
                .contains("no 'quantity', but 'qty': was it renamed to 'qty'?")
                .contains("inventory would break cart: 4 passed, 1 failed");
    }

    private VerificationReport verify() throws Exception {
        List<ContractSource> contracts = List.of(
                ContractSource.directory(Path.of("../cart/target/contracts")),
                ContractSource.directory(Path.of("../checkout/target/contracts")));
        try (HttpTarget target = HttpTarget.at(next.uri())) {
            VerificationPlan plan = VerificationPlan.against(target)
                    .withStates(StateHandler.url(next.uri().resolve("/provider-states")));
            return new Verifier(plan)
                    .verify("inventory", ContractSource.find("inventory", contracts), ProgressListener.none());
        }
    }
}
