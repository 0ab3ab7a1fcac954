package dev.contract.core.http;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a body ends (RFC 9112, section 6.3).
 *
 * @param chunked true if it comes in chunks
 * @param length how many bytes it has; null if nobody says so
 * @param isOdd true if the answer says more than it should, so that the next one may be somewhere else
 */
record Framing(boolean chunked, @Nullable Long length, boolean isOdd) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    static Framing of(Headers headers) throws HttpFailure {
        List<String> codings = words(headers, "Transfer-Encoding").stream()
                .filter(coding -> !coding.equals("identity"))
                .toList();
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            throw new HttpFailure(
                    Kind.NOT_HTTP,
                    "the Transfer-Encoding of the answer is not understood: " + String.join(", ", codings));
        }
        List<String> lengths =
                words(headers, "Content-Length").stream().distinct().toList();
        boolean chunked = !codings.isEmpty();
        Long length = chunked || lengths.isEmpty() ? null : length(lengths);
        return new Framing(chunked, length, chunked && !lengths.isEmpty());
    }

    private static Long length(List<String> lengths) throws HttpFailure {
        if (lengths.size() > 1) {
            throw new HttpFailure(
                    Kind.NOT_HTTP, "the answer has different values of Content-Length: " + String.join(", ", lengths));
        }
        String length = lengths.get(0);
        if (!DIGITS.matcher(length).matches()) {
            throw new HttpFailure(
                    Kind.NOT_HTTP,
                    "the Content-Length of the answer is " + (length.startsWith("-") ? "negative" : "no number") + ": '"
                            + length + "'");
        }
        return Long.valueOf(length);
    }

    /** The members of a list over all lines of its name, in lower case. */
    static List<String> words(Headers headers, String name) {
        List<String> values = headers.get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
