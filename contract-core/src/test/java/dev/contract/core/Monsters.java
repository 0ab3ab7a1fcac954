package dev.contract.core;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** Contracts with bodies that are made to break their reader, and normal ones to start from. */
final class Monsters {

    private static final int MANY = 100_000;
    private static final String JSON = "application/json";
    private static final String XML = "application/xml";
    private static final String PARTS = "multipart/form-data; boundary=b";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String LAUGHS = "<!DOCTYPE l [<!ENTITY a \"ha\">"
            + list(
                    " ",
                    "",
                    "",
                    60,
                    i -> "<!ENTITY a" + i + " \"&a" + (i == 0 ? "" : i - 1) + ";&a" + (i == 0 ? "" : i - 1) + ";\">")
            + "]><l>&a59;</l>";

    private Monsters() {}

    static Map<String, Monster> all() {
        Map<String, Monster> all = new LinkedHashMap<>();
        documents(all);
        texts(all);
        rules(all);
        manyOfOneKind(all);
        return all;
    }

    private static void documents(Map<String, Monster> all) {
        String keys = list(",", "{", "}", MANY, i -> "\"k" + i + "\":" + i);
        String others = list(",", "{", "}", MANY, i -> "\"q" + i + "\":" + i);
        String digits = "9".repeat(90_000);
        all.put("nested arrays", json("[1]", "", "[".repeat(MANY)));
        all.put("nested objects", json("{\"a\":1}", "", "{\"a\":".repeat(MANY)));
        all.put("nested as deep as is read", json(nested(900), rule("$", "\"match\":\"type\""), nested(900)));
        all.put("nested with another end", json(nested(900), "", nested(900).replace("1", "2")));
        all.put("contract nested too deeply", json("[".repeat(MANY), "", "1"));
        all.put("many keys", json(keys, "", keys));
        all.put("many missing keys", json(keys, "", "{}"));
        all.put("many renamed keys", json(keys, "", others));
        all.put(
                "huge numbers",
                json("[1e999999999,1.0e2147483648,1e99999999999999999999]", "", "[2e999999999,1e2,1.5]"));
        all.put("long numbers", json("[" + digits + "1]", "", "[" + digits + ".0]"));
        all.put("number that is too long", json("1", "", "1".repeat(200_000)));
        all.put("one long name", json("{\"a\":1}", "", "{\"" + "a".repeat(1_000_000) + "\":1}"));
        all.put("invalid UTF-8", new Monster(json("1", "", "").contract(), JSON, new byte[] {'"', (byte) 0xC3, '"', -1
        }));
        all.put("zeros", new Monster(json("1", "", "").contract(), JSON, new byte[1_000_000]));
    }

    private static void texts(Map<String, Monster> all) {
        String attributes = list(" ", "<a ", "/>", MANY, i -> "a" + i + "=\"\"");
        all.put("billion laughs", text(XML, "<l/>", LAUGHS));
        all.put("billion laughs expected", text(XML, LAUGHS, "<l/>"));
        all.put("nested elements", text(XML, "<a/>", "<a>".repeat(MANY)));
        all.put("many attributes", text(XML, "<a/>", attributes));
        all.put("many pieces of text", text(XML, "<a/>", "<a>" + "&amp;<!---->".repeat(MANY) + "</a>"));
        all.put("many siblings", text(XML, "<a><b/></a>", "<a>" + "<b/>".repeat(MANY) + "</a>"));
        all.put("multipart without end", text(PARTS, "--b\r\n\r\nx\r\n--b--", "--b\r\n\r\n" + "x".repeat(MANY)));
        all.put("one line of boundaries", text(PARTS, "--b\r\n\r\nx\r\n--b--", "--b\r\n" + "--b".repeat(MANY)));
        all.put("many parts", text(PARTS, "--b\r\n\r\nx\r\n--b--", "--b\r\n\r\n".repeat(MANY) + "--b--"));
        all.put(
                "many headers",
                text(PARTS, "--b\r\n\r\nx\r\n--b--", "--b\r\n" + list("", "", "", MANY, i -> "h" + i + ":1\r\n")));
        all.put(
                "one header many times",
                text(PARTS, "--b\r\n\r\nx\r\n--b--", "--b\r\n" + "h:1\r\n".repeat(80_000) + "\r\nx\r\n--b--"));
        String inner = "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(2_000);
        all.put("multipart in multipart", text(PARTS, inner + "--b--", inner + "--b--"));
        all.put("many parameters", text(FORM, "a=1", list("&", "", "", 20_000, i -> "a" + i + "=%zz")));
        all.put("no text", text("text/plain", "a", "\u0000".repeat(MANY)));
    }

    private static void manyOfOneKind(Map<String, Monster> all) {
        String type = type("$");
        String names = list(",", "[{", "}]", 5_000, i -> "\"name" + i + "\":1");
        all.put("many mismatches of many names", json(names, type, list(",", "[", "]", 14_000, i -> "{}")));
        all.put(
                "indexes and wildcards",
                json(
                        list(",", "[", "]", 2_000, i -> "[1]"),
                        type + list("", "", "", 2_000, i -> "," + type("$[" + i + "]") + "," + type("$[*][" + i + "]")),
                        list(",", "[", "]", 2_000, i -> "[2]")));
        all.put(
                "regex of many texts",
                json(
                        "[\"b\"]",
                        type + "," + rule("$[*]", "\"match\":\"regex\",\"regex\":\"a*a*a*a*a*a*a*b\""),
                        list(",", "[", "]", 4_000, i -> "\"" + "a".repeat(60) + "\"")));
    }

    private static void rules(Map<String, Monster> all) {
        String as = "\"" + "a".repeat(5_000) + "\"";
        for (String regex :
                new String[] {"(a+)+b", "(a|aa)+b", "(.*a){20}b", "a*a*a*a*a*a*b", "(a?){30}a{30}b", "(?:a|b)*c"}) {
            all.put("regex " + regex, json("\"b\"", regex(regex), as));
        }
        all.put("nested regex", json("\"b\"", regex("(".repeat(MANY) + ")".repeat(MANY)), as));
        all.put("long regex", json("\"b\"", regex("a?".repeat(MANY)), as));
        all.put(
                "version without end",
                json("\"1.0.0\"", rule("$", "\"match\":\"semver\""), "\"1.0.0-" + "a.".repeat(MANY) + "\""));
        all.put("nested date format", json("\"1\"", date("[".repeat(MANY) + "yyyy"), "\"2026\""));
        all.put("path of many steps", json("[1]", rule("$" + "[0]".repeat(MANY), "\"match\":\"type\""), "[2]"));
        all.put(
                "many rules",
                json(
                        "[1]",
                        list(",", "", "", 5_000, i -> rule("$[" + i + "]", "\"match\":\"type\"")),
                        list(",", "[", "]", MANY, i -> "1")));
        all.put(
                "many unreadable rules",
                json("1", list(",", "", "", 20_000, i -> rule("$.[" + i, "\"match\":\"type\"")), "1"));
        String numbers = list(",", "[", "]", 400, i -> "" + i);
        all.put(
                "any order",
                json(numbers, rule("$", "\"match\":\"ignore-order\""), list(",", "[", "]", 400, i -> "" + (399 - i))));
        all.put(
                "any order without partner",
                json(
                        numbers,
                        rule("$", "\"match\":\"ignore-order\""),
                        numbers.replace("[", "[-").replace(",", ",-")));
    }

    /** A contract as people write them, of a kind of body, with a body that keeps it. */
    static Monster normal(Generated generated, int kind) {
        try {
            JsonObject document = generated.document();
            return switch (kind) {
                case 1 -> text(XML, "<a x='1'><b>t</b><b>u</b><c/></a>", "<a x='1'><b>t</b><b>u</b><c/></a>");
                case 2 ->
                    text(
                            PARTS,
                            "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nx\r\n--b--",
                            "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nx\r\n--b--");
                case 3 -> text(FORM, "a=1&b=%20", "a=1&b=%20");
                default -> json(document.toString(), rules(generated.rules(document)), document.toString());
            };
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String rules(MatchingRules rules) {
        StringJoiner text = new StringJoiner(",");
        rules.of(Part.BODY).forEach((path, group) -> text.add(new JsonString(path.toString()) + ":" + written(group)));
        return text.toString();
    }

    private static JsonValue written(RuleGroup group) {
        return group.toJson();
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "1" + "]".repeat(depth);
    }

    private static String regex(String regex) {
        return rule("$", "\"match\":\"regex\",\"regex\":" + new JsonString(regex));
    }

    private static String type(String path) {
        return rule(path, "\"match\":\"type\"");
    }

    private static String date(String format) {
        return rule("$", "\"match\":\"date\",\"format\":" + new JsonString(format));
    }

    private static String rule(String path, String matcher) {
        return new JsonString(path) + ":{\"matchers\":[{" + matcher + "}]}";
    }

    private static String list(String between, String before, String after, int size, IntFunction<String> item) {
        StringJoiner list = new StringJoiner(between, before, after);
        for (int i = 0; i < size; i++) {
            list.add(item.apply(i));
        }
        return list.toString();
    }

    private static Monster json(String example, String rules, String body) {
        return of(JSON, example, rules, body);
    }

    private static Monster text(String type, String example, String body) {
        return of(type, new JsonString(example).toString(), "", body);
    }

    private static Monster of(String type, String example, String rules, String body) {
        String message = "{\"method\":\"POST\",\"headers\":{\"Content-Type\":" + new JsonString(type) + "},\"body\":"
                + example + ",\"matchingRules\":{\"body\":{" + rules + "}}}";
        String contract =
                "{\"consumer\":{\"name\":\"c\"},\"provider\":{\"name\":\"p\"},\"interactions\":[{\"description\":\"d\","
                        + "\"request\":" + message + ",\"response\":" + message
                        + "}],\"metadata\":{\"pactSpecification\":{\"version\":\"3.0.0\"}}}";
        return new Monster(bytes(contract), type, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A contract, and a body of a type that arrives. */
    @SuppressWarnings("ArrayRecordComponent")
    record Monster(byte[] contract, String type, byte[] body) {}
}
