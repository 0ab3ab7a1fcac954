package dev.contract.broker.ui.contract;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's build said about each interaction, in any of the forms that verifiers publish: a list, or an object
 * with the list as {@code tests}; interactions are named by the broker's id, or by their description.
 */
final class TestResults {

    /** What was found out about one interaction; null success where the form is not known. */
    record TestResult(@Nullable Boolean success, List<Difference> differences) {}

    private final List<JsonObject> tests;

    private TestResults(List<JsonObject> tests) {
        this.tests = tests;
    }

    static TestResults parse(@Nullable String text) {
        if (text == null) {
            return new TestResults(List.of());
        }
        try {
            JsonValue value = JsonReader.parse(text);
            List<JsonValue> all = value instanceof JsonArray array ? array.items() : tests(value);
            return new TestResults(all.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .toList());
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored result is no JSON any more", impossible);
        }
    }

    private static List<JsonValue> tests(JsonValue value) {
        return value instanceof JsonObject object ? object.items("tests") : List.of();
    }

    boolean isEmpty() {
        return tests.isEmpty();
    }

    /** Some verifiers have several tests for one interaction: of those, a failure counts. */
    @Nullable TestResult of(Interaction interaction) {
        String id = interaction.info().extra().text("_id", "");
        List<JsonObject> found = tests.stream()
                .filter(test -> !id.isEmpty() && id.equals(test.text("interactionId")))
                .toList();
        if (found.isEmpty()) {
            found = tests.stream()
                    .filter(test -> !test.has("interactionId")
                            && interaction.description().equals(description(test)))
                    .toList();
        }
        return found.isEmpty() ? null : joined(found);
    }

    private static String description(JsonObject test) {
        return test.text("interactionDescription", test.text("description", ""));
    }

    private static TestResult joined(List<JsonObject> tests) {
        Boolean success = null;
        List<Difference> differences = new ArrayList<>();
        for (JsonObject test : tests) {
            List<Difference> more = differences(test);
            Boolean one = success(test, more);
            success = (success == null || Boolean.FALSE.equals(one)) ? one : success;
            differences.addAll(more);
        }
        return new TestResult(success, differences);
    }

    private static @Nullable Boolean success(JsonObject test, List<Difference> differences) {
        if (test.has("success")) {
            return test.isTrue("success");
        }
        if (test.has("status")) {
            return "passed".equals(test.text("status"));
        }
        return differences.isEmpty() ? null : Boolean.FALSE;
    }

    private static List<Difference> differences(JsonObject test) {
        List<Difference> found = new ArrayList<>();
        for (JsonValue each : test.items("mismatches")) {
            found.add(each instanceof JsonObject mismatch ? difference(mismatch) : new Difference("", each.toString()));
        }
        for (JsonValue each : test.items("exceptions")) {
            found.add(
                    each instanceof JsonObject exception ? exception(exception) : new Difference("", each.toString()));
        }
        if (test.get("exception") instanceof JsonObject exception) {
            found.add(exception(exception));
        }
        return found;
    }

    private static Difference difference(JsonObject mismatch) {
        String where = (mismatch.text("attribute", "") + " " + mismatch.text("identifier", "")).strip();
        String text = mismatch.text("description", mismatch.text("mismatch", ""));
        if (text.isEmpty() && mismatch.has("expected")) {
            text = "expected " + mismatch.get("expected") + " but was " + mismatch.get("actual");
        }
        return new Difference(where, text.isEmpty() ? mismatch.toString() : text);
    }

    private static Difference exception(JsonObject exception) {
        return new Difference(
                exception.text("exceptionClass", exception.text("class", "")),
                exception.text("message", exception.toString()));
    }
}
