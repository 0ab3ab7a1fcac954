package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An environment, as the broker describes it. */
public record Environment(JsonObject document) {

    public String uuid() {
        return document.text("uuid", "");
    }

    public String name() {
        return document.text("name", "");
    }

    public @Nullable String displayName() {
        return document.text("displayName");
    }

    public boolean production() {
        return document.isTrue("production");
    }

    /** When it was made. */
    public @Nullable String createdAt() {
        return document.text("createdAt");
    }

    /** Whom to ask about it. */
    public List<Contact> contacts() {
        return Listing.objects(
                document,
                "contacts",
                contact -> new Contact(
                        contact.text("name"), contact.object("details").text("emailAddress")));
    }

    /** Somebody who is responsible for an environment. */
    public record Contact(@Nullable String name, @Nullable String emailAddress) {

        JsonObject toJson() {
            JsonObject json = JsonObject.EMPTY.withOptional("name", name);
            return emailAddress == null ? json : json.with("details", JsonObject.of("emailAddress", emailAddress));
        }
    }
}
