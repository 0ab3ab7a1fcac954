package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body as it is stated, with rules. Made by {@link Bodies}. */
public abstract class Content {

    private final List<Map.Entry<String, Object>> changes;

    Content(List<Map.Entry<String, Object>> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * The same with another value at a path: {@code items[*].id} in JSON; in XML, where only the rule of the value
     * counts, {@code $.order['@id']} or {@code $.order.total['#text']}; in a form the parameter's name.
     */
    public Content at(String path, Object value) {
        List<Map.Entry<String, Object>> more = new ArrayList<>(changes);
        more.add(Map.entry(path, value));
        return with(more);
    }

    /** The same, declared as another content type. */
    public Content as(String contentType) {
        throw new IllegalArgumentException("as(\"" + contentType + "\"): this body is always " + contentType());
    }

    List<Map.Entry<String, Object>> changes() {
        return changes;
    }

    abstract Content with(List<Map.Entry<String, Object>> changes);

    /** The example as a body; its rules and generators go into the template. */
    abstract Body body(Template template);

    abstract String contentType();

    /** The expression that the header has to match, where it differs each time. */
    @Nullable String contentTypeRule() {
        return null;
    }

    @Nullable JsonObject schema() {
        return null;
    }
}
