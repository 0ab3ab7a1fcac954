package bookstore.pricing;

import bookstore.web.Answer;
import bookstore.web.Problem;
import bookstore.web.Request;
import bookstore.web.RunningService;
import bookstore.web.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The HTTP interface of the price list. */
public final class PricingService {

    private final PriceRepository prices;

    public PricingService(PriceRepository prices) {
        this.prices = prices;
    }

    /** Starts the service with a few prices: {@code PORT}. */
    public static void main(String[] args) {
        LocalDate validUntil = LocalDate.of(2099, 12, 31);
        PriceRepository prices = new PriceRepository();
        prices.put(new Price("9780134685991", "EUR", new BigDecimal("47.90"), new BigDecimal("5.00"), validUntil));
        prices.put(new Price("9780321125217", "EUR", new BigDecimal("52.00"), new BigDecimal("0.00"), validUntil));
        prices.put(new Price("9780596007126", "EUR", new BigDecimal("39.95"), new BigDecimal("0.00"), validUntil));
        System.out.println(new PricingService(prices).start(args.length == 0 ? 0 : Integer.parseInt(args[0])));
    }

    /** Starts on the loopback address; port 0 takes a free one. */
    public RunningService start(int port) {
        return Service.named("pricing").get("/prices", this::prices).start(port);
    }

    private Answer prices(Request request) {
        List<String> currencies = request.query("currency");
        if (currencies.size() != 1 || request.query("isbn").isEmpty()) {
            throw new Problem("Incomplete query", 400, "give one currency and at least one isbn").asException();
        }
        return Answer.ok(prices.find(request.query("isbn"), currencies.get(0)));
    }
}
