package dev.contract.core.benchmark;

/** The matching rules of the cases, as they stand in a contract. */
final class Rules {

    static final String SKU = "[A-Z]{3}-\\d{5}";
    static final String MAIL = "[a-z0-9]+@[a-z.]+";

    private Rules() {}

    /** Fourteen rules: for the list, for each of its items' fields and for what is around it. */
    static String orders() {
        String item = "$.items[*]";
        return String.join(
                ",",
                rule("$.page", "\"match\":\"integer\""),
                rule("$.total", "\"match\":\"integer\""),
                rule("$.items", "\"match\":\"type\",\"min\":1"),
                rule(item, "\"match\":\"type\""),
                rule(item + ".id", "\"match\":\"integer\""),
                rule(item + ".sku", regex(SKU)),
                rule(item + ".name", "\"match\":\"type\""),
                rule(item + ".price", "\"match\":\"decimal\""),
                rule(item + ".quantity", "\"match\":\"integer\""),
                rule(item + ".active", "\"match\":\"type\""),
                rule(item + ".created", "\"match\":\"timestamp\",\"timestamp\":\"yyyy-MM-dd'T'HH:mm:ss\""),
                rule(item + ".tags", "\"match\":\"type\",\"min\":1"),
                rule(item + ".tags[*]", "\"match\":\"type\""),
                rule(item + ".mail", regex(MAIL)));
    }

    /** Two rules for each index. */
    static String indexed(int items) {
        StringBuilder rules = new StringBuilder(rule("$.items", "\"match\":\"type\",\"min\":1"));
        for (int i = 0; i < items; i++) {
            rules.append(',').append(pair("$.items[" + i + "]"));
        }
        return rules.toString();
    }

    static String wildcards() {
        return rule("$.items", "\"match\":\"type\",\"min\":1") + "," + pair("$.items[*]");
    }

    private static String pair(String item) {
        return rule(item + ".id", "\"match\":\"integer\"") + "," + rule(item + ".name", "\"match\":\"type\"");
    }

    /** The n-th example is met by the digits from n: whoever takes the first that fits has to give it back later. */
    static String ambiguous() {
        StringBuilder rules = new StringBuilder(rule("$.items", "\"match\":\"ignore-order\""));
        for (int i = 0; i < 16; i++) {
            rules.append(',').append(rule("$.items[" + i + "]", regex(from(i))));
        }
        return rules.toString();
    }

    /** An expression for the digits from n to f. */
    static String from(int digit) {
        return "[" + "0123456789abcdef".substring(digit) + "]";
    }

    private static String regex(String regex) {
        return "\"match\":\"regex\",\"regex\":\"" + regex.replace("\\", "\\\\") + "\"";
    }

    private static String rule(String path, String matcher) {
        return "\"" + path + "\":{\"combine\":\"AND\",\"matchers\":[{" + matcher + "}]}";
    }
}
