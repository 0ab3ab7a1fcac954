package dev.contract.broker.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text that leads somewhere; without an address it is only a text. */
public record Link(String text, @Nullable String url) {

    /** An address that somebody published: it becomes a link only if it leads to the web, as others may run programs. */
    public static Link outside(@Nullable String url) {
        String text = url == null ? "" : url;
        String scheme = text.toLowerCase(Locale.ROOT);
        return new Link(text, scheme.startsWith("https://") || scheme.startsWith("http://") ? text : null);
    }
}
