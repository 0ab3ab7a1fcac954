package dev.contract.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.report.Check.Level;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What was judged, in the formats of build servers. */
class CheckReportTest {

    private static final CheckReport REPORT = new CheckReport(
            "lint",
            "1 error in 1 contract",
            List.of(
                    Check.of("cart → inventory", "can be read", Level.PASSED, ""),
                    new Check(
                            "cart → inventory", "dead-rule", Level.WARNING, "no such place\nremove it", "a,b.json", 7),
                    new Check("cart → pricing", "secret: token", Level.FAILED, "100 % secret", "c.json", 0),
                    Check.of("cart → pricing", "large", Level.NOTE, "2 MB")));

    @Test
    void junitHasASuiteForEachGroupAndACaseForEachCheck() throws Exception {
        Document xml = xml(JunitXml.of(REPORT));
        Element root = xml.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("1");
        assertThat(root.getAttribute("skipped")).isEqualTo("1");
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("100 % secret");
        Element failed = (Element) failure.getParentNode();
        assertThat(failed.getAttribute("name")).isEqualTo("secret: token");
        assertThat(failed.getAttribute("classname")).isEqualTo("lint.cart → pricing");
        assertThat(failed.getAttribute("file")).isEqualTo("c.json");
        Element skipped = (Element) xml.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getTextContent()).isEqualTo("no such place\nremove it");
    }

    @Test
    void gitHubShowsTheWorstFirstAtItsPlace() {
        assertThat(Annotations.github(REPORT))
                .containsExactly(
                        "::error file=c.json,title=secret%3A token::100 %25 secret",
                        "::warning file=a%2Cb.json,line=7,title=dead-rule::no such place%0Aremove it",
                        "::notice title=large::2 MB");
    }

    @Test
    void azureKnowsErrorsAndWarnings() {
        assertThat(Annotations.azure(REPORT))
                .containsExactly(
                        "##vso[task.logissue type=error;sourcepath=c.json;]secret: token: 100 %AZP25 secret",
                        "##vso[task.logissue type=warning;sourcepath=a,b.json;linenumber=7;]dead-rule: no such place%0Aremove it");
    }

    @Test
    void markdownHasTheOutcomeAndARowForEachCheck() {
        assertThat(MarkdownText.of(REPORT).lines())
                .startsWith("### ❌ 1 error in 1 contract", "", "| | what | where | |", "|---|---|---|---|")
                .contains("| ⚠️ | dead-rule | a,b.json:7 | no such place<br>remove it |")
                .contains("| ✅ | can be read | cart → inventory |  |");
    }

    @Test
    void whatIsGoodIsLeftOutOfLongMarkdown() {
        Check good = Check.of("a → b", "fine", Level.PASSED, "");
        Check bad = Check.of("a → b", "broken", Level.FAILED, "why");
        List<Check> many = new ArrayList<>(Collections.nCopies(150, good));
        many.add(bad);
        String text = MarkdownText.of(new CheckReport("verify", "no", many));
        assertThat(text).contains("broken").doesNotContain("| fine |").contains("… and 150 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n::error::hello",
                "\r##vso[task.complete]x",
                "a ##vso[task.complete result=Succeeded;]b ##[set-env name=A]c",
                "<b>&\u0000\uFFFE\u001b[31m",
                "a|b\n<script>]]>"
            })
    void hostileTextStaysText(String text) throws Exception {
        CheckReport report = new CheckReport(
                text,
                text,
                List.of(new Check(text, text, Level.FAILED, text, text, 1), Check.of("a", "b", Level.NOTE, text)));
        assertThat(xml(JunitXml.of(report)).getElementsByTagName("testcase").getLength())
                .isEqualTo(2);
        assertThat(Annotations.github(report)).allMatch(line -> line.lines().count() == 1);
        assertThat(Annotations.azure(report))
                .allMatch(line -> line.lines().count() == 1)
                .allMatch(line -> line.lastIndexOf("##") == 0);
        assertThat(Annotations.github(report)).noneMatch(line -> line.contains("##["));
        assertThat(MarkdownText.of(report).lines())
                .hasSize(6 + (MarkdownText.of(report).endsWith("\n\n") ? 1 : 0))
                .noneMatch(line -> line.contains("<script>") || line.contains("\u001b"));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }
}
