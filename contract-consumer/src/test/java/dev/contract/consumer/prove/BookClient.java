package dev.contract.consumer.prove;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A consumer as it should be; the tests take it apart. */
final class BookClient {

    /** Long enough for a busy machine, as a slow test is better than one that fails now and then. */
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI books;

    BookClient(URI books) {
        this.books = books;
    }

    record Book(String title, int pages, Optional<String> subtitle) {}

    static final class BooksUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BooksUnavailable(Exception cause) {
            super("the books cannot be asked for", cause);
        }

        BooksUnavailable(int status) {
            super("the books answer with status " + status);
        }
    }

    /** The body of an answer, whatever it is. */
    String text(String path) {
        return answer(path, TIMEOUT).body();
    }

    HttpResponse<String> answer(String path, Duration timeout) {
        HttpRequest request =
                HttpRequest.newBuilder(books.resolve(path)).timeout(timeout).build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new BooksUnavailable(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BooksUnavailable(stopped);
        }
    }

    JsonValue json(String path) {
        HttpResponse<String> answer = answer(path, TIMEOUT);
        if (answer.statusCode() != 200) {
            throw new BooksUnavailable(answer.statusCode());
        }
        try {
            return JsonReader.parse(answer.body());
        } catch (JsonSyntaxException broken) {
            throw new BooksUnavailable(broken);
        }
    }

    List<Book> books() {
        return ((JsonObject) json("/books"))
                .items("books").stream().map(BookClient::book).toList();
    }

    private static Book book(JsonValue json) {
        JsonObject book = (JsonObject) json;
        return new Book(
                ((JsonString) book.members().get("title")).value(),
                ((JsonNumber) book.members().get("pages")).value().intValueExact(),
                Optional.ofNullable(book.text("subtitle")));
    }
}
