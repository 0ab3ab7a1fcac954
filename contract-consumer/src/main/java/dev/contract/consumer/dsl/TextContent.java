package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text of any type, as a whole a value or with rules for places inside of it, as in XML. */
final class TextContent extends Content {

    private final String contentType;
    private final @Nullable String contentTypeRule;
    private final Object text;

    TextContent(
            String contentType,
            @Nullable String contentTypeRule,
            Object text,
            List<Map.Entry<String, Object>> changes) {
        super(changes);
        this.contentType = contentType;
        this.contentTypeRule = contentTypeRule;
        this.text = text;
    }

    @Override
    public Content as(String type) {
        return new TextContent(type, contentTypeRule, text, changes());
    }

    @Override
    Content with(List<Map.Entry<String, Object>> changes) {
        return new TextContent(contentType, contentTypeRule, text, changes);
    }

    @Override
    Body body(Template template) {
        String example = template.text(DocPath.ROOT, text);
        for (Map.Entry<String, Object> change : changes()) {
            template.example(Template.join(DocPath.ROOT, change.getKey()), change.getValue());
        }
        return example.isEmpty() ? Body.Absent.EMPTY : new Body.Raw(Bytes.ofText(example), contentType);
    }

    @Override
    String contentType() {
        return contentType;
    }

    @Override
    @Nullable String contentTypeRule() {
        return contentTypeRule;
    }
}
