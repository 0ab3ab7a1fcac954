package dev.contract.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.NodePath;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks documents against a schema, with bounds on the work; all that knows the library that does it. */
final class SchemaValidator {

    private static final int MAX_VIOLATIONS = 100;
    private static final int LONG = 500;

    private static final ExecutionConfig LIMITS = ExecutionConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .maxEvaluationSteps(20_000_000)
            .maxEvaluationDepth(1_000)
            .build();

    /** The schemas of schemas, which are part of the library. */
    private static final Map<Draft, Schema> OF_SCHEMAS = new ConcurrentHashMap<>();

    private final Schema schema;

    private SchemaValidator(Schema schema) {
        this.schema = schema;
    }

    static SchemaValidator of(JsonObject json, Draft draft) throws SchemaException {
        List<SchemaViolation> wrong;
        SchemaValidator validator;
        try {
            JsonNode node = JsonNodes.of(json.with("$schema", draft.id()));
            wrong = violations(OF_SCHEMAS.computeIfAbsent(draft, SchemaValidator::ofSchemas), node);
            validator = new SchemaValidator(registry(draft).getSchema(node));
            if (wrong.isEmpty()) {
                validator.schema.initializeValidators();
            }
        } catch (RuntimeException | StackOverflowError problem) {
            throw new SchemaException("the schema cannot be compiled: " + words(problem));
        }
        if (!wrong.isEmpty()) {
            SchemaViolation first = wrong.get(0);
            throw new SchemaException("the schema is none at %s: %s".formatted(first.path(), first.message()));
        }
        return validator;
    }

    private static Schema ofSchemas(Draft draft) {
        return registry(draft).getSchema(SchemaLocation.of(draft.id()));
    }

    private static SchemaRegistry registry(Draft draft) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .regularExpressionFactory(BoundedPattern::of)
                .build();
        // a keyword that nobody knows says nothing; the library would log each
        Dialect dialect = Dialect.builder(dialect(draft))
                .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
                .build();
        return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }

    private static Dialect dialect(Draft draft) {
        return switch (draft) {
            case DRAFT_4 -> Dialects.getDraft4();
            case DRAFT_6 -> Dialects.getDraft6();
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12 -> Dialects.getDraft202012();
        };
    }

    List<SchemaViolation> check(JsonValue document) {
        try {
            return violations(schema, JsonNodes.of(document));
        } catch (RuntimeException | StackOverflowError problem) {
            String message = "the body cannot be checked against its schema: " + words(problem);
            return List.of(new SchemaViolation(DocPath.ROOT, "#", message, "", ""));
        }
    }

    private static List<SchemaViolation> violations(Schema schema, JsonNode document) {
        List<Error> errors = schema.validate(document, context -> context.setExecutionConfig(LIMITS));
        List<SchemaViolation> violations = new ArrayList<>();
        for (Error error : errors.subList(0, Math.min(errors.size(), MAX_VIOLATIONS))) {
            violations.add(new SchemaViolation(
                    path(error.getInstanceLocation()),
                    keyword(error.getSchemaLocation().getFragment()),
                    error.getMessage(),
                    text(error.getSchemaNode()),
                    text(error.getInstanceNode())));
        }
        if (errors.size() > MAX_VIOLATIONS) {
            String message = "%d more violations of the schema".formatted(errors.size() - MAX_VIOLATIONS);
            violations.add(new SchemaViolation(DocPath.ROOT, "#", message, "", ""));
        }
        return violations;
    }

    private static DocPath path(NodePath location) {
        DocPath path = DocPath.ROOT;
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            path = step instanceof Integer index ? path.index(index) : path.field(String.valueOf(step));
        }
        return path;
    }

    private static String keyword(NodePath location) {
        StringBuilder pointer = new StringBuilder("#");
        for (int i = 0; i < location.getNameCount(); i++) {
            String step = String.valueOf(location.getElement(i));
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String text(@Nullable JsonNode node) {
        String text = node == null ? "" : node.toString();
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }

    private static String words(Throwable problem) {
        String message = problem instanceof StackOverflowError ? "it is nested too deeply" : problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
