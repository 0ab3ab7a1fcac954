package dev.contract.core.match;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Bytes;
import java.util.Locale;

/** Finds out the media type of content from the content: by the bytes it starts with, or by reading it. */
final class DetectedType {

    private DetectedType() {}

    static String of(Bytes content) {
        String magic = MagicNumber.typeOf(content.array());
        if (magic != null) {
            return magic;
        }
        String text = content.textOrNull();
        if (text == null || text.indexOf('\0') >= 0) {
            return "application/octet-stream";
        }
        return ofText(content, text.strip());
    }

    private static String ofText(Bytes content, String text) {
        String start = text.substring(0, Math.min(text.length(), 32)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        if (start.startsWith("<?xml") || (start.startsWith("<") && isXml(content))) {
            return "application/xml";
        }
        boolean json = (start.startsWith("{") || start.startsWith("[")) && isJson(content);
        return json ? "application/json" : "text/plain";
    }

    private static boolean isXml(Bytes content) {
        try {
            XmlReader.parse(content);
            return true;
        } catch (UnreadableBodyException noXml) {
            return false;
        }
    }

    private static boolean isJson(Bytes content) {
        try {
            JsonReader.parse(content.array());
            return true;
        } catch (JsonSyntaxException noJson) {
            return false;
        }
    }
}
