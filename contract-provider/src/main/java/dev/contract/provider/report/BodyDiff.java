package dev.contract.provider.report;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.provider.verify.InteractionResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a body around what differs: {@code -} as expected, {@code +} as it arrived. */
final class BodyDiff {

    /** Longer bodies cost more to print than a diff is worth. */
    private static final int LONGEST_BODY = 1_000_000;

    private static final int MOST_MISMATCHES = 50;

    private BodyDiff() {}

    /** No lines if the table says it all. */
    static List<String> of(InteractionResult result) {
        Body received = result.exchange().received();
        List<Mismatch> mismatches = result.outcome().mismatches().stream()
                .filter(one -> one.part() == Part.BODY)
                .limit(MOST_MISMATCHES)
                .toList();
        if (received == null || mismatches.isEmpty() || received.bytes().length() > LONGEST_BODY) {
            return List.of();
        }
        JsonValue actual = json(received);
        return actual == null || !isNested(actual) ? List.of() : JsonDiff.lines(actual, mismatches);
    }

    private static @Nullable JsonValue json(Body body) {
        String text = body.bytes().textOrNull();
        try {
            return text == null ? null : JsonReader.parse(text);
        } catch (JsonSyntaxException noJson) {
            return null;
        }
    }

    private static boolean isNested(JsonValue value) {
        return value instanceof JsonObject object
                ? object.members().values().stream().anyMatch(BodyDiff::isContainer)
                : value instanceof JsonArray array && array.items().stream().anyMatch(BodyDiff::isContainer);
    }

    private static boolean isContainer(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray;
    }
}
