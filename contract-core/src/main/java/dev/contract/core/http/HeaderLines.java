package dev.contract.core.http;

import dev.contract.core.model.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects header lines; repeated names become one field in the spelling of the first. */
final class HeaderLines {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private @Nullable List<String> last;

    /**
     * A line without a colon names a header without a value: what a server sends is not ours to refuse. One that starts
     * with a space goes on with the value before (RFC 9112, section 5.2).
     */
    void add(String line) {
        if (last != null && (line.startsWith(" ") || line.startsWith("\t"))) {
            int end = last.size() - 1;
            last.set(end, (last.get(end) + " " + line.strip()).strip());
            return;
        }
        int colon = line.indexOf(':');
        String name = (colon < 0 ? line : line.substring(0, colon)).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        String known = spelling.computeIfAbsent(name, first -> first);
        last = values.computeIfAbsent(known, key -> new ArrayList<>(1));
        last.add(value);
    }

    Headers toHeaders() {
        return new Headers(values);
    }
}
