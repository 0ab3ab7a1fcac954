package dev.contract.core.model;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Reads and writes the query of a URL (application/x-www-form-urlencoded); repeated names keep their order. */
public final class QueryString {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private QueryString() {}

    /** The parameters of a query without its question mark; {@code a} counts as {@code a=}. */
    public static Map<String, List<String>> parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    /** True if two queries have the same pairs in the same order, however they are encoded. */
    public static boolean sameText(String first, String second) {
        return pairs(first).equals(pairs(second));
    }

    private static List<String> pairs(String query) {
        return Stream.of(query.split("&", -1)).map(QueryString::decode).toList();
    }

    /** The query text for the parameters; empty for none. */
    public static String format(Map<String, List<String>> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, values) -> values.forEach(value -> query.add(encode(name) + "=" + encode(value))));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Text with a percent sign that encodes nothing is taken as it stands. */
    private static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (RequestPath.isEncoded(text, i)) {
                i += 3;
            }
            if (i > start) {
                append(bytes(text, start, i), decoded);
            } else {
                decoded.append(text.charAt(i) == '+' ? ' ' : text.charAt(i));
                i++;
            }
        }
        return decoded.toString();
    }

    private static ByteBuffer bytes(String text, int start, int end) {
        ByteBuffer bytes = ByteBuffer.allocate((end - start) / 3);
        for (int i = start; i < end; i += 3) {
            bytes.put((byte) Integer.parseInt(text, i + 1, i + 3, 16));
        }
        return bytes.flip();
    }

    /** Bytes that are no UTF-8 stay percent-encoded: with one replacement for all of them, different ones were equal. */
    private static void append(ByteBuffer bytes, StringBuilder to) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        while (bytes.hasRemaining()) {
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
            to.append(text.flip());
            text.clear();
            for (int i = 0; result.isError() && i < result.length(); i++) {
                to.append('%').append(HEX.toHexDigits(bytes.get()));
            }
        }
    }
}
