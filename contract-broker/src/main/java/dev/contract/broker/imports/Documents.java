package dev.contract.broker.imports;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the documents of a broker have in common. */
final class Documents {

    private static final int PAGE = 250;
    private static final int READINGS = 3;
    private static final int MOST_PAGES = 100_000;

    private Documents() {}

    /** The path of which every name is one segment. */
    static String path(String... segments) {
        return new Urls("").to(segments);
    }

    /** The names in the path of an address, one for each segment. */
    static List<String> segments(String href) {
        String path = href.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "");
        return Stream.of(path.split("/"))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    /** The segment behind another one, such as a name behind {@code provider}; looked for from the end. */
    static String after(String href, String segment) throws PieceFailure {
        List<String> all = segments(href);
        int at = all.subList(0, Math.max(0, all.size() - 1)).lastIndexOf(segment);
        if (at < 0) {
            throw new PieceFailure("there is no " + segment + " in the link " + href);
        }
        return all.get(at + 1);
    }

    static String last(String href) {
        List<String> all = segments(href);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    static String text(JsonObject json, String name) throws PieceFailure {
        String text = json.text(name);
        if (text == null) {
            throw new PieceFailure("there is no " + name + " in " + shortened(json));
        }
        return text;
    }

    private static String shortened(JsonObject json) {
        String text = json.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    static Instant moment(JsonObject json, String name) throws PieceFailure {
        String text = text(json, name);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new PieceFailure(name + " is no date: " + text);
        }
    }

    /** When something that was created then was changed last; a little later if that was in the same second. */
    static Instant updated(JsonObject json, Instant created) throws PieceFailure {
        if (!json.has("updatedAt")) {
            return created;
        }
        Instant updated = moment(json, "updatedAt");
        return updated.isAfter(created) ? updated : created.plusMillis(1);
    }

    static @Nullable String json(@Nullable JsonValue value) {
        return value == null ? null : value.toString();
    }

    static List<JsonObject> objects(List<JsonValue> items) {
        return items.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** What is embedded in a list under the name, and the whole document. */
    static List<JsonObject> embedded(JsonObject list, String name) {
        return objects(list.object("_embedded").items(name));
    }

    /** All elements of a list that comes in pages, each once, by their key. */
    static List<JsonObject> all(Source source, String path, String name, String key)
            throws ImportException, PieceFailure {
        return all(source, path, name, key, true);
    }

    /** The same of a list that old brokers do not have. */
    static List<JsonObject> allIfAny(Source source, String path, String name, String key)
            throws ImportException, PieceFailure {
        return all(source, path, name, key, false);
    }

    private static List<JsonObject> all(Source source, String path, String name, String key, boolean exists)
            throws ImportException, PieceFailure {
        for (int reading = 1; ; reading++) {
            Map<String, JsonObject> elements = new LinkedHashMap<>();
            long total = read(source, path, name, key, exists, elements);
            // with fewer than there are said to be, something was deleted meanwhile and another moved to a page already
            // read
            if (elements.size() >= total) {
                return new ArrayList<>(elements.values());
            }
            if (reading == READINGS) {
                throw new PieceFailure(
                        "GET " + path + " shows " + elements.size() + " of " + total + " elements on its pages");
            }
        }
    }

    private static long read(
            Source source, String path, String name, String key, boolean exists, Map<String, JsonObject> elements)
            throws ImportException, PieceFailure {
        for (int number = 1; number <= MOST_PAGES; number++) {
            String address = path + "?page=" + number + "&size=" + PAGE;
            JsonObject page = exists || number > 1 ? source.get(address) : source.find(address);
            if (page == null) {
                return 0;
            }
            for (JsonObject element : embedded(page, name)) {
                elements.putIfAbsent(element.text(key, element.toString()), element);
            }
            JsonObject about = page.object("page");
            if (number >= number(about, "totalPages")) {
                return number(about, "totalElements");
            }
        }
        throw new PieceFailure("GET " + path + " has no last page");
    }

    private static long number(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value == null || !value.toString().matches("\\d{1,12}") ? 0 : Long.parseLong(value.toString());
    }
}
