package dev.contract.core.match;

import dev.contract.core.model.Headers;
import dev.contract.core.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the values of header fields are taken apart and compared (RFC 9110 §5). */
final class HeaderValues {

    /** Only these are lists; in all others a comma is part of the value. */
    private static final Set<String> LISTS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-expose-headers",
            "access-control-request-headers",
            "allow",
            "cache-control",
            "if-match",
            "if-none-match",
            "vary");

    /** In these a comma is part of the value for every engine. */
    private static final Set<String> NEVER_LISTS = Set.of(
            "date",
            "accept-datetime",
            "if-modified-since",
            "if-unmodified-since",
            "expires",
            "retry-after",
            "last-modified",
            "set-cookie",
            "user-agent");

    private HeaderValues() {}

    /** The single values of a header that is a list, as nearly all may be, else the values as they stand. */
    static List<String> split(String name, List<String> values, boolean nearlyAll) {
        String known = name.toLowerCase(Locale.ROOT);
        if (nearlyAll ? NEVER_LISTS.contains(known) : !LISTS.contains(known)) {
            return values;
        }
        List<String> items = values.stream()
                .flatMap(value -> Headers.split(value, ',').stream())
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        return items.isEmpty() ? List.of("") : items;
    }

    /** All values in one line, without regard to spaces after commas. */
    static String normalised(List<String> values) {
        return Headers.split(String.join(",", values), ',').stream()
                .map(String::stripLeading)
                .collect(Collectors.joining(","))
                .strip();
    }

    static boolean isMediaType(String name) {
        return name.equalsIgnoreCase("Content-Type") || name.equalsIgnoreCase("Accept");
    }

    /** The same types, and every expected parameter; case counts only in what is no real media type. */
    static boolean sameMediaTypes(List<String> expected, List<String> actual, MatchingProfile profile) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!sameMediaType(expected.get(i), actual.get(i), profile)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMediaType(String expected, String actual, MatchingProfile profile) {
        MediaType wanted = MediaType.parse(expected);
        MediaType got = MediaType.parse(actual);
        if (wanted == null || got == null || !expected.contains("/")) {
            return Deviation.MEDIA_TYPES_ARE_ANY_TEXT.in(profile)
                    ? expected.equalsIgnoreCase(actual)
                    : expected.equals(actual);
        }
        if (Deviation.MEDIA_TYPES_HAVE_CASE.in(profile) && !base(expected).equals(base(actual))) {
            return false;
        }
        return wanted.base().equals(got.base())
                && wanted.parameters().entrySet().stream().allMatch(parameter -> sameParameter(parameter, got));
    }

    private static String base(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip();
    }

    private static boolean sameParameter(Map.Entry<String, String> parameter, MediaType got) {
        String value = got.parameters().get(parameter.getKey());
        return parameter.getKey().equals("charset")
                ? parameter.getValue().equalsIgnoreCase(value)
                : Objects.equals(parameter.getValue(), value);
    }

    /** The single cookies of a Cookie header. */
    static List<String> cookies(List<String> values) {
        List<String> cookies = new ArrayList<>();
        for (String value : values) {
            Stream.of(value.split(";"))
                    .map(String::strip)
                    .filter(cookie -> !cookie.isEmpty())
                    .forEach(cookies::add);
        }
        return cookies;
    }
}
