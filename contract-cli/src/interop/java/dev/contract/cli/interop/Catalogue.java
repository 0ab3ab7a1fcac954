package dev.contract.cli.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The provider of the verification benchmark: as little work for an answer as can be, in a process of its own. */
final class Catalogue {

    private static final int ITEMS = 24_000;

    private Catalogue() {}

    /** Arguments: a directory for its contracts and the file with its port. Runs until it is ended. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Path directory = Path.of(arguments[0]);
        for (int count : new int[] {10, 1_000, 5_000}) {
            write(directory.resolve(count + ".json"), IntStream.range(0, count).mapToObj(Catalogue::book));
        }
        write(directory.resolve("5MB.json"), IntStream.of(0).mapToObj(zero -> everything()));
        write(
                directory.resolve("broken.json"),
                IntStream.of(0).mapToObj(zero -> book(0).replace("\"status\": 200", "\"status\": 201")));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] all = ("{\"books\": ["
                        + IntStream.range(0, ITEMS).mapToObj(Catalogue::json).collect(Collectors.joining(",")) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/books/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            answer(exchange, json(Integer.parseInt(path.substring("/books/".length()))).getBytes(StandardCharsets.UTF_8));
        });
        server.createContext("/all", exchange -> answer(exchange, all));
        server.start();
        Path port = directory.resolve("port.tmp");
        Files.writeString(port, String.valueOf(server.getAddress().getPort()));
        Files.move(port, Path.of(arguments[1]));
    }

    private static void write(Path file, Stream<String> interactions) throws IOException {
        Files.writeString(file, """
                {"consumer": {"name": "shop"}, "provider": {"name": "catalogue"}, "interactions": [
                %s], "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(interactions.collect(Collectors.joining(",\n"))));
    }

    private static String json(int id) {
        return String.format(
                Locale.ROOT,
                "{\"id\": %d, \"key\": \"fc763eba-0905-41c5-a27f-%012d\", \"title\": \"Book number %d\", \"isbn\": \"%013d\","
                        + " \"price\": %d.5, \"available\": true, \"authors\": [{\"name\": \"Ann\", \"books\": 7}, {\"name\": \"Bob\", \"books\": 1}]}",
                id, id, id, id, id % 100);
    }

    private static String book(int id) {
        return """
                {"description": "book %1$d", "request": {"method": "GET", "path": "/books/%1$d", "headers": {"Accept": "application/json"}},
                 "response": {"status": 200, "headers": {"Content-Type": "application/json"},
                  "body": %2$s, "matchingRules": {"body": {%3$s}}}}""".formatted(id, json(id), rules("$"));
    }

    private static String everything() {
        return """
                {"description": "all books", "request": {"method": "GET", "path": "/all"},
                 "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"books": [%s]},
                  "matchingRules": {"body": {"$.books": {"matchers": [{"match": "type", "min": 1}]}, %s}}}}"""
                .formatted(json(1), rules("$.books[*]"));
    }

    private static String rules(String at) {
        return """
                "%1$s.id": {"matchers": [{"match": "integer"}]},
                "%1$s.key": {"matchers": [{"match": "regex", "regex": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"}]},
                "%1$s.title": {"matchers": [{"match": "type"}]},
                "%1$s.isbn": {"matchers": [{"match": "regex", "regex": "\\\\d{13}"}]},
                "%1$s.price": {"matchers": [{"match": "decimal"}]},
                "%1$s.available": {"matchers": [{"match": "type"}]},
                "%1$s.authors": {"matchers": [{"match": "type", "min": 1}]},
                "%1$s.authors[*].name": {"matchers": [{"match": "type"}]},
                "%1$s.authors[*].books": {"matchers": [{"match": "integer"}]}""".formatted(at);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
