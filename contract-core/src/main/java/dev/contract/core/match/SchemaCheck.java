package dev.contract.core.match;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.schema.BodySchema;
import dev.contract.core.schema.SchemaException;
import dev.contract.core.schema.SchemaViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Checks bodies against the JSON Schema that an expectation carries beside its rules. */
record SchemaCheck<T>(BodySchema schema, JsonValue json, boolean hasExample, Function<T, Body> body)
        implements PartCheck<T> {

    /** The checks with that of the schema, if there is one; a schema that cannot be used is a problem. */
    static <T> List<PartCheck<T>> add(
            List<PartCheck<T>> checks, Expected<T> expected, Function<T, Body> body, RuleCompiler compiler) {
        JsonValue schema = expected.extra().get(Expected.BODY_SCHEMA);
        if (schema == null) {
            return checks;
        }
        List<PartCheck<T>> all = new ArrayList<>(checks);
        try {
            if (BodySchema.canCheck()) {
                boolean hasExample = body.apply(expected.example()).isPresent();
                all.add(new SchemaCheck<>(BodySchema.of(schema), schema, hasExample, body));
            } else {
                compiler.problem(BodySchema.MISSING);
            }
        } catch (SchemaException wrong) {
            compiler.problem(wrong.problem() + " (" + Expected.BODY_SCHEMA + ")");
        }
        return all;
    }

    @Override
    public void check(T actual, List<Mismatch> mismatches) {
        Body received = body.apply(actual);
        if (!received.isPresent()) {
            if (!hasExample) {
                mismatches.add(mismatch("$", "#", "Expected a body but it was missing", "", ""));
            }
            return;
        }
        try {
            JsonValue document = received instanceof Body.Json json
                    ? json.value()
                    : JsonReader.parse(received.bytes().array());
            schema.check(document).forEach(violation -> mismatches.add(mismatch(violation)));
        } catch (JsonSyntaxException wrong) {
            String message = "Expected a JSON body but it cannot be parsed: " + wrong.getMessage();
            if (mismatches.stream().noneMatch(known -> known.message().equals(message))) {
                mismatches.add(mismatch("$", "#", message, "", ""));
            }
        }
    }

    private static Mismatch mismatch(SchemaViolation violation) {
        return mismatch(
                violation.path().toString(),
                violation.keyword(),
                violation.message(),
                violation.demanded(),
                violation.actual());
    }

    private static Mismatch mismatch(String path, String keyword, String message, String expected, String actual) {
        return new Mismatch(Part.BODY, path, "schema " + keyword, message, expected, actual, null);
    }

    @Override
    public PartPlan plan() {
        return new PartPlan(
                Part.BODY,
                List.of(new SinglePlace("", Applied.NOTHING, schema + ", in full", Demand.OneOf.only(json))));
    }
}
