package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON document of any content type, from an object with values in it, or from a schema. */
final class JsonContent extends Content {

    private final String contentType;
    private final @Nullable Object document;
    private final Map<DocPath, RuleGroup> rules;
    private final @Nullable JsonObject schema;

    JsonContent(
            String contentType,
            @Nullable Object document,
            Map<DocPath, RuleGroup> rules,
            @Nullable JsonObject schema,
            List<Map.Entry<String, Object>> changes) {
        super(changes);
        this.contentType = contentType;
        this.document = document;
        this.rules = rules;
        this.schema = schema;
    }

    /** The same as another type of JSON. */
    @Override
    public Content as(String type) {
        return new JsonContent(type, document, rules, schema, changes());
    }

    @Override
    Content with(List<Map.Entry<String, Object>> changes) {
        return new JsonContent(contentType, document, rules, schema, changes);
    }

    @Override
    Body body(Template template) {
        Object changed = document;
        for (Map.Entry<String, Object> change : changes()) {
            Value value = changed instanceof Value known ? known : new Value.Matched(changed, RuleGroup.of());
            changed = value.at(change.getKey(), change.getValue());
        }
        JsonValue example = template.example(DocPath.ROOT, changed);
        rules.forEach(template::addIfFree);
        return new Body.Json(example, contentType, JsonObject.EMPTY);
    }

    @Override
    String contentType() {
        return contentType;
    }

    @Override
    @Nullable JsonObject schema() {
        return schema;
    }
}
