package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** contract diff, for files and for what the broker has. */
class DiffCommandTest extends WithBroker {

    private static final String OLD = "'body': {'quantity': 5, 'title': 'Emma'}";
    private static final String LESS = "'body': {'quantity': 5}";
    private static final String MORE = "'body': {'quantity': 5, 'isbn': '978-3'}";

    private Path file(String name, String response) throws IOException {
        return file(name, "inventory", response);
    }

    private Path file(String name, String provider, String response) throws IOException {
        String json = """
                {'consumer': {'name': 'cart'}, 'provider': {'name': '%s'},
                 'interactions': [
                   {'description': 'a question for the stock', 'providerStates': [{'name': 'a book'}],
                    'request': {'method': 'GET', 'path': '/stock/1'}, 'response': {'status': 200, %s}},
                   {'description': 'is it there', 'request': {'method': 'GET', 'path': '/'}, 'response': {'status': 200}}],
                 'metadata': {'pactSpecification': {'version': '3.0.0'}}}
                """.formatted(provider, response).replace('\'', '"');
        return Files.writeString(directory.resolve(name), json);
    }

    @Test
    void whatIsNewIsMarkedAndEndsWithOne() throws Exception {
        Run run = Run.of(
                "diff", file("old.json", OLD).toString(), file("new.json", MORE).toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NO);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> !line.isEmpty()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Breaking: whoever keeps ")
                                .endsWith(" in 1 interaction (1 changed, 1 unchanged)."),
                        line -> assertThat(line).isEqualTo("! changed: a question for the stock given 'a book'"),
                        line -> assertThat(line)
                                .isEqualTo("     response  body $.title  no longer needs  equal to 'Emma'"),
                        line -> assertThat(line)
                                .isEqualTo("  !  response  body $.isbn   begins to need   equal to '978-3'"));
    }

    @Test
    void lineBreaksOfContractsAreShownAndTearNothing() throws Exception {
        Path old = file("old.json", "'body': {'a': 'x', 'b\\n\\u2028': 'one\\ntwo\\tthree'}");
        Path changed = file("new.json", "'body': {'a': 'y', 'b\\n\\u2028': 'one\\r\\nfour  five'}");
        for (Path file : new Path[] {old, changed}) {
            Files.writeString(file, Files.readString(file).replace("a question", "a\\nquestion"));
        }
        Run run = Run.of("diff", old.toString(), changed.toString());
        assertThat(run.out().lines().skip(1).filter(line -> !line.isEmpty()))
                .containsExactly(
                        "! changed: a\\nquestion for the stock given 'a book'",
                        "  !  response  body $.a             needs something else  equal to 'x' → equal to 'y'",
                        "  !  response  body $['b\\n\\u2028']  needs something else  "
                                + "equal to 'one\\ntwo\\tthree' → equal to 'one\\r\\nfour  five'");
    }

    @Test
    void whatIsNoLongerNeededEndsWithNought() throws Exception {
        Path old = file("old.json", OLD);
        Run run = Run.of("diff", old.toString(), file("new.json", LESS).toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Not breaking: ");
        assertThat(Run.of("diff", old.toString(), old.toString()).out())
                .startsWith("The same: ")
                .endsWith(" of cart with inventory ask for the same in 2 interactions.\n");
    }

    @Test
    void programsReadTheSame() throws Exception {
        Path old = file("old.json", OLD);
        Run run = Run.of("diff", old.toString(), file("new.json", MORE).toString(), "-o", "json");
        JsonObject json = parse(run.out());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(json.isTrue("breaking")).isTrue();
        JsonObject interaction = (JsonObject) json.items("interactions").get(0);
        assertThat(interaction.text("change")).isEqualTo("changed");
        assertThat(interaction.items("changes"))
                .containsExactly(
                        JsonObject.of(
                                "message",
                                "response",
                                "part",
                                "body",
                                "path",
                                "$.title",
                                "change",
                                "ended",
                                "words",
                                "no longer needs",
                                "breaking",
                                false,
                                "old",
                                "equal to 'Emma'",
                                "new",
                                null),
                        JsonObject.of(
                                "message",
                                "response",
                                "part",
                                "body",
                                "path",
                                "$.isbn",
                                "change",
                                "begun",
                                "words",
                                "begins to need",
                                "breaking",
                                true,
                                "old",
                                null,
                                "new",
                                "equal to '978-3'"));
    }

    @Test
    void versionsAtTheBrokerAreCompared() throws Exception {
        out("publish " + file("cart.json", OLD) + " -a 1");
        out("publish " + file("cart.json", LESS) + " -a 2");
        out("publish " + file("cart.json", LESS) + " -a 3");
        out("publish " + file("cart.json", MORE) + " -a 4");
        String pair = "diff --consumer cart --provider inventory";
        assertThat(out(pair + " --version 1 --version 2"))
                .startsWith("Not breaking: whoever keeps version 1 of cart with inventory keeps version 2, too");
        assertThat(out(pair + " -e 2 -e 3")).startsWith("The same: version 2 and version 3 of ");
        assertThat(ended(ExitCode.NO, pair).out())
                .startsWith("Breaking: whoever keeps version 3 of cart with inventory may fail version 4 in 1 ");
        assertThat(out(pair + " -e 3")).startsWith("Not breaking: whoever keeps version 1 ");
        assertThat(out("diff " + file("new.json", LESS))).startsWith("Not breaking: whoever keeps version 4 ");
        assertThat(out("diff " + file("new.json", LESS) + " -e 2")).startsWith("The same: version 2 and ");
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        out("publish " + file("cart.json", OLD) + " -a 1");
        String pair = "diff --consumer cart --provider inventory";
        assertThat(refused(pair)).contains("No contract of cart with inventory before version 1 says anything else");
        assertThat(refused(pair + " -e 7")).contains("there is no contract of cart 7 with inventory", "Try 'contract ");
        assertThat(refused("diff --consumer kart --provider inventory"))
                .contains("there is no contract of kart with inventory");
        assertThat(refused("diff " + file("other.json", "payment", OLD)))
                .contains("there is no contract of cart with payment");
    }

    @Test
    void contractsOfTwoPairsAreRefused() throws Exception {
        String command = "diff " + file("old.json", OLD) + " " + file("other.json", "payment", OLD);
        assertThat(refused(command))
                .contains("old.json is the contract of cart with inventory", "that of cart with payment");
        assertThat(refused("diff")).contains("Which contracts?");
        assertThat(refused("diff --consumer cart")).contains("Which contracts?");
        assertThat(refused(command + " -e 1")).contains("2 files and 1 versions are too many");
        assertThat(refused("diff " + directory)).contains("is a directory");
        assertThat(refused("diff x.json y.json")).contains("There is no file 'x.json'");
        assertThat(refused("diff x.json --provider inventory")).contains("either files or --consumer");
    }
}
