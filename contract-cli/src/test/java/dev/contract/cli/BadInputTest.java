package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and pipelines get wrong: one clear message, the right exit code, no stack trace, nothing half-done. */
class BadInputTest {

    private static final String CLOSED = "http://127.0.0.1:1";

    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(directory.resolve("text.json"), "no json");
        Files.writeString(directory.resolve("list.json"), "[1]");
        Files.writeString(directory.resolve("nameless.json"), "{\"interactions\": []}");
        Files.writeString(
                directory.resolve("good.json"),
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[]}");
        Files.writeString(
                directory.resolve("path.json"),
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[{\"description\":\"x\","
                        + "\"request\":{},\"response\":{\"status\":200,\"body\":{\"a\":1},\"matchingRules\":"
                        + "{\"body\":{\"$.a b\":{\"matchers\":[{\"match\":\"type\"}]}}}}}]}");
        Files.copy(directory.resolve("good.json"), directory.resolve("again.json"));
        Files.createDirectory(directory.resolve("empty"));
        Files.createDirectories(directory.resolve("above/below"));
        Files.copy(directory.resolve("good.json"), directory.resolve("above/below/good.json"));
    }

    static Stream<Arguments> commandLines() {
        return Stream.of(
                arguments("", 2, "Missing command"),
                arguments("publsh", 2, "contract publish"),
                arguments("nonsense", 2, "There is no command 'contract nonsense'."),
                arguments("broker can-i-deploy -a x", 2, "Did you mean: contract can-i-deploy?"),
                arguments("can-i-deploy -h", 2, "Possible solutions: --help"),
                arguments("can-i-deploy --contracts empty --results empty -b " + CLOSED, 2, "ask no broker"),
                arguments("publish good.json -a 1 -b= ", 2, "--broker-base-url is empty"),
                arguments(
                        "publish good.json -a 1 --no-merge --no-tag-with-git-branch -b " + CLOSED, 3, "did not answer"),
                arguments("verify --provider p --port 80 -d above", 2, "above/**/*.json' means these"),
                arguments("diff g*d.json x*.json", 2, "fits no contract"),
                arguments("can-i-deplo --pacticipant x --version 2", 2, "contract can-i-deploy"),
                arguments("record-relase --pacticipant x --version 2 --environment e", 2, "contract record-release"),
                arguments("record-release --pacticpant x --version 2 --environment e", 2, "--pacticipant"),
                arguments("--verbose can_i_deploy --version 2", 2, "can_i_deploy"),
                arguments("publish", 2, "Missing required"),
                arguments("publish good.json -a 1", 2, "PACT_BROKER_BASE_URL"),
                arguments("publish good.json -a 1 -b localhost:9292", 2, "'localhost:9292' is no address"),
                arguments("publish good.json -a 1 -b ftp://x", 2, "'ftp://x' is no address"),
                arguments("publish good.json -a 1 -b " + CLOSED, 3, "The broker did not answer"),
                arguments("publish good.json -a 1 -b " + CLOSED + " -u me -k token", 2, "not both"),
                arguments("publish absent.json -a 1 -b " + CLOSED, 2, "There is no file or directory 'absent.json'"),
                arguments("publish empty -a 1 -b " + CLOSED, 2, "There is no contract (*.json) in"),
                arguments("publish above -a 1 -b " + CLOSED, 2, "above/**/*.json' means these"),
                arguments("publish ab*e/b* -a 1 -b " + CLOSED, 3, "The broker did not answer"),
                arguments("create-token --name x --scope read", 2, "Did you mean: contract broker create-token?"),
                arguments("record-deployment -a x -e 1 --to-environment y", 2, "Possible solutions: --environment"),
                arguments(
                        "verify --provider q --provider-base-url " + CLOSED + " -f g*d.json",
                        2,
                        "There are contracts for: p"),
                arguments("verify --provider p --provider-base-url " + CLOSED + " -f x*.json", 2, "fits no contract"),
                arguments("publish good.json --version 1", 2, "Possible solutions: --consumer-app-version"),
                arguments("publish good.json --branc x", 2, "Possible solutions: --branch\n"),
                arguments("broker bakup", 2, "Did you mean: contract broker backup"),
                arguments(
                        "verify --provider p --port 80 -f good.json --publish --provider-version 1 -b " + CLOSED,
                        2,
                        "these are files"),
                arguments("explain path.json --interaction #2", 2, "there is no #2, but #1 to #1:"),
                arguments("publish text.json -a 1 -b " + CLOSED, 2, "text.json: this is no contract"),
                arguments("publish list.json -a 1 -b " + CLOSED, 2, "expected a JSON object but found array"),
                arguments("publish good.json nameless.json -a 1 -b " + CLOSED, 2, "there is no consumer name"),
                arguments(
                        "publish good.json again.json -a 1 -b " + CLOSED,
                        2,
                        "again.json are both the contract of c with p"),
                arguments("publish good.json again.json -a 1 --merge -b " + CLOSED, 3, "The broker did not answer"),
                arguments("publish good.json -a 1 --brunch main", 2, "--branch"),
                arguments("lint", 2, "Missing required"),
                arguments("lint absent.json", 2, "There is no file or directory"),
                arguments("lint empty", 2, "There is no contract (*.json) in"),
                arguments("lint good.json text.json", 2, "text.json: this is no contract"),
                arguments("lint good.json --ignore nonsense", 2, "there is no rule 'nonsense'. Rules: ambiguous-inter"),
                arguments("lint good.json --rule dead-rule", 2, "not ID=LEVEL, such as dead-rule=error"),
                arguments("lint good.json --rule dead-rule=bad", 2, "'bad' is none of off, hint, warning, error"),
                arguments("lint good.json --fail-on off", 2, "--fail-on: 'off' is none of hint, warning, error"),
                arguments("explain", 2, "Missing required"),
                arguments("explain absent.json", 2, "There is no file or directory"),
                arguments("explain good.json", 2, "There is no interaction in this contract"),
                arguments("explain path.json --part nonsense", 2, "--part: 'nonsense' is none of body, header"),
                arguments("explain path.json --path $.a[", 2, "'[' is never closed at position 5"),
                arguments("explain path.json --interaction y", 2, "No interaction is meant by --interaction 'y'"),
                arguments("explain path.json --status 200", 2, "give the body with --actual"),
                arguments("explain path.json --actual absent.json", 2, "--actual: there is no file 'absent.json'"),
                arguments("explain path.json --actual good.json -H x", 2, "--header: 'x' is not NAME:VALUE"),
                arguments("explain path.json --actual good.json --path $.a", 2, "leave --part and --path out"),
                arguments("explain path.json --request --status 1 --actual good.json", 2, "A request has no status"),
                arguments("explain path.json --request --response 1", 2, "either the request or a --response"),
                arguments("explain path.json --response 2", 2, "there is no response 2, but 1 of them"),
                arguments("can-i-deploy --version 1", 2, "--pacticipant"),
                arguments("can-i-deploy -a x --to-environment y -b " + CLOSED, 2, "Which version of x?"),
                arguments("can-i-deploy -a x -e 1 --latest -b " + CLOSED, 2, "either --version or --latest"),
                arguments("can-i-deploy -a x -e 1 --to a --to-environment b -b " + CLOSED, 2, "not both"),
                arguments("can-i-deploy -a x -e 1 --to-environment b -b " + CLOSED, 3, "The broker did not answer"),
                arguments("can-i-deploy -a x -e 1 -o yaml -b " + CLOSED, 2, "yaml"),
                arguments("verify", 2, "Which provider?"),
                arguments("verify -f good.json --provider-base-url " + CLOSED, 2, "Which provider?"),
                arguments("verify --provider p", 2, "--provider-base-url"),
                arguments("verify --provider p --provider-base-url " + CLOSED, 2, "Which contracts?"),
                arguments("verify --provider p --provider-base-url nonsense -f good.json", 2, "is no address"),
                arguments("verify --provider p --port 80 -f empty", 2, "is a directory: give it with --dir"),
                arguments("verify --provider p --port 80 --url " + CLOSED + "/c", 3, "/c: nothing listens there"),
                arguments("verify --provider p --port 99999 -f good.json", 2, "there is no port 99999"),
                arguments("verify --provider p --port 0 -f good.json", 2, "there is no port 0"),
                arguments("verify --provider p --port 80 -s http://x:99999 -f good.json", 2, "--state-change-url"),
                arguments("verify --provider p --provider-base-url http://u:p@x -f good.json", 2, "--header"),
                arguments("verify --provider p --provider-base-url http://x?a=b -f good.json", 2, "behind ? or #"),
                arguments("verify --provider p --provider-base-url http://x --port 80 -f good.json", 2, "not both"),
                arguments("verify --provider p --port 80 --parallel 0 -f good.json", 2, "--parallel: 0 is no number"),
                arguments("publish good.json -a 1 -b http://x:99999", 2, "there is no port 99999"),
                arguments("verify --provider p --provider-base-url " + CLOSED + " -d absent", 2, "absent"),
                arguments("verify --provider p --provider-base-url " + CLOSED + " -d empty", 2, "empty"),
                arguments("verify --provider p --provider-base-url " + CLOSED + " -f text.json", 2, "text.json"),
                arguments("verify --provider q --provider-base-url " + CLOSED + " -f good.json", 2, "q"),
                arguments(
                        "verify --provider p --provider-base-url " + CLOSED + " -f good.json -H nonsense",
                        2,
                        "NAME=VALUE"),
                arguments(
                        "verify --provider p --provider-base-url " + CLOSED + " -f good.json --filter-state (",
                        2,
                        "no regular"),
                arguments(
                        "verify --provider p --provider-base-url " + CLOSED + " -b " + CLOSED,
                        3,
                        "The broker did not answer"),
                arguments(
                        "verify --provider p --provider-base-url " + CLOSED + " --consumer-version-selectors x -b "
                                + CLOSED,
                        2,
                        "is no JSON"),
                arguments(
                        "verify --provider p --provider-base-url " + CLOSED + " -f path.json",
                        1,
                        "\"$.a b\" cannot be read"),
                arguments("stub", 2, "Which contracts? Give files"),
                arguments("stub -b " + CLOSED, 2, "Which provider's contracts"),
                arguments("stub --provider p -b " + CLOSED, 3, "The broker did not answer"),
                arguments("stub absent.json", 2, "There is no file or directory 'absent.json'"),
                arguments("stub empty", 2, "There is no contract (*.json) in"),
                arguments("stub text.json", 2, "text.json: this is no contract"),
                arguments("stub good.json", 2, "There is nothing to serve"),
                arguments("stub good.json --provider q", 2, "of any consumer with q: there are those of c with p"),
                arguments("stub --url " + CLOSED + "/c", 3, "/c: nothing listens there"),
                arguments("stub good.json --port 99999", 2, "--port: there is no port 99999"),
                arguments("stub good.json --host 1.2.3.4.5", 2, "--host: '1.2.3.4.5' is no address"),
                arguments("stub good.json --delay -1", 2, "--delay: -1 is no number"),
                arguments("stub good.json --provider-state (", 2, "'(' is no regular expression"),
                arguments("stub good.json --empty-provider-state", 2, "without --provider-state"),
                arguments("stub good.json --provider-state-header-name a:b", 2, "'a:b' is no name of a header"),
                arguments("stub --watch --provider p -b " + CLOSED, 2, "--watch needs files"),
                arguments("stub --watch absent", 2, "There is no"),
                arguments("record-deployment -a x -e 1", 2, "--environment"),
                arguments("create-environment --name x --production=maybe", 2, "maybe"),
                arguments("broker --port 99999", 2, "--port: a number from 0 to 65535 is expected, but it is '99999'"),
                arguments("broker --port 0 --base-url foo", 2, "--base-url: a URL such as"),
                arguments(
                        "broker --port 0 --max-body-size 0", 2, "--max-body-size: a number from 1 to 1000 is expected"),
                arguments("broker --port 0 --database mysql://u:secret@h/c", 2, "is neither a file nor a PostgreSQL"),
                arguments("broker --port 0 --webhook-hosts 10.0.0.0/99", 2, "--webhook-hosts: a name without scheme"),
                arguments("broker --port 0 --oidc-issuer https://x", 2, "without CONTRACT_OIDC_CLIENT_ID and"),
                arguments("broker --port x", 2, "--port: a number from 0 to 65535 is expected, but it is 'x'"),
                arguments("broker --settings absent.properties", 2, "absent.properties"),
                arguments(
                        "broker --port 0 --access users --database db.sqlite",
                        3,
                        "Nobody could administer this broker"),
                arguments("broker create-token --name x --scope all --database db.sqlite", 2, "read, ci, admin"),
                arguments("broker create-token --name x --scope ci --database absent/db.sqlite", 3, "absent"),
                arguments("broker --port 0 --database absent/dir/db.sqlite", 3, "absent"),
                arguments("broker --port 0 --database text.json", 3, "text.json"));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void isAnsweredWithOneMessageAndTheRightExitCode(String commandLine, int exitCode, String message) {
        Run run = run(commandLine);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.out() + run.err()).contains(message);
        if (exitCode != ExitCode.NO) {
            assertThat(run.err().lines()).as("what, and what to do").hasSizeBetween(2, 3);
        }
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception:", "Internal error", "Error: Error");
    }

    @Test
    void namesHaveNoLineBreaks() {
        for (String option : List.of("--consumer-app-version", "--branch", "--tag")) {
            Run run = Run.of("publish", directory + "/good.json", "-a1", "-b", CLOSED, option + "=a\nb");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains(option.equals("--consumer-app-version") ? "only once" : "has a line break");
        }
    }

    @Test
    void expressionThatIsTooMuchIsNoAnswer() throws IOException {
        String contract =
                Files.readString(directory.resolve("path.json")).replace("\"x\"", "\"" + "a".repeat(40_000) + "\"");
        Path file = Files.writeString(directory.resolve("long.json"), contract);
        Run run = Run.of("explain", file.toString(), "--interaction", "(a|b)*c");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Make the expression simpler").hasLineCount(2);
    }

    @Test
    void portInUseIsSaidSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("broker --database db.sqlite --port " + taken.getLocalPort());
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BROKER);
            assertThat(run.err()).contains("Cannot listen on 127.0.0.1:" + taken.getLocalPort(), "another");
        }
    }

    @Test
    void brokerThatCannotStartEndsItsProcess() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process broker = new ProcessBuilder(java, "-cp", classPath, Main.class.getName(), "broker", "--port", "99999")
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(broker.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(broker.exitValue()).isEqualTo(ExitCode.USAGE);
        } finally {
            broker.destroyForcibly();
        }
    }

    @Test
    void brokerThatIsNoBrokerIsRecognised() throws IOException {
        try (Shelf page = Shelf.answering("<html>hello</html>")) {
            Run run = run("can-i-deploy -a x -e 1 --to-environment y -b " + page.url());
            assertThat(run.exitCode()).isEqualTo(ExitCode.BROKER);
            assertThat(run.err()).contains(page.url());
        }
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(run("can-i-deploy -a x -e 1 --to-environment b --verbose -b " + CLOSED)
                        .err())
                .contains("\tat ");
    }

    private Run run(String commandLine) {
        List<String> files = List.of(
                "good.json",
                "again.json",
                "text.json",
                "list.json",
                "nameless.json",
                "path.json",
                "empty",
                "above",
                "ab*e/b*",
                "g*d.json",
                "x*.json",
                "absent.json",
                "absent",
                "absent/dir/db.sqlite",
                "db.sqlite");
        String[] args = Stream.of(commandLine.split(" "))
                .filter(arg -> !arg.isEmpty())
                .map(arg -> files.contains(arg) && !arg.startsWith("absent.")
                        ? directory.resolve(arg).toString()
                        : arg)
                .toArray(String[]::new);
        return Run.of(args);
    }
}
