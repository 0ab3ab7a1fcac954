package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans, places and bodies of one contract with requests and messages. */
class ExplainCommandTest {

    @TempDir
    Path directory;

    private Path contract;

    @BeforeEach
    void contract() throws IOException {
        contract = Files.writeString(directory.resolve("web-shop.json"), """
                {"consumer": {"name": "web"}, "provider": {"name": "shop"},
                 "metadata": {"pactSpecification": {"version": "4.0"}},
                 "interactions": [
                  {"type": "Synchronous/HTTP", "description": "all books", "providerStates": [{"name": "books"}],
                   "request": {"method": "GET", "path": "/books", "query": {"page": ["1"]}},
                   "response": {"status": 200, "headers": {"Content-Type": ["application/json"], "X-Id": ["7"]},
                    "body": {"contentType": "application/json", "content": {"items": [{"id": 1, "title": "Emma"}]}},
                    "matchingRules": {
                     "header": {"X-Id": {"matchers": [{"match": "integer"}]}},
                     "body": {"$.items": {"matchers": [{"match": "type", "min": 1}]},
                              "$.items[*].id": {"matchers": [{"match": "integer"}]}}}}},
                  {"type": "Synchronous/HTTP", "description": "all books of an author",
                   "request": {"method": "GET", "path": "/authors/1"}, "response": {"status": 404}},
                  {"type": "Synchronous/HTTP", "description": "all books", "providerStates": [{"name": "none"}],
                   "request": {"method": "GET", "path": "/books"}, "response": {"status": 204}},
                  {"type": "Asynchronous/Messages", "description": "sold",
                   "contents": {"contentType": "application/json", "content": {"n": 1}}},
                  {"type": "Synchronous/Messages", "description": "asked",
                   "request": {"contents": {"content": {"q": 1}}},
                   "response": [{"contents": {"content": {"a": 1}}}, {"contents": {"content": {"b": 2}}}]}]}
                """);
    }

    private Run explain(String... options) {
        List<String> args = new ArrayList<>(List.of("explain", contract.toString()));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }

    private String actual(String body) throws IOException {
        return Files.writeString(directory.resolve("actual"), body).toString();
    }

    @Test
    void wholePlanIsTold() {
        Run run = explain("--interaction", "all books", "--state", "books");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo("""
                all books given 'books'
                request:
                  method: equal to 'GET'
                  path: equal to '/books' (no rule)
                  query page: equal to '1' (no rule)
                  query: no other parameters
                  body: anything, or nothing
                response:
                  status: equal to 200 (no rule)
                  header Content-Type: the same media type as 'application/json' (no rule)
                  header X-Id: integer by $['X-Id']; example '7'
                  body: content of application/json
                  body $: an object with 'items'; others may come (no rule)
                  body $.items: type (min 1) by $.items; an array of items like the example
                  body $.items[*]: type by $.items (cascades); an object with 'id', 'title'; others may come
                  body $.items[*].id: integer by $.items[*].id; example 1
                  body $.items[*].title: type by $.items (cascades); example 'Emma'
                """);
    }

    @Test
    void placeIsToldWithAllRulesThatApply() {
        for (String path : List.of("$.items[0].id", "items[*].id")) {
            Run run = explain("--state", "books", "--path", path);
            assertThat(run.out()).isEqualTo("""
                    all books given 'books'
                    response:
                      body $.items[0].id: integer by $.items[*].id; example 1
                        1. integer by $.items[*].id, before the next by more literal steps (2, not 1)
                        2. type by $.items (cascades)
                    """);
        }
    }

    @Test
    void placesOfOtherPartsAreTold() {
        assertThat(explain("--state", "books", "--part", "header").out())
                .contains("X-Id: integer", "Content-Type: the same");
        assertThat(explain("--state", "books", "--part", "header", "--path", "X-Id")
                        .out())
                .contains("header X-Id: integer")
                .doesNotContain("Content-Type");
        assertThat(explain("--state", "books", "--part", "query").out())
                .contains("request:", "query page: equal to '1'");
        assertThat(explain("--state", "books", "--request", "--part", "body").out())
                .contains("body: anything");
    }

    @Test
    void pathThatIsMisspeltIsToldWithTheRightOne() {
        assertThat(explain("--state", "books", "--path", "$.items[0].titel").out())
                .contains("nothing: $.items[0] is type by $.items", "Did you mean $.items[*].title?");
    }

    @Test
    void bodyThatFailsIsToldWithTheRulesThatJudgedIt() throws IOException {
        String body = actual("{\"items\": [{\"id\": \"x\", \"title\": \"Emma\"}]}");
        Run run = explain("--state", "books", "--actual", body);
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.out()).isEqualTo("""
                all books given 'books'
                  - body $.items[0].id: Expected 'x' (String) to be an integer  [rule: integer]
                    judged by: integer by $.items[*].id, before the next by more literal steps (2, not 1)
                    not by:    type by $.items (cascades)
                This differs in 1 place from what the contract says of the response.
                """);
    }

    @Test
    void bodyThatKeepsTheContractIsSaidSo() throws IOException {
        String body = actual("{\"items\": [{\"id\": 5, \"title\": \"It\"}, {\"id\": 6, \"title\": \"Us\"}]}");
        Run run = explain("--state", "books", "--actual", body);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("This keeps what the contract says of the response.");
    }

    @Test
    void statusAndHeadersAreJudgedIfTheyAreGiven() throws IOException {
        String body = actual("{\"items\": [{\"id\": 5, \"title\": \"It\"}]}");
        Run run = explain(
                "--state",
                "books",
                "--actual",
                body,
                "--status",
                "500",
                "-H",
                "x-id: abc",
                "--content-type",
                "text/plain");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.out()).contains("- status: ", "- header X-Id: ", "- header Content-Type: ");
    }

    @Test
    void requestIsJudgedAsAMockProviderDoes() throws IOException {
        Run run = explain("--interaction", "asked", "--request", "--actual", actual("{\"q\": 1, \"more\": 2}"));
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.NO);
        assertThat(run.out()).contains("[more, q]");
        assertThat(explain("--state", "books", "--request", "--actual", actual(""))
                        .exitCode())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void messagesAreExplained() throws IOException {
        assertThat(explain("--interaction", "sold").out()).contains("message:\n", "body $.n: equal to 1 (no rule)");
        assertThat(explain("--interaction", "sold", "--actual", actual("{\"n\": 1}"))
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(explain("--interaction", "sold", "--actual", actual("{\"n\": 2}"))
                        .exitCode())
                .isEqualTo(ExitCode.NO);
        assertThat(explain("--interaction", "sold", "--request").err())
                .contains("There is no request", "only: message");
        assertThat(explain("--interaction", "sold", "--actual", actual("1"), "--status", "200")
                        .err())
                .contains("neither status nor headers");
    }

    @Test
    void oneOfSeveralResponsesIsChosen() throws IOException {
        String body = actual("{\"b\": 2}");
        assertThat(explain("--interaction", "asked", "--actual", body).err()).contains("2 messages", "--response");
        assertThat(explain("--interaction", "asked", "--response", "2", "--actual", body)
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(explain("--interaction", "asked", "--response", "1", "--actual", body)
                        .exitCode())
                .isEqualTo(ExitCode.NO);
    }

    @Test
    void interactionsAreListedIfItIsNotClearWhichIsMeant() {
        Run none = explain();
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("Which interaction?", "\n  #3  all books given 'none'\n", "\n  #5  asked");
        assertThat(explain("--interaction", "all books").err())
                .contains("2 interactions are meant by --interaction 'all books'. Say more, or add --state:")
                .doesNotContain("author");
    }

    @Test
    void descriptionMayBeTheStartOrAnExpression() {
        for (String text : List.of("all books of", "auth.r", "author$")) {
            assertThat(explain("--interaction", text).out()).startsWith("all books of an author\n");
        }
        assertThat(explain("--interaction", "#2").out()).startsWith("all books of an author\n");
        assertThat(explain("--interaction", "(sold").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void programsGetEverythingThatPeopleGet() throws Exception {
        JsonObject plan = json(explain("--state", "books", "--path", "$.items[0].id", "-o", "json"));
        JsonObject message = (JsonObject) plan.items("messages").get(0);
        assertThat(message.items("places")).hasToString("""
                [{"part":"body","path":"$.items[0].id","asks":"integer by $.items[*].id; example 1","rules":[\
                {"rules":"integer","from":"$.items[*].id","cascades":false,"advantage":"more literal steps (2, not 1)"},\
                {"rules":"type","from":"$.items","cascades":true,"advantage":""}]}]""");
        JsonObject check = json(explain("--state", "books", "--actual", actual("{\"items\": []}"), "-o", "json"));
        assertThat(check.get("success")).hasToString("false");
        assertThat(check.items("mismatches").get(0).toString()).contains("\"path\":\"$.items\"", "\"judgedBy\":[{");
    }

    private static JsonObject json(Run run) throws Exception {
        return JsonReader.parseObject(run.out().getBytes(StandardCharsets.UTF_8));
    }
}
