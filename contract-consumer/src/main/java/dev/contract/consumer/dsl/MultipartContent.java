package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A multipart form, {@code multipart/form-data}, whose boundary may be another each time. */
final class MultipartContent extends Content {

    private static final String BOUNDARY = "contract-boundary";
    private static final String BOUNDARY_RULE = "multipart/form-data;(\\s*charset=[^;]*;)?\\s*boundary=.*";

    private final List<FormPart> parts;

    MultipartContent(List<FormPart> parts) {
        super(List.of());
        this.parts = parts;
    }

    @Override
    Content with(List<Map.Entry<String, Object>> changes) {
        throw new IllegalArgumentException("at(…): put the value into the part instead");
    }

    @Override
    Body body(Template template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (FormPart part : parts) {
            out.writeBytes(text("--" + BOUNDARY + "\r\n"));
            out.writeBytes(part.head());
            out.writeBytes(content(template, part));
            out.writeBytes(text("\r\n"));
        }
        out.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return new Body.Raw(Bytes.of(out.toByteArray()), contentType());
    }

    private static byte[] content(Template template, FormPart part) {
        DocPath path = DocPath.ofName(part.name());
        if (part.content() instanceof Bytes bytes) {
            JsonObject type = JsonObject.of("value", part.contentType());
            template.addIfFree(path, RuleGroup.of(new Rule("contentType", type)));
            return bytes.array();
        }
        boolean json = part.contentType().contains("json");
        return text(json ? template.example(path, part.content()).toString() : template.text(path, part.content()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    @Override
    @Nullable String contentTypeRule() {
        return BOUNDARY_RULE;
    }
}
