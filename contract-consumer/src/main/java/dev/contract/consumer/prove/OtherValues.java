package dev.contract.consumer.prove;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** Suggests values that may stand in the place of another; whether the contract allows them is for others to say. */
final class OtherValues {

    private static final String LONG_TEXT = "long ".repeat(200).strip();
    private static final String FOREIGN_TEXT = "Zoë \"O'Neil\" <b>&amp; 日本 \uD83D\uDE00";

    private final long largestInteger;

    OtherValues(long largestInteger) {
        this.largestInteger = largestInteger;
    }

    List<JsonValue> of(JsonValue example, List<Rule> rules) {
        List<JsonValue> values = new ArrayList<>();
        values.add(JsonNull.NULL);
        if (example instanceof JsonBoolean bool) {
            values.add(JsonBoolean.of(bool == JsonBoolean.FALSE));
        } else if (example instanceof JsonNumber number) {
            numbers(number).forEach(text -> values.add(new JsonNumber(text)));
        } else if (example instanceof JsonString string) {
            texts(string.value(), rules).forEach(text -> values.add(new JsonString(text)));
        }
        return values;
    }

    private List<String> numbers(JsonNumber example) {
        List<String> numbers = new ArrayList<>(List.of("0", "-1"));
        boolean isLarge = example.isInteger() && example.text().length() > 10;
        numbers.add(Long.toString(isLarge ? Long.MAX_VALUE : largestInteger));
        numbers.addAll(List.of("0.5", "-1.25", "123456789.987654321"));
        return numbers;
    }

    private static List<String> texts(String example, List<Rule> rules) {
        List<String> texts = new ArrayList<>();
        for (Rule rule : rules) {
            switch (rule.name()) {
                case "regex" -> texts.addAll(PatternTexts.of(rule.attributes().text("regex", "")));
                case "date", "time", "datetime" -> texts.addAll(Moments.of(rule));
                case "include" -> {
                    String part = rule.attributes().text("value", "");
                    texts.addAll(List.of(part, "before " + part + " behind"));
                }
                case "semver" -> texts.addAll(List.of("0.0.1", "10.20.30-rc.1+build.5"));
                default -> {
                    // the texts below are for all
                }
            }
        }
        texts.addAll(List.of("", " ", LONG_TEXT, FOREIGN_TEXT));
        if (example.matches("-?\\d+")) {
            texts.addAll(List.of("0", "-1", "99999999999999999999"));
        }
        return texts;
    }
}
