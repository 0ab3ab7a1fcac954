package dev.contract.core.match;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Bytes;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Finds out the media type of content from the content: by the bytes it starts with, or by reading it. */
final class DetectedType {

    private static final Map<String, byte[]> STARTS = starts();

    private DetectedType() {}

    static String of(Bytes content) {
        for (Map.Entry<String, byte[]> start : STARTS.entrySet()) {
            if (startsWith(content.array(), start.getValue())) {
                return start.getKey().replaceFirst(" .*", "");
            }
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

    private static boolean startsWith(byte[] content, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Magic numbers; a word after the type tells several of one type apart. */
    private static Map<String, byte[]> starts() {
        HexFormat hex = HexFormat.of();
        Map<String, byte[]> starts = new LinkedHashMap<>();
        starts.put("image/jpeg", hex.parseHex("ffd8ff"));
        starts.put("image/png", hex.parseHex("89504e470d0a1a0a"));
        starts.put("image/gif 87a", hex.parseHex("474946383761"));
        starts.put("image/gif 89a", hex.parseHex("474946383961"));
        starts.put("application/pdf", hex.parseHex("255044462d"));
        starts.put("application/zip", hex.parseHex("504b0304"));
        starts.put("application/zip empty", hex.parseHex("504b0506"));
        starts.put("application/gzip", hex.parseHex("1f8b"));
        return starts;
    }
}
