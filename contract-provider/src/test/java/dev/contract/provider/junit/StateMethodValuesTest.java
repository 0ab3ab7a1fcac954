package dev.contract.provider.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What methods with {@code @State} return gets into requests. */
class StateMethodValuesTest {

    private static final String CONTRACT = "src/test/resources/generators/web-shop-inventory.json";

    /** Orders of one test. */
    private static final class Orders {
        private static final ThreadLocal<List<String>> ASKED = ThreadLocal.withInitial(ArrayList::new);

        long create() {
            return 4711;
        }

        static HttpResponse answer(HttpRequest request) {
            ASKED.get().add(request.method() + " " + request.target());
            return new HttpResponse(200, Headers.NONE, Body.Absent.EMPTY);
        }
    }

    static class ReturningTestCase {

        private final Orders orders = new Orders();

        @State("an order exists")
        Map<String, Object> order() {
            return Map.of("orderId", orders.create());
        }

        @State("the order has a token")
        JsonObject token(JsonObject params) {
            return params.with("token", "a b");
        }

        @VerifyContracts(provider = "inventory", from = CONTRACT)
        void keepsItsContracts(ContractVerification verification) {
            verification.against(Orders::answer);
        }
    }

    @Test
    void valuesOfAllStatesAreSent() {
        Orders.ASKED.get().clear();

        VerifyContractsTest.run(ReturningTestCase.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(0));
        assertThat(Orders.ASKED.get()).containsExactly("GET /orders/4711?size=2&token=a%20b");
    }

    static class ForgetfulTestCase extends ReturningTestCase {

        @Override
        @State("an order exists")
        Map<String, Object> order() {
            return Map.of();
        }
    }

    @Test
    void missingValueFailsTheTestByName() {
        assertThat(VerifyContractsTest.messages(VerifyContractsTest.run(ForgetfulTestCase.class)))
                .singleElement()
                .asString()
                .contains("The request could not be generated: path: states \"an order exists\" and "
                        + "\"the order has a token\" returned no value for \"orderId\"; available: size, token");
    }
}
