package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBodyTest {

    private static final String NUMBER = "\\d+";

    private static Bodies xml(String expected) {
        return Bodies.of("application/xml", expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a x='1'><b>t</b><c/></a>",
                "<a x=\"1\"><c></c><b>t</b></a>",
                "<?xml version='1.0'?>\n<a x='1'>\n  <b> t </b>\n  <c/>\n</a>\n",
                "\uFEFF<a x='1'><b>t</b><c/></a>",
                "<a x='1'><!-- one --><b><![CDATA[t]]></b><?do it?><c/></a>",
                "<a x='1'><b>&#116;</b><c/></a>",
            })
    void whatSaysTheSameMatches(String actual) {
        assertThat(xml("<a x='1'><b>t</b><c/></a>").request(actual)).isEmpty();
    }

    @Test
    void everyDifferenceIsNamedInARequest() {
        assertThat(xml("<a x='1' y='2'><b>t</b><c/><d/></a>").request("<a x='9' z='3'><b>u</b><c/><c/><e/></a>"))
                .containsExactly(
                        "$.a['@x'] Expected attribute x '1' but received '9'",
                        "$.a['@y'] Expected attribute y='2' but was missing",
                        "$.a Unexpected attribute z='3' received",
                        "$.a.b['#text'] Expected value 't' but received 'u'",
                        "$.a Unexpected child <c/> received",
                        "$.a Expected child <d/> but was missing",
                        "$.a Unexpected child <e/> received");
    }

    @Test
    void aResponseMayHaveMore() {
        assertThat(xml("<a x='1'><b/></a>").response("<a x='1' z='3'><b/><b/><e/></a>"))
                .isEmpty();
        assertThat(xml("<a><b/><b/></a>").response("<a><b/></a>"))
                .containsExactly("$.a Expected child <b/> but was missing");
    }

    @Test
    void theNamespaceCountsAndThePrefixDoesNot() throws Exception {
        Bodies example = xml("<p:a xmlns:p='urn:x' p:i='1'><p:b>1</p:b></p:a>");
        assertThat(example.request("<q:a xmlns:q='urn:x' q:i='1'><q:b>1</q:b></q:a>"))
                .isEmpty();
        assertThat(xml("<a xmlns='urn:x'/>").request("<q:a xmlns:q='urn:x'/>")).isEmpty();
        assertThat(example.request("<p:a xmlns:p='urn:y' p:i='1'><p:b>1</p:b></p:a>"))
                .containsExactly("$ Expected element {urn:x}a but received {urn:y}a");
        for (String path : List.of("$.p:a.p:b.#text", "$.a.b", "$['{urn:x}a']['{urn:x}b']")) {
            Bodies ruled = example.with(path, Rule.regex(NUMBER));
            assertThat(ruled.request("<a xmlns='urn:x' xmlns:r='urn:x' r:i='1'><b>22</b></a>"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void rulesJudgeTextAndAttributesAlsoAsNumbers() throws Exception {
        Bodies example =
                xml("<a x='1'>2</a>").with("$.a['@x']", new Rule("integer")).with("$.a.#text", new Rule("decimal"));
        assertThat(example.response("<a x='7'>2.5</a>")).isEmpty();
        assertThat(example.response("<a x='b'>c</a>"))
                .containsExactly(
                        "$.a['@x'] Expected 'b' (String) to be an integer",
                        "$.a['#text'] Expected 'c' (String) to be a decimal number");
    }

    @Test
    void anIndexInAPathIsAPlaceAmongSiblingsAndMayBeLeftOut() throws Exception {
        Bodies example = xml("<l><i>1</i><i>x</i></l>");
        for (String path : List.of("$.l.i[0]", "$.l[*].i[0]['#text']", "$[*].l.i[0].#text", "$.l[0].i[0]")) {
            Bodies ruled = example.with(path, Rule.regex(NUMBER));
            assertThat(ruled.response("<l><i>22</i><i>x</i></l>")).as(path).isEmpty();
            assertThat(ruled.response("<l><i>22</i><i>y</i></l>")).as(path).isNotEmpty();
        }
    }

    @Test
    void whereARuleHoldsThereMayBeAnyNumberOfElementsButOne() throws Exception {
        Bodies example = xml("<l><i n='1'>1</i></l>").with("$.l.i", Rule.regex(NUMBER));
        assertThat(example.request("<l><i n='1'>22</i><i n='2'>3</i></l>")).isEmpty();
        assertThat(example.request("<l><i n='1'>22</i><i>x</i></l>"))
                .containsExactly(
                        "$.l.i[1]['@n'] Expected attribute n='1' but was missing",
                        "$.l.i[1]['#text'] Expected 'x' to match '\\d+'");
        assertThat(example.response("<l/>")).containsExactly("$.l Expected child <i/> but was missing");
    }

    @Test
    void anExampleWithUnlikeSiblingsMatchesItself() throws Exception {
        String document = "<l><i n='1'/><i><k/></i><i/></l>";
        assertThat(xml(document).with("$.l", Rule.type()).request(document)).isEmpty();
    }

    @Test
    void sizesAreOfTheChildrenOrOfTheSiblingsOfALeaf() throws Exception {
        Rule two = new Rule("type", JsonObject.of("min", 2));
        assertThat(xml("<l><i/></l>").with("$.l", two).response("<l><i/></l>"))
                .containsExactly("$.l Expected <l> (size 1) to have minimum size of 2");
        assertThat(xml("<l><i>1</i></l>").with("$.l.i", two).response("<l><i>1</i></l>"))
                .containsExactly("$.l Expected <i> (size 1) to have minimum size of 2");
        assertThat(xml("<l><i>1</i></l>").with("$.l.i", two).response("<l><i>1</i><i>2</i></l>"))
                .isEmpty();
    }

    @Test
    void whatIsNoXmlIsOneMismatchWithItsPosition() {
        assertThat(xml("<a/>").response("<a>\n<b></a>"))
                .singleElement()
                .asString()
                .startsWith("$ Expected an XML body but it cannot be parsed: ")
                .endsWith("at line 2, column 6");
        assertThat(xml("<a/>").response("no xml")).singleElement().asString().contains("at line 1, column 1");
        assertThat(xml("<a/>").response("<a>&nothing;</a>")).hasSize(1);
        assertThat(xml("<a/>").response("<a/><a/>")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;&y;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://localhost:1/x'> %p;]><a/>",
            })
    void aDocumentTypeDeclarationIsRefused(String actual) {
        assertThat(xml("<a/>").response(actual))
                .containsExactly("$ Expected an XML body but it has a document type declaration (DOCTYPE),"
                        + " which is refused");
    }

    @Test
    void depthIsBounded() {
        String deep = "<a>".repeat(500) + "</a>".repeat(500);
        assertThat(xml(deep).response(deep)).isEmpty();
        String tooDeep = "<a>".repeat(500_000);
        assertThat(xml("<a/>").response(tooDeep)).singleElement().asString().contains("deeper than 500 levels");
    }

    @Test
    void otherEncodingsAreReadAsTheyDeclare() {
        String document = "<?xml version='1.0' encoding='%s'?><a>é</a>";
        byte[] latin = document.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = document.formatted("UTF-16").getBytes(StandardCharsets.UTF_16);
        Bodies example = xml(document.formatted("ISO-8859-1"));
        assertThat(example.response("application/xml", Body.received(latin))).isEmpty();
        assertThat(example.response("application/xml", Body.received(utf16))).isEmpty();
        byte[] unknown = document.formatted("klingon").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(example.response("application/xml", Body.received(unknown)))
                .containsExactly("$ Expected an XML body but it cannot be parsed: the encoding 'klingon' is unknown");
        byte[] broken = document.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(example.response("application/xml", Body.received(broken)))
                .containsExactly("$ Expected an XML body but it cannot be parsed: it is no valid UTF-8");
    }

    @Test
    void anExampleThatIsNoXmlIsComparedAsText() {
        assertThat(xml("not <xml").response("not <xml")).isEmpty();
        assertThat(xml("not <xml").response("<xml/>"))
                .containsExactly("$ Expected body 'not <xml' to match '<xml/>' using equality but did not match");
    }
}
