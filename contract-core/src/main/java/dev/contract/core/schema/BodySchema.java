package dev.contract.core.schema;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body that is expected by JSON Schema: an example and standard rules for tools that only know those, and the check
 * in full. Safe for use by many threads.
 */
public final class BodySchema {

    private final JsonObject schema;
    private final Draft draft;
    private final @Nullable SchemaValidator validator;

    private BodySchema(JsonObject schema, Draft draft, @Nullable SchemaValidator validator) {
        this.schema = schema;
        this.draft = draft;
        this.validator = validator;
    }

    /** Compiles a schema of draft 4, 6, 7, 2019-09 or 2020-12 whose references stay inside of it. */
    public static BodySchema of(JsonValue schema) throws SchemaException {
        if (!(schema instanceof JsonObject object)) {
            throw new SchemaException("a schema has to be an object but is "
                    + schema.kind().word().toLowerCase(Locale.ROOT));
        }
        Draft draft = Draft.of(object);
        new References(object).check();
        return new BodySchema(object, draft, canCheck() ? SchemaValidator.of(object, draft) : null);
    }

    /** False where the library that checks is missing, as those who only write contracts may leave it out. */
    public static boolean canCheck() {
        try {
            Class.forName("com.networknt.schema.SchemaRegistry", false, BodySchema.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    public JsonObject schema() {
        return schema;
    }

    /** A document that keeps the schema, always the same: only what is required, and no more items than that. */
    public JsonValue example() throws SchemaException {
        JsonValue example = new ExampleMaker(schema, draft).example();
        List<SchemaViolation> violations = validator == null ? List.of() : validator.check(example);
        if (!violations.isEmpty()) {
            SchemaViolation first = violations.get(0);
            throw new SchemaException(
                    "the example made from the schema breaks it at %s (%s: %s): write an \"example\" there"
                            .formatted(first.path(), first.keyword(), first.message()));
        }
        return example;
    }

    /** The rules for the body that come closest to the schema. */
    public MatchingRules rules() throws SchemaException {
        Map<DocPath, RuleGroup> rules = new RuleMaker(schema, draft).rules(example());
        return new MatchingRules(Map.of(Part.BODY, rules), JsonObject.EMPTY);
    }

    /** Everything in a document that the schema forbids; bounded in number and in work. Never throws on a document. */
    public List<SchemaViolation> check(JsonValue document) {
        if (validator == null) {
            throw new IllegalStateException(MISSING);
        }
        return validator.check(document);
    }

    /** What to do where {@link #canCheck()} is false. */
    public static final String MISSING =
            "bodies are checked against a JSON Schema by com.networknt:json-schema-validator, which is not on the class path: add it";

    /** The draft in a few words. */
    @Override
    public String toString() {
        return "JSON Schema "
                + draft.name().toLowerCase(Locale.ROOT).replaceFirst("_", " ").replace('_', '-');
    }
}
