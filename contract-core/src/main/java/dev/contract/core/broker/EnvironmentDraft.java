package dev.contract.core.broker;

import dev.contract.core.broker.Environment.Contact;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an environment is to be; what is null stays as it is, or as the broker makes it. */
public record EnvironmentDraft(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable Boolean production,
        @Nullable Contact contact) {

    /** Changes nothing. */
    public static final EnvironmentDraft UNCHANGED = new EnvironmentDraft(null, null, null, null);

    /** The new environment: not production unless that is said. */
    JsonObject created() {
        return changing(JsonObject.EMPTY.with("production", false));
    }

    /** The environment as the broker has it, with the changes. */
    JsonObject changing(JsonObject existing) {
        return existing.without("_links", "uuid", "createdAt", "updatedAt")
                .withOptional("name", name)
                .withOptional("displayName", displayName)
                .withOptional("production", production)
                .withOptional("contacts", contact == null ? null : List.of(contact.toJson()));
    }
}
