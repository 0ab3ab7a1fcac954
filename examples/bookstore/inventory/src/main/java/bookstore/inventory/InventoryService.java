package bookstore.inventory;

import bookstore.web.Answer;
import bookstore.web.Problem;
import bookstore.web.Request;
import bookstore.web.RunningService;
import bookstore.web.Service;

/** The HTTP interface of the inventory. */
public final class InventoryService {

    private final StockRepository books;
    private final StockFormat format;

    public InventoryService(StockRepository books) {
        this(books, StockFormat.LONG);
    }

    public InventoryService(StockRepository books, StockFormat format) {
        this.books = books;
        this.format = format;
    }

    /** Starts the service with a few books: {@code [PORT] [--field-names=long|short] [--provider-states]}. */
    public static void main(String[] args) {
        Options options = Options.parse(args);
        StockRepository books = new StockRepository();
        books.put("9780134685991", new Warehouse("Leipzig", 7), new Warehouse("Rotterdam", 5));
        books.put("9780321125217", new Warehouse("Leipzig", 2));
        books.put("9780596007126");
        Service service = new InventoryService(books, options.format()).service();
        if (options.providerStates()) {
            new StockStates(books).overHttp().addTo(service);
        }
        System.out.println(service.start(options.port()));
    }

    /** Starts on the loopback address; port 0 takes a free one. */
    public RunningService start(int port) {
        return service().start(port);
    }

    Service service() {
        return Service.named("inventory").get("/stock/{isbn}", this::stock).post("/reservations", this::reserve);
    }

    private Answer stock(Request request) {
        return Answer.ok(format.write(find(request.path("isbn"))));
    }

    private Answer reserve(Request request) {
        Wanted wanted = request.body(Wanted.class);
        if (wanted.quantity() < 1) {
            throw new Problem("Invalid quantity", 400, wanted.quantity() + " copies cannot be reserved").asException();
        }
        Stock stock = find(wanted.isbn());
        return books.reserve(wanted.isbn(), wanted.quantity())
                .map(Answer::created)
                .orElseThrow(() -> outOfStock(stock, wanted.quantity()).asException());
    }

    private Stock find(String isbn) {
        return books.find(isbn)
                .orElseThrow(() -> new Problem("Unknown book", 404, "there is no book " + isbn).asException());
    }

    private static Problem outOfStock(Stock stock, int wanted) {
        String detail = "%d wanted, %d left of %s".formatted(wanted, stock.quantity(), stock.isbn());
        return new Problem("Out of stock", 409, detail);
    }

    private record Wanted(String isbn, int quantity) {}
}
