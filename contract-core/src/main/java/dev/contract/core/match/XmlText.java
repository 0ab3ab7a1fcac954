package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out how an XML document is encoded (XML 1.0, appendix F) and reads it as text. */
final class XmlText {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final int DECLARATION = 200;

    private XmlText() {}

    /** What is valid UTF-8 is read as such: texts in contract files keep the declaration of the encoding they had. */
    static String of(Bytes document) throws UnreadableBodyException {
        String text = document.textOrNull();
        if (text == null) {
            text = new String(document.array(), encoding(document.array()));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset encoding(byte[] document) throws UnreadableBodyException {
        boolean utf16 = document.length > 1
                && ((document[0] == (byte) 0xFE && document[1] == (byte) 0xFF)
                        || (document[0] == (byte) 0xFF && document[1] == (byte) 0xFE));
        if (utf16) {
            return StandardCharsets.UTF_16;
        }
        int length = Math.min(document.length, DECLARATION);
        Matcher declared = DECLARED.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            Charset encoding = Charset.forName(name);
            if (!encoding.equals(StandardCharsets.UTF_8)) {
                return encoding;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableBodyException("cannot be parsed: the encoding '" + name + "' is unknown");
        }
        throw new UnreadableBodyException("cannot be parsed: it is no valid UTF-8");
    }
}
