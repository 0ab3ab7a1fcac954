package bookstore.pricing;

import bookstore.web.Answer;
import bookstore.web.CommandLine;
import bookstore.web.Problem;
import bookstore.web.ProviderStates;
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

    /** Starts the service with a few prices: {@code [PORT] [--provider-states]}. */
    public static void main(String[] args) {
        CommandLine commandLine = CommandLine.parse(List.of(ProviderStates.OPTION), args);
        LocalDate validUntil = LocalDate.of(2099, 12, 31);
        PriceRepository prices = new PriceRepository();
        prices.put(new Price("9780134685991", "EUR", new BigDecimal("47.90"), new BigDecimal("5.00"), validUntil));
        prices.put(new Price("9780321125217", "EUR", new BigDecimal("52.00"), new BigDecimal("0.00"), validUntil));
        prices.put(new Price("9780596007126", "EUR", new BigDecimal("39.95"), new BigDecimal("0.00"), validUntil));
        Service service = new PricingService(prices).service();
        if (commandLine.has(ProviderStates.OPTION)) {
            new PriceStates(prices).overHttp().addTo(service);
        }
        System.out.println(service.start(commandLine.port()));
    }

    /** Starts on the loopback address; port 0 takes a free one. */
    public RunningService start(int port) {
        return service().start(port);
    }

    Service service() {
        return Service.named("pricing").get("/prices", this::prices);
    }

    private Answer prices(Request request) {
        List<String> currencies = request.query("currency");
        if (currencies.size() != 1 || request.query("isbn").isEmpty()) {
            throw new Problem("Incomplete query", 400, "give one currency and at least one isbn").asException();
        }
        return Answer.ok(prices.find(request.query("isbn"), currencies.get(0)));
    }
}
