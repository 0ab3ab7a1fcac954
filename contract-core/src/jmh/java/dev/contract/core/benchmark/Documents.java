package dev.contract.core.benchmark;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** The bodies that are matched: the same text for every side. */
final class Documents {

    private Documents() {}

    /** An order list of about 200 bytes an item, where the item of the given index has an identifier that is a text. */
    static String orders(int items, int wrong) {
        return "{\"page\":1,\"total\":" + items + ",\"items\":"
                + list(items, i -> order(i, i == wrong ? "\"x\"" : Integer.toString(1000 + i))) + "}";
    }

    private static String order(int i, String id) {
        return String.format(
                Locale.ROOT,
                "{\"id\":%s,\"sku\":\"ABC-%05d\",\"name\":\"Article number %d\",\"price\":%d.99,\"quantity\":%d,"
                        + "\"active\":%b,\"created\":\"2026-%02d-%02dT%02d:30:45\",\"tags\":[\"new\",\"tag%d\"],"
                        + "\"mail\":\"user%d@example.com\"}",
                id, i % 100_000, i, i % 90 + 1, i % 7 + 1, i % 3 == 0, i % 12 + 1, i % 28 + 1, i % 24, i % 5, i);
    }

    /** Small items, each with an identifier and a name. */
    static String pairs(int items) {
        return "{\"items\":" + list(items, i -> "{\"id\":" + i + ",\"name\":\"name " + i + "\"}") + "}";
    }

    /** The digits from 0 to f, upwards or downwards. */
    static String digits(boolean downwards) {
        return "{\"items\":" + list(16, i -> "\"" + Integer.toHexString(downwards ? 15 - i : i) + "\"") + "}";
    }

    private static String list(int items, IntFunction<String> item) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (int i = 0; i < items; i++) {
            list.add(item.apply(i));
        }
        return list.toString();
    }

    /** Elements with an attribute and two children. */
    static String xml(int items) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><orders>");
        for (int i = 0; i < items; i++) {
            text.append("<order id=\"").append(i).append("\"><sku>ABC-").append(i);
            text.append("</sku><name>Article number ").append(i).append("</name></order>");
        }
        return text.append("</orders>").toString();
    }
}
