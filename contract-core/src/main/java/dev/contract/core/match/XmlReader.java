package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML documents; those with a document type declaration are refused, as it can name files and grow entities. */
final class XmlReader {

    private static final int MAX_DEPTH = 500;

    private final XMLStreamReader reader;
    private final Deque<XmlBuilding> open = new ArrayDeque<>();
    private final XmlNames elements = new XmlNames();
    private final XmlNames attributes = new XmlNames();
    private @Nullable XmlElement root;

    private XmlReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    static XmlElement parse(Bytes document) throws UnreadableBodyException {
        try {
            XMLStreamReader reader = open(XmlText.of(document));
            try {
                return new XmlReader(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException wrong) {
            throw new UnreadableBodyException("cannot be parsed: " + describe(wrong));
        }
    }

    private static XMLStreamReader open(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(new StringReader(document));
    }

    private XmlElement read() throws XMLStreamException, UnreadableBodyException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableBodyException("has a document type declaration (DOCTYPE), which is refused");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw problem("the entity is unknown");
                default -> {}
            }
        }
        if (root == null) {
            throw problem("there is no element");
        }
        return root;
    }

    private void start() throws UnreadableBodyException {
        if (open.size() == MAX_DEPTH) {
            throw problem("elements are nested deeper than " + MAX_DEPTH + " levels");
        }
        XmlBuilding parent = open.peek();
        if (parent != null) {
            parent.endRun();
        }
        XmlName name = elements.element(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName());
        open.push(new XmlBuilding(name, attributes()));
    }

    private Map<XmlName, String> attributes() {
        int count = reader.getAttributeCount();
        Map<XmlName, String> read = count == 0 ? Map.of() : new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            XmlName name = attributes.attribute(
                    reader.getAttributeNamespace(i), reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            read.put(name, reader.getAttributeValue(i));
        }
        return read;
    }

    private void end() {
        XmlElement element = open.pop().element();
        XmlBuilding parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
    }

    private void text() {
        XmlBuilding element = open.peek();
        if (element != null) {
            element.append(reader.getText());
        }
    }

    private UnreadableBodyException problem(String problem) {
        return new UnreadableBodyException("cannot be parsed: " + problem + place(reader.getLocation()));
    }

    private static String describe(XMLStreamException wrong) {
        String message = String.valueOf(wrong.getMessage());
        int start = message.indexOf("Message: ");
        String problem = start < 0 ? message : message.substring(start + "Message: ".length());
        return problem.replaceAll("\\.?\\s*$", "") + place(wrong.getLocation());
    }

    private static String place(@Nullable Location location) {
        return location == null
                ? ""
                : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
