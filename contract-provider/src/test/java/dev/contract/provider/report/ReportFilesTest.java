package dev.contract.provider.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.Contracts;
import dev.contract.provider.StubServer;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.source.FoundContracts;
import dev.contract.provider.source.UnreadableContract;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.ReplaySettings;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The reports that are files say the same as the console, in the words of those who read them. */
class ReportFilesTest {

    private static final String NASTY = "<script>alert(1)</script> | `x` @all \\u001b[31m \\u0007 & \\\"q\\\"";

    @TempDir
    Path directory;

    private StubServer provider;

    @BeforeEach
    void start() throws Exception {
        provider = new StubServer().on("GET /good", 200, "{\"id\": 1}").on("GET /nested", 200, """
                        {"shop": {"name": "a", "open": true}, "items": [{"id": 1, "price": 2}, {"id": "x", "price": 3},
                         {"id": 3, "price": 4}], "total": 9}""");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private static String get(String path, String description, String body, String rules, String more) {
        return """
                {"type": "Synchronous/HTTP", "description": "%s", "request": {"method": "GET", "path": "%s"},
                 "response": {"status": 200, "body": {"contentType": "application/json", "content": %s},
                              "matchingRules": {"body": {%s}}}%s}
                """.formatted(description, path, body, rules, more);
    }

    private static String good() {
        return get("/good", "a good one", "{\"id\": 1}", "", "");
    }

    private static String nested(String description, String more) {
        String rule = "\"$.items[*].id\": {\"matchers\": [{\"match\": \"integer\"}]},"
                + "\"$.items\": {\"matchers\": [{\"match\": \"type\"}]}";
        return get(
                "/nested",
                description,
                "{\"shop\": {\"name\": \"a\", \"open\": true}, \"items\": [{\"id\": 1, \"price\": 2}], \"total\": 9}",
                rule + ", \"$.items[*].price\": {\"matchers\": [{\"match\": \"type\"}]}",
                more);
    }

    private VerificationReport verify(FoundContract... contracts) throws Exception {
        FoundContracts all = new FoundContracts(
                List.of(contracts),
                List.of(
                        new UnreadableContract("broken.json", "this is no contract: <b>\u0000", false),
                        new UnreadableContract("in-work.json", "nor is this", true)));
        try (HttpTarget target = HttpTarget.at(provider.url())) {
            return new Verifier(VerificationPlan.against(target).withReplay(ReplaySettings.STANDARD))
                    .verify("inventory", all, ProgressListener.none());
        }
    }

    private VerificationReport everything() throws Exception {
        return verify(
                Contracts.found(
                        "web-shop",
                        good(),
                        nested(NASTY, ", \"comments\": {\"text\": [\"<i>said</i>\"]}"),
                        nested("in work", ", \"pending\": true, \"key\": \"p\"")),
                Contracts.found("mail", Contracts.message()));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void buildServersReadFailuresPendingOnesAndContractsThatCannotBeRead() throws Exception {
        byte[] xml = JunitReport.of(everything()).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        Element root = document.getDocumentElement();
        assertThat(Stream.of("tests", "failures", "errors", "skipped").map(root::getAttribute))
                .containsExactly("6", "1", "2", "2");
        assertThat(elements(document, "testsuite"))
                .extracting(suite -> suite.getAttribute("name"))
                .containsExactly("web-shop → inventory", "mail → inventory", "broken.json", "in-work.json");
        assertThat(elements(document, "testcase"))
                .hasSize(6)
                .allMatch(each -> each.getAttribute("time").matches("\\d+\\.\\d{3}"));
        assertThat(elements(document, "failure")).singleElement().satisfies(failure -> {
            assertThat(((Element) failure.getParentNode()).getAttribute("name")).contains("<script>alert(1)</script>");
            assertThat(failure.getAttribute("message")).contains("$.items[1].id");
            assertThat(failure.getTextContent()).contains("$.items[1].id", "integer", "curl -i");
        });
        assertThat(elements(document, "skipped"))
                .hasSize(2)
                .allSatisfy(
                        pending -> assertThat(pending.getAttribute("message")).startsWith("pending: "));
    }

    @Test
    void pageEscapesWhateverAContractHolds() throws Exception {
        String page = HtmlReport.of(everything(), "1.0 <beta>");
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "contract: <b>", "<i>said", "<beta>", "\u001b", "\u0007", "\u0000", "src=")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "&lt;i&gt;said",
                        "1.0 &lt;beta&gt;",
                        "$.items[1].id",
                        "lang=\"en\"",
                        "<main",
                        "prefers-color-scheme: dark",
                        "inventory would break web-shop, and could not be verified for mail");
    }

    @Test
    void markdownEscapesWhateverAContractHolds() throws Exception {
        String markdown = MarkdownReport.of(everything());
        assertThat(markdown)
                .contains(
                        "| consumer | passed | failed | pending | skipped |", "<code>web-shop</code> | 1 | 1 | 1 | 0 |")
                .contains("```diff", "<details>", "curl -i")
                .doesNotContain("<script", "@all", "<b>", "\u001b", "`x`");
    }

    @Test
    void contractThatCannotBeReadBreaksNothingWhileItIsPending() throws Exception {
        VerificationReport report = everything();
        assertThat(ConsoleReport.in(false).render(report))
                .contains(
                        "✗ broken.json could not be read\n",
                        "✗ in-work.json could not be read  [pending]\n    nor is this\n",
                        ", 1 contract unreadable, ",
                        ", 1 pending and unreadable");
        assertThat(MarkdownReport.of(report)).contains("❌ <code>broken.json", "⚠️ pending: <code>in-work.json");
        assertThat(JsonReport.of(report, null).items("unreadable"))
                .extracting(each -> ((JsonObject) each).get("pending"))
                .containsExactly(JsonBoolean.FALSE, JsonBoolean.TRUE);
        VerificationReport pendingOnly = new VerificationReport(
                "inventory", null, List.of(), report.unreadable().subList(1, 2), false, Duration.ZERO);
        assertThat(pendingOnly.isSuccess()).isTrue();
    }

    @Test
    void diffShowsWhatSurroundsTheDifference() throws Exception {
        String console = ConsoleReport.in(false).render(everything());
        assertThat(console.lines().map(String::stripTrailing))
                .containsSequence(
                        "      body (- expected, + actual)",
                        "              },",
                        "              {",
                        "        -       \"id\": 1,",
                        "        +       \"id\": \"x\",",
                        "                \"price\": 3",
                        "              },");
    }

    @Test
    void fileIsWrittenAsAWholeInADirectoryThatIsMade() throws Exception {
        Path file = directory.resolve("a/b/report.json");
        VerificationReport report = verify(Contracts.found("web-shop", good()));
        ReportFormat.JSON.write(file, report, null);
        assertThat(file).content().startsWith("{").contains("\"web-shop\"");
        ReportFormat.HTML.write(file, report, null);
        assertThat(file).content().startsWith("<!DOCTYPE html>");
        assertThat(directory.resolve("a/b"))
                .isDirectoryContaining(each -> true)
                .isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void placeThatIsADirectoryIsToldAndStays() throws Exception {
        Path taken = Files.createDirectories(directory.resolve("taken/within"));
        VerificationReport report = verify(Contracts.found("web-shop", good()));
        assertThatThrownBy(() -> ReportFormat.JUNIT.write(taken.getParent(), report, null))
                .hasMessageContaining("is a directory");
        assertThat(taken).exists();
    }

    @Test
    void bodyThatIsHugeOrNoJsonHasNoDiff() throws Exception {
        provider.on("GET /nested", 200, "{\"items\": [" + "{\"id\": \"x\"},".repeat(100_000) + "{\"id\": 1}]}");
        assertThat(ConsoleReport.in(false).render(verify(Contracts.found("web-shop", nested("huge", "")))))
                .contains("$.items[0].id")
                .doesNotContain("(- expected");
        provider.on("GET /nested", 200, "{\"items\": [");
        assertThat(ConsoleReport.in(false).render(verify(Contracts.found("web-shop", nested("cut", "")))))
                .doesNotContain("(- expected");
    }
}
