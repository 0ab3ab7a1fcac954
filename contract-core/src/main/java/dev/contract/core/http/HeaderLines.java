package dev.contract.core.http;

import dev.contract.core.model.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects header lines; repeated names become one field in the spelling of the first. */
final class HeaderLines {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** A line without a colon names a header without a value: what a server sends is not ours to refuse. */
    void add(String line) {
        int colon = line.indexOf(':');
        String name = (colon < 0 ? line : line.substring(0, colon)).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        String known = spelling.computeIfAbsent(name, first -> first);
        values.computeIfAbsent(known, key -> new ArrayList<>(1)).add(value);
    }

    Headers toHeaders() {
        return new Headers(values);
    }
}
