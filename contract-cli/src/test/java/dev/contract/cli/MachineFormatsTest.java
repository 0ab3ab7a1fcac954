package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Decisions and verifications where build servers show them. */
class MachineFormatsTest extends WithBroker {

    private static final String BAD = "{\"qty\": 5}";
    private static final String QUESTION = "can-i-deploy -a cart -e 1 --to-environment test";

    @BeforeEach
    void cartIsBroken() throws Exception {
        publish("1", "--branch main");
        out("create-environment --name test");
        verify("2", BAD);
        out("record-deployment -a inventory -e 2 --environment test");
    }

    @Test
    void junitHasTheDecisionAndEveryPair() throws Exception {
        Run run = ended(ExitCode.NO, QUESTION + " --output junit");
        Document xml = xml(run.out());
        assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("2");
        Element decision = (Element) xml.getElementsByTagName("testcase").item(0);
        assertThat(decision.getAttribute("name")).isEqualTo("No: cart 1 cannot be deployed to test.");
        Element pair = (Element) xml.getElementsByTagName("testcase").item(1);
        assertThat(pair.getAttribute("name")).isEqualTo("cart 1 → inventory 2");
        assertThat(pair.getElementsByTagName("failure").item(0).getTextContent())
                .startsWith("inventory 2 breaks cart 1");
        assertThat(run.err()).as("the text for the log").startsWith("No: cart 1");
    }

    @Test
    void yesIsASuccessInEveryFormat() throws Exception {
        verify("2", "{\"quantity\": 5}");
        assertThat(xml(out(QUESTION + " -o junit"))
                        .getElementsByTagName("failure")
                        .getLength())
                .isZero();
        assertThat(out(QUESTION + " -o github")).startsWith("Yes: ").doesNotContain("::");
        assertThat(out(QUESTION + " -o azure")).startsWith("Yes: ").doesNotContain("##vso");
        assertThat(out(QUESTION + " -o markdown")).startsWith("### ✅ Yes: cart 1 can be deployed to test.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            github   | ::error title=No%3A cart 1 cannot be deployed to test.::
            github   | ::error title=cart 1 → inventory 2::inventory 2 breaks cart 1
            azure    | ##vso[task.logissue type=error;]No: cart 1 cannot be deployed to test.:
            markdown | ### ❌ No: cart 1 cannot be deployed to test.
            """)
    void noIsShownWherePeopleLook(String format, String line) {
        Run run = ended(ExitCode.NO, QUESTION + " --output " + format);
        assertThat(run.out().lines()).anyMatch(each -> each.startsWith(line));
        assertThat(run.out() + run.err()).contains("\nNo: cart 1 cannot be deployed to test.\n".strip());
    }

    @Test
    void summaryOfTheJobOnGitHubGrows() throws Exception {
        Path summary = Files.writeString(directory.resolve("summary.md"), "Before\n");
        Run run = Run.inProcess(
                directory, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), words(QUESTION + " -o github"));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NO);
        assertThat(summary).content().startsWith("Before\n### ❌ No: cart 1 cannot be deployed to test.");
        Run unwritable = Run.inProcess(
                directory, Map.of("GITHUB_STEP_SUMMARY", directory.toString()), words(QUESTION + " -o github"));
        assertThat(unwritable.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(unwritable.err()).contains("GITHUB_STEP_SUMMARY");
    }

    @Test
    void noThatDoesNotCountIsAWarning() throws Exception {
        String dry = QUESTION + " --dry-run --output ";
        assertThat(out(dry + "github")).contains("::warning title=No").doesNotContain("::error");
        Document xml = xml(out(dry + "junit"));
        assertThat(xml.getElementsByTagName("failure").getLength()).isZero();
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(2);
    }

    @Test
    void verificationNamesTheFieldInEveryFormat() throws Exception {
        assertThat(verified("github")).contains("::error title=cart → a question for the stock", "quantity", "qty");
        assertThat(verified("azure")).contains("##vso[task.logissue type=error;]cart → a question for the stock");
        assertThat(verified("markdown")).startsWith("### ❌ ");
        assertThat(xml(verified("junit")).getElementsByTagName("failure").getLength())
                .isEqualTo(1);
    }

    private String verified(String format) throws Exception {
        try (Shelf shelf = Shelf.answering(BAD)) {
            return ended(
                            ExitCode.NO,
                            "verify --provider inventory --provider-base-url " + shelf.url() + " --output " + format)
                    .out();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-environments -o junit", "list-environments -o yaml", "publish x -a 1 -o github"})
    void formatThatACommandDoesNotHaveIsRefused(String commandLine) {
        assertThat(refused(commandLine)).contains("is none of text, json.");
    }

    @Test
    void helpNamesTheFormats() {
        assertThat(Run.of("list-environments", "--help").out()).contains("The format: text, json. Default: text.");
        assertThat(Run.of("can-i-merge", "--help").out()).contains("The format: text, json, junit, markdown, github");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    @Test
    void lintFindingStandsAtItsLine() throws Exception {
        Path contract = Files.writeString(directory.resolve("old.json"), """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"}, "interactions": [
                  {"description": "fine", "request": {"path": "/1"}, "response": {"status": 200}},
                  {"description": "dead", "request": {"path": "/2"}, "response": {"status": 200,
                    "headers": {"Content-Type": "application/json"}, "body": {"a": 1},
                    "matchingRules": {"body": {"$.b": {"matchers": [{"match": "type"}]}}}}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """);
        Run run = Run.of("lint", contract.toString(), "--fail-on", "warning", "--output", "github");
        assertThat(run.out()).contains("file=" + contract + ",line=3,title=dead-rule");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(Run.of("lint", contract.toString(), "-o", "junit").out()).contains("<testcase name=\"dead-rule");
    }

    @Test
    void breakingChangeIsAnError() throws Exception {
        Path old = Files.writeString(directory.resolve("old.json"), contract("{}"));
        Path changed = Files.writeString(directory.resolve("new.json"), contract("{\"a\": 1}"));
        Run breaking = Run.of("diff", old.toString(), changed.toString(), "-o", "github");
        assertThat(breaking.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(breaking.out())
                .contains("::error title=changed%3A a question::")
                .contains("begins to need");
        Run fine = Run.of("diff", changed.toString(), old.toString(), "-o", "markdown");
        assertThat(fine.exitCode()).as(fine.err()).isZero();
        assertThat(fine.out()).startsWith("### ✅ Not breaking");
    }

    private static String contract(String body) {
        return """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"}, "interactions": [
                  {"description": "a question", "request": {"path": "/1"}, "response": {"status": 200,
                    "headers": {"Content-Type": "application/json"}, "body": %s}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """.formatted(body);
    }
}
