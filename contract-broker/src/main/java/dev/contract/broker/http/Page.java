package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a client asks for: everything unless it names a page or a size. What else it asks for goes into
 * the links to other pages.
 */
public record Page(int number, int size, boolean wanted, String others) {

    /** All of a list. */
    public static final Page ALL = new Page(1, 100, false, "");

    private static final Set<String> NAMES = Set.of("page", "pageNumber", "size", "pageSize");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    public static Page of(Request request) {
        return of(request, false, 100);
    }

    /** For people, who get a page of the given size unless they ask for another one. */
    public static Page sized(Request request, int size) {
        return of(request, true, size);
    }

    /** For lists that come in pages even when the client does not ask for one. */
    public static Page always(Request request) {
        return of(request, true, 100);
    }

    private static Page of(Request request, boolean always, int standard) {
        Errors errors = new Errors();
        Integer number = parameter(request, errors, "page", "pageNumber");
        Integer size = parameter(request, errors, "size", "pageSize");
        errors.throwIfAny();
        boolean wanted = always || number != null || size != null;
        String others = request.query().parameters().stream()
                .filter(parameter -> !NAMES.contains(parameter.name()))
                .map(parameter -> "&" + Urls.encode(parameter.name()) + "=" + Urls.encode(parameter.value()))
                .collect(Collectors.joining());
        return new Page(number == null ? 1 : number, size == null ? standard : size, wanted, others);
    }

    private static @Nullable Integer parameter(Request request, Errors errors, String... names) {
        for (String name : names) {
            String text = request.query().text(name);
            if (text != null && !INTEGER.matcher(text).matches()) {
                errors.add(name, "must be an integer");
            } else if (text != null && Integer.parseInt(text) < 1) {
                errors.add(name, "must be greater than or equal to 1");
            } else if (text != null) {
                return Integer.valueOf(text);
            }
        }
        return null;
    }

    /** How many elements there are on the pages before. */
    public long offset() {
        return (number - 1L) * size;
    }

    public <T> List<T> cut(List<T> all) {
        if (!wanted) {
            return all;
        }
        long from = Math.min(all.size(), offset());
        return all.subList((int) from, (int) Math.min(all.size(), from + size));
    }

    /** The document with the member {@code page} in front, if pages are wanted. */
    public JsonObject describe(JsonObject document, int total) {
        if (!wanted) {
            return document;
        }
        JsonObject page = JsonObject.of("number", number, "size", size, "totalElements", total)
                .with("totalPages", pages(total));
        return document.with("page", page);
    }

    /** The links with {@code next} and {@code previous} where there are such pages. */
    public JsonObject link(JsonObject links, String url, int total) {
        JsonObject linked = links;
        if (wanted && number < pages(total)) {
            linked = linked.with("next", Urls.link(url(url, number + 1), "Next page"));
        }
        if (wanted && number > 1) {
            linked = linked.with("previous", Urls.link(url(url, number - 1), "Previous page"));
        }
        return linked;
    }

    /** The address of another page of the list that is found under the URL. */
    public String url(String url, int page) {
        return url + "?size=" + size + "&page=" + page + others;
    }

    public int pages(int total) {
        return (total + size - 1) / size;
    }
}
