package dev.contract.broker.access;

import dev.contract.broker.http.Query;
import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/** A token as people ask for it. */
record TokenForm(String name, String scope, String days) {

    static final TokenForm BLANK = new TokenForm("", "ci", "365");

    static TokenForm of(Query form) {
        return new TokenForm(text(form.raw("name")), text(form.raw("scope")), text(form.raw("expiresInDays")));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The document of the API. */
    JsonObject toJson() {
        return JsonObject.of("name", name, "scope", scope).withOptional("expiresInDays", days.isEmpty() ? null : days);
    }
}
