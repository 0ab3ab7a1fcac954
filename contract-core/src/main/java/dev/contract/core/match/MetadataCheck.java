package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the metadata of messages; more may come than was expected. */
final class MetadataCheck implements PartCheck<Message> {

    private final JsonObject expected;
    private final RuleState rules;
    private final Mode mode;

    private MetadataCheck(JsonObject expected, RuleState rules, Mode mode) {
        this.expected = expected;
        this.rules = rules;
        this.mode = mode;
    }

    static MetadataCheck of(JsonObject expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler) {
        return new MetadataCheck(expected, compiler.compile(Part.METADATA, rules), Mode.text(compiler.profile()));
    }

    @Override
    public void check(Message actual, List<Mismatch> mismatches) {
        expected.members().forEach((name, value) -> {
            Path path = new Path(name);
            MismatchCollector found = new MismatchCollector(Part.METADATA, path);
            JsonValue received = actual.metadata().get(name);
            if (isSameContentType(name, value, received)) {
                return;
            }
            if (received != null) {
                new JsonComparison(mode, path, found).compare(rules.member(name), value, received);
            } else if (!isContentType(name)) {
                String message = "Expected message metadata '%s' but was missing".formatted(name);
                found.add("equality", message, value, null, null);
            }
            mismatches.addAll(found.mismatches());
        });
    }

    @Override
    public PartPlan plan() {
        List<Place> places = new ArrayList<>();
        expected.members()
                .forEach((name, value) -> places.add(new JsonPlace(name, rules.member(name), "", value, mode)));
        return new PartPlan(Part.METADATA, places);
    }

    /** A content type may have more parameters than expected, as in a header. */
    private boolean isSameContentType(String name, JsonValue value, @Nullable JsonValue received) {
        return isContentType(name)
                && rules.member(name).group() == null
                && value instanceof JsonString wanted
                && received instanceof JsonString got
                && HeaderValues.sameMediaTypes(List.of(wanted.value()), List.of(got.value()), mode.profile());
    }

    /** The content type is compared with the body. */
    private static boolean isContentType(String name) {
        return name.replace("-", "").equalsIgnoreCase("contentType");
    }
}
