package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes of any type: exactly these, or any that show to be of the type. */
final class BinaryContent extends Content {

    private final String contentType;
    private final Bytes bytes;
    private final @Nullable Rule rule;

    BinaryContent(String contentType, Bytes bytes, @Nullable Rule rule) {
        super(List.of());
        this.contentType = contentType;
        this.bytes = bytes;
        this.rule = rule;
    }

    @Override
    public Content as(String type) {
        return new BinaryContent(type, bytes, rule);
    }

    @Override
    Content with(List<Map.Entry<String, Object>> changes) {
        throw new IllegalArgumentException("at(…): a body of bytes has no places");
    }

    @Override
    Body body(Template template) {
        if (rule != null) {
            template.addIfFree(DocPath.ROOT, RuleGroup.of(rule));
        }
        return bytes.length() == 0 ? Body.Absent.EMPTY : new Body.Raw(bytes, contentType);
    }

    @Override
    String contentType() {
        return contentType;
    }
}
