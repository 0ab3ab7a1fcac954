package dev.contract.core.schema;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The versions of JSON Schema. */
enum Draft {
    DRAFT_4("http://json-schema.org/draft-04/schema"),
    DRAFT_6("http://json-schema.org/draft-06/schema"),
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String id;

    Draft(String id) {
        this.id = id;
    }

    /** The draft that a schema declares; without a word the newest. */
    static Draft of(JsonObject schema) throws SchemaException {
        JsonValue declared = schema.get("$schema");
        if (declared == null) {
            return DRAFT_2020_12;
        }
        String text = declared instanceof JsonString string ? string.value() : declared.toString();
        for (Draft draft : values()) {
            if (withoutScheme(draft.id).equals(withoutScheme(text))) {
                return draft;
            }
        }
        throw new SchemaException("the schema declares the draft \"%s\", which is unknown; known are %s"
                .formatted(text, Arrays.stream(values()).map(draft -> draft.id).collect(Collectors.joining(", "))));
    }

    private static String withoutScheme(String id) {
        return id.replaceFirst("^https?:", "").replaceFirst("#$", "");
    }

    /** In the older drafts a reference replaces everything beside it. */
    boolean refReplacesSiblings() {
        return compareTo(DRAFT_2019_09) < 0;
    }

    /** The way the library writes it. */
    String id() {
        return compareTo(DRAFT_2019_09) < 0 ? id + "#" : id;
    }
}
