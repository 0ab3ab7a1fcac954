package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of a multipart body, its transfer encoding undone. */
record MultipartPart(Headers headers, Bytes bytes) {

    /** The name of the form field; null if it has none. */
    @Nullable String name() {
        MediaType disposition = MediaType.parse(headers.first("Content-Disposition"));
        String name = disposition == null ? null : disposition.parameters().get("name");
        return name == null || name.isEmpty() ? null : name;
    }

    /** A part that states no type is text (RFC 7578 §4.4), which many clients leave out for other types too. */
    Content content() {
        String type = headers.first("Content-Type");
        Body body = bytes.length() == 0 ? Body.Absent.EMPTY : new Body.Raw(bytes, type);
        return type == null
                ? new Content(body, new ContentKind("text/plain", Map.of(), false))
                : Content.of(body, type);
    }
}
