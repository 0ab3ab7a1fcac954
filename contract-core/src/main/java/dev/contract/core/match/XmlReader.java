package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Deque<Building> open = new ArrayDeque<>();
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
        Building parent = open.peek();
        if (parent != null) {
            parent.endRun();
        }
        Map<XmlName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            XmlName name = XmlName.attribute(
                    reader.getAttributeNamespace(i), reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            attributes.put(name, reader.getAttributeValue(i));
        }
        open.push(new Building(
                XmlName.element(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName()), attributes));
    }

    private void end() {
        XmlElement element = open.pop().element();
        Building parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.children
                    .computeIfAbsent(element.name(), name -> new ArrayList<>())
                    .add(element);
        }
    }

    private void text() {
        Building element = open.peek();
        if (element != null) {
            element.run.append(reader.getText());
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

    /** An element whose end has not been read. */
    private static final class Building {
        private final XmlName name;
        private final Map<XmlName, String> attributes;
        private final Map<XmlName, List<XmlElement>> children = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder run = new StringBuilder();

        Building(XmlName name, Map<XmlName, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        /** Space around child elements is layout. */
        void endRun() {
            text.append(run.toString().strip());
            run.setLength(0);
        }

        XmlElement element() {
            endRun();
            return new XmlElement(name, attributes, children, text.toString());
        }
    }
}
