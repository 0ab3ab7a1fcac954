package dev.contract.core.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An XML element whose end has not been read; most have either children or one piece of text. */
final class XmlBuilding {

    private final XmlName name;
    private final Map<XmlName, String> attributes;
    private Map<XmlName, List<XmlElement>> children = Map.of();
    private String piece = "";
    /** What is read since the last child element, if it came in several pieces. */
    private @Nullable StringBuilder run;

    /** What stands before the last child element. */
    private @Nullable StringBuilder text;

    XmlBuilding(XmlName name, Map<XmlName, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new LinkedHashMap<>(4);
        }
        List<XmlElement> siblings = children.get(child.name());
        if (siblings == null) {
            siblings = new ArrayList<>(1);
            children.put(child.name(), siblings);
        }
        siblings.add(child);
    }

    void append(String characters) {
        if (run != null) {
            run.append(characters);
        } else if (piece.isEmpty()) {
            piece = characters;
        } else {
            run = new StringBuilder(piece).append(characters);
        }
    }

    /** Space around child elements is layout. */
    void endRun() {
        String stripped = run().strip();
        if (!stripped.isEmpty()) {
            text = (text == null ? new StringBuilder() : text).append(stripped);
        }
        run = null;
        piece = "";
    }

    private String run() {
        return run == null ? piece : run.toString();
    }

    XmlElement element() {
        String last = run().strip();
        return new XmlElement(name, attributes, children, text == null ? last : text + last);
    }
}
