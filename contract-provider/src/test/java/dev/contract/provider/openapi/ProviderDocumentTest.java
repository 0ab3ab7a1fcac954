package dev.contract.provider.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what an answer differs from the provider's OpenAPI document. */
class ProviderDocumentTest {

    private static final String BOOKS = """
            openapi: %s
            info: {title: books, version: "1"}
            servers:
              - url: https://example.org/api/{version}
                variables: {version: {default: v1}}
            paths:
              /books:
                get:
                  responses:
                    200: {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Book'}}}}}
                post:
                  responses:
                    2XX: {$ref: '#/components/responses/Made'}
                    default: {description: wrong, content: {'application/*': {schema: {type: object, required: [error]}}}}
              /books/search:
                get:
                  responses:
                    200: {description: found, content: {text/plain: {schema: {type: string, maxLength: 3}}}}
              /books/{isbn}:
                get:
                  responses:
                    200: {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                delete:
                  responses:
                    204: {description: gone}
              /files/{name}.txt:
                get:
                  responses:
                    200: {description: any, content: {'*/*': {}}}
            components:
              responses:
                Made:
                  description: made
                  headers:
                    X-Left: {required: true, schema: {type: integer, minimum: 0}}
                    X-Tags: {schema: {type: array, items: {type: integer}}}
              schemas:
                Book:
                  type: object
                  required: [isbn, secret]
                  properties:
                    isbn: {type: string, pattern: '^[0-9]+$'}
                    secret: {type: string, writeOnly: true}
                    price: %s
                    note: %s
                    next: {$ref: '#/components/schemas/Book'}
            """;

    private static final String THREE = BOOKS.formatted(
            "3.0.3", "{type: number, minimum: 0, exclusiveMinimum: true}", "{type: string, nullable: true}");
    private static final String THREE_ONE =
            BOOKS.formatted("3.1.0", "{type: number, exclusiveMinimum: 0}", "{type: [string, 'null']}");

    @TempDir
    Path directory;

    private ProviderDocument document(String text) throws Exception {
        return ProviderDocument.read(Files.writeString(directory.resolve("openapi.yaml"), text));
    }

    private static HttpRequest request(String request) {
        String[] words = request.split(" ");
        return new HttpRequest(words[0], words[1], Map.of(), Headers.NONE, Body.Absent.MISSING);
    }

    private static HttpResponse answer(int status, String type, String body, String... headers) {
        Headers all = type.isEmpty() ? Headers.NONE : Headers.of("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            all = all.with(headers[i], headers[i + 1]);
        }
        return new HttpResponse(status, all, Body.received(body.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> drift(String text, String request, HttpResponse answer) throws Exception {
        return document(text).check(request(request), answer).stream()
                .map(Drift::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"isbn\": \"1\"} | ",
                "{\"isbn\": \"1\", \"note\": null, \"price\": 0.5, \"more\": 1} | ",
                "{\"isbn\": \"x\"} | body $.isbn: ",
                "{} | body $: required property 'isbn' not found",
                "{\"isbn\": \"1\", \"price\": 0} | body $.price: must have an exclusive minimum value of 0",
                "{\"isbn\": \"1\", \"note\": 1} | body $.note: ",
                "{\"isbn\": \"1\", \"next\": {\"isbn\": \"2\", \"next\": {\"isbn\": 3}}} | body $.next.next.isbn: ",
                "{\"isbn\": | body: is no JSON",
            })
    void bodyIsHeldAgainstItsSchemaInBothVersions(String body, String expected) throws Exception {
        for (String text : List.of(THREE, THREE_ONE)) {
            List<String> drift = drift(text, "GET /books/12", answer(200, "application/json; charset=utf-8", body));
            if (expected == null) {
                assertThat(drift).isEmpty();
            } else {
                assertThat(drift).singleElement().asString().startsWith("GET /books/{isbn} 200, " + expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /books/search           | GET /books/search 200",
                "GET /books/other            | GET /books/{isbn} 200",
                "GET /api/v1/books/other     | GET /books/{isbn} 200",
                "GET /books/s%65arch         | GET /books/search 200",
                "GET /books/a%2Fb            | GET /books/{isbn} 200",
                "GET /api/v2/books/other     | GET /api/v2/books/other, path: the document has no such path",
                "GET /books/1/2              | GET /books/1/2, path: the document has no such path",
                "PUT /books/1                | PUT /books/1, method: the document has only GET, DELETE for this path",
                "DELETE /books/search        | DELETE /books/{isbn}, status: 200 is not among those of the document: 204",
            })
    void operationIsFoundByItsTemplate(String request, String expected) throws Exception {
        assertThat(drift(THREE, request, answer(200, "application/xml", "<a/>")))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET /books/search  | 200 | text/plain       | abc   | -",
                "GET /books/search  | 200 | text/plain       | abcd  | body $: must be at most 3 characters long",
                "GET /books/search  | 200 | text/html        | abc   | header Content-Type: 'text/html' is not, but the document has text/plain",
                "GET /books/search  | 200 | ''               | abc   | header Content-Type: is missing",
                "GET /books/search  | 200 | ''               | ''    | body: is empty, but the document has text/plain",
                "GET /books/search  | 404 | text/plain       | abc   | status: 404 is not among those of the document: 200",
                "GET /files/a.txt   | 200 | image/png        | x     | -",
                "DELETE /books/1    | 204 | ''               | ''    | -",
                "HEAD /books/search | 200 | text/plain       | ''    | -",
                "POST /books        | 400 | application/json | {}    | body $: required property 'error' not found",
                "POST /books        | 500 | application/problem+json | {\"error\": 1} | -",
            })
    void statusMediaTypeAndPresenceAreChecked(String request, int status, String type, String body, String expected)
            throws Exception {
        List<String> drift = drift(THREE, request, answer(status, type, body));
        if (expected == null) {
            assertThat(drift).isEmpty();
        } else {
            assertThat(drift).singleElement().asString().contains(expected);
        }
    }

    @Test
    void headersAreReadAsTheirSchemasSay() throws Exception {
        assertThat(drift(THREE, "POST /books", answer(201, "", "", "X-Left", "3", "X-Tags", "1, 2")))
                .isEmpty();
        assertThat(drift(THREE, "POST /books", answer(201, "", "", "X-Left", "-1", "X-Tags", "1, b")))
                .hasSize(2)
                .anyMatch(each -> each.startsWith("POST /books 201, header X-Left: "))
                .anyMatch(each -> each.startsWith("POST /books 201, header X-Tags: "));
        assertThat(drift(THREE, "POST /books", answer(202, "", "")))
                .containsExactly("POST /books 202, header X-Left: is missing, but the document requires it");
        assertThat(drift(THREE, "POST /books", answer(201, "text/plain", "made", "X-Left", "3")))
                .containsExactly("POST /books 201, body: is there, but the document has none");
    }

    @Test
    void filesBesideTheDocumentAreRead() throws Exception {
        Files.createDirectories(directory.resolve("schemas"));
        Files.writeString(
                directory.resolve("schemas/book.json"),
                "{\"Book\": {\"type\": \"object\", \"properties\": {\"by\": {\"$ref\": \"author.yaml\"}, \"self\": {\"$ref\": \"#/Book\"}}}}");
        Files.writeString(directory.resolve("schemas/author.yaml"), "type: object\nrequired: [name]\n");
        String text = """
                openapi: 3.1.0
                paths:
                  /book: {$ref: 'schemas/../paths.yaml#/book'}
                """;
        Files.writeString(directory.resolve("paths.yaml"), """
                book:
                  get:
                    responses:
                      '200': {content: {application/json: {schema: {$ref: 'schemas/book.json#/Book'}}}}
                """);
        assertThat(drift(text, "GET /book", answer(200, "application/json", "{\"self\": {\"by\": {}}}")))
                .containsExactly("GET /book 200, body $.self.by: required property 'name' not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swagger: 2.0                  | is of Swagger 2.0: expected OpenAPI 3.0 or 3.1",
                "openapi: 2.1                  | expected \"openapi\": \"3.0.x\" or \"3.1.x\" but found \"2.1\"",
                "info: {}                      | but found no member \"openapi\"",
                "- a                           | expected an object but found",
                "openapi: 3.0.1                | has no \"paths\"",
                "'a: [1'                       | is no YAML: while parsing",
                "{\"a\": 1                     | is no JSON",
                "'openapi: 3.1.0\npaths: {/a: {$ref: ''http://x/y''}}' | nothing is fetched",
                "'openapi: 3.1.0\npaths: {/a: {$ref: ''b.yaml#/c''}}'  | b.yaml: there is no such file",
            })
    void whatIsNoDocumentIsToldWithTheFile(String text, String problem) {
        assertThatThrownBy(() -> document(text.replaceAll("^'|'$", "").replace("''", "'")))
                .isInstanceOf(OpenApiException.class)
                .hasMessageContainingAll(directory.toString(), problem);
    }

    @Test
    void absentFileIsNamed() {
        assertThatThrownBy(() -> ProviderDocument.read(directory.resolve("absent.yaml")))
                .hasMessageContaining("absent.yaml: there is no such file");
    }

    @Test
    void brokenReferenceIsDriftOfWhatUsesTheDocument() throws Exception {
        String text = THREE.replace("next: {$ref: '#/components/schemas/Book'}", "next: {$ref: '#/nowhere'}");
        assertThat(drift(text, "GET /books/1", answer(200, "application/json", "{}")))
                .singleElement()
                .asString()
                .contains("cannot be checked, as the document is wrong", "#/nowhere");
    }

    @Test
    void brokenReferenceElsewhereDoesNoHarm() throws Exception {
        String text = THREE + "    Other: {$ref: '#/nowhere'}\n";
        assertThat(drift(text, "GET /books/1", answer(200, "application/json", "{\"isbn\": \"1\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'#/components/schemas/Any/anyOf/1'",
                "'#/components/schemas/Any/anyOf/0/properties/word'",
                "'#/components/schemas/Any%20thing~1else'",
                "'#word'"
            })
    void referenceLeadsToAnyPlace(String reference) throws Exception {
        String text =
                THREE_ONE.replace("next: {$ref: '#/components/schemas/Book'}", "next: {$ref: " + reference + "}") + """
                    Any:
                      anyOf:
                        - properties: {word: {type: string, maxLength: 2}}
                        - {$ref: '#/components/schemas/Any/anyOf/0/properties/word'}
                    Any thing/else: {$anchor: word, maxLength: 2}
                """;
        assertThat(drift(
                        text, "GET /books/1", answer(200, "application/json", "{\"isbn\": \"1\", \"next\": \"long\"}")))
                .singleElement()
                .asString()
                .contains("$.next", "2");
    }
}
