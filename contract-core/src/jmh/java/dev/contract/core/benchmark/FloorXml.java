package dev.contract.core.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** XML without an engine: the document tree of the JDK and its deep equality. */
final class FloorXml {

    private FloorXml() {}

    static ToIntFunction<byte[]> equality(String expected) {
        Document example = parse(expected.getBytes(StandardCharsets.UTF_8));
        return body -> parse(body).isEqualNode(example) ? 0 : 1;
    }

    private static Document parse(byte[] text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text));
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
