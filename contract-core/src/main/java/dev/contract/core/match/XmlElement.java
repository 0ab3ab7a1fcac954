package dev.contract.core.match;

import java.util.List;
import java.util.Map;

/**
 * An element of an XML document, with what is compared of it.
 *
 * @param children by name, as the order of elements of different names does not count
 * @param text without the space around it; comments and processing instructions are left out
 */
record XmlElement(XmlName name, Map<XmlName, String> attributes, Map<XmlName, List<XmlElement>> children, String text) {

    List<XmlElement> children(XmlName name) {
        return children.getOrDefault(name, List.of());
    }

    int size() {
        int size = 0;
        for (List<XmlElement> siblings : children.values()) {
            size += siblings.size();
        }
        return size;
    }

    /** True if a size can only be about how often the element itself is there. */
    boolean isLeaf() {
        return children.isEmpty() && !(attributes.isEmpty() && text.isEmpty());
    }
}
