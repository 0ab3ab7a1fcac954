package dev.contract.broker.ui;

import dev.contract.broker.http.Page;
import org.jspecify.annotations.Nullable;

/** Which part of a list is shown, and where the parts beside it are. */
public record Paging(
        long first,
        long last,
        int total,
        @Nullable String previous,
        @Nullable String next) {

    /** How many lines a page has that shows a list. */
    public static final int SIZE = 30;

    /** Of no list. */
    public static final Paging NONE = new Paging(0, 0, 0, null, null);

    public static Paging of(Page page, String url, int total) {
        long last = Math.min(total, page.offset() + page.size());
        boolean beyond = page.offset() >= total;
        return new Paging(
                beyond ? 0 : page.offset() + 1,
                beyond ? 0 : last,
                total,
                page.number() > 1 ? page.url(url, Math.min(page.number() - 1, Math.max(1, page.pages(total)))) : null,
                page.number() < page.pages(total) ? page.url(url, page.number() + 1) : null);
    }

    public boolean isNeeded() {
        return previous != null || next != null;
    }
}
