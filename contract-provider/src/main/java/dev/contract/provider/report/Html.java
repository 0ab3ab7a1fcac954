package dev.contract.provider.report;

import dev.contract.core.report.Plain;

/** Writes HTML; whatever is not a tag is escaped. */
final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; attributes come as names and values. */
    Html open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        html.append('>');
        return this;
    }

    Html close(String... tags) {
        for (String tag : tags) {
            html.append("</").append(tag).append('>');
        }
        return this;
    }

    /** A whole element with text on one line. */
    Html element(String tag, String style, String text) {
        return (style.isEmpty() ? open(tag) : open(tag, "class", style))
                .text(text)
                .close(tag);
    }

    Html text(String text) {
        html.append(escaped(Plain.line(text)));
        return this;
    }

    /** Text that keeps its line breaks. */
    Html lines(String text) {
        html.append(escaped(Plain.lines(text)));
        return this;
    }

    /** A style sheet of our own. */
    Html style(String css) {
        html.append("<style>").append(css).append("</style>\n");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + html;
    }
}
