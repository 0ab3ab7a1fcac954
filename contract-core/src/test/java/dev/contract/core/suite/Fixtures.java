package dev.contract.core.suite;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads what the cells of the suite's tables stand for: files, JSON, XML, headers. */
public final class Fixtures {

    private static final Pattern HEADER = Pattern.compile("'([^:']+):\\s*([^']*)'");

    private Fixtures() {}

    /** A body that is present, or {@link Body.Absent#EMPTY}; its type is the one that the cell implies. */
    public static Body body(String cell) {
        if (cell.startsWith("JSON:")) {
            return text(cell.substring(5).strip(), "application/json");
        }
        if (cell.startsWith("XML:")) {
            return text(cell.substring(4).strip(), "application/xml");
        }
        if (cell.startsWith("file:")) {
            return file(cell.substring(5).strip());
        }
        return cell.equals("EMPTY") ? Body.Absent.EMPTY : text(cell, "text/plain");
    }

    private static Body text(String text, String type) {
        return new Body.Raw(Bytes.ofText(text), type);
    }

    private static Body file(String name) {
        if (name.endsWith("-body.xml")) {
            return described(name);
        }
        String type = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "jpg" -> "image/jpeg";
            case "pdf" -> "application/pdf";
            default -> throw new IllegalArgumentException("no content type is known for " + name);
        };
        return new Body.Raw(Bytes.of(read(name)), type);
    }

    /** A file that says the type and the contents of a body in XML. */
    private static Body described(String name) {
        Element body = xml(read(name));
        String type = child(body, "contentType").getTextContent();
        Element contents = child(body, "contents");
        String text = contents.getTextContent().strip();
        if (contents.getAttribute("encoding").equals("base64")) {
            return new Body.Raw(Bytes.of(Base64.getMimeDecoder().decode(text)), type);
        }
        boolean lines = contents.getAttribute("eol").equals("CRLF");
        return text(lines ? text.replace("\n", "\r\n") : text, type);
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static Element xml(byte[] text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text))
                    .getDocumentElement();
        } catch (Exception wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** An object given as JSON in the cell or as the name of a file. */
    public static JsonObject object(String cell) {
        boolean inline = cell.startsWith("JSON:") || cell.startsWith("{");
        try {
            return JsonReader.parseObject(
                    inline ? cell.replaceFirst("^JSON:", "").getBytes(StandardCharsets.UTF_8) : read(cell));
        } catch (Exception wrong) {
            throw new IllegalArgumentException(cell, wrong);
        }
    }

    /** Headers such as {@code 'X-A: 1', 'X-B: 2'}. */
    public static Headers headers(String cell) {
        Headers headers = Headers.NONE;
        Matcher header = HEADER.matcher(cell);
        while (header.find()) {
            headers = headers.with(header.group(1), header.group(2));
        }
        return headers;
    }

    static byte[] read(String name) {
        Path file = CompatibilitySuite.DIRECTORY.resolve("fixtures").resolve(name);
        try {
            return Files.readAllBytes(file);
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(file.toString(), unreadable);
        }
    }
}
