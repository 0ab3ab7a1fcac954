package dev.contract.broker.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query as sent: parameters in their order, names with their brackets. Order matters for {@code q[][x]}. */
public record Query(List<Parameter> parameters) {

    /** One name with its value, both decoded. */
    public record Parameter(String name, String value) {}

    public Query {
        parameters = List.copyOf(parameters);
    }

    public static Query parse(@Nullable String raw) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                parameters.add(new Parameter(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return new Query(parameters);
    }

    /** The last value with the name, as sent; null if there is none. */
    public @Nullable String raw(String name) {
        String found = null;
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                found = parameter.value();
            }
        }
        return found;
    }

    /** The last value with the name; null if there is none or it is empty. */
    public @Nullable String text(String name) {
        String value = raw(name);
        return value == null || value.isEmpty() ? null : value;
    }

    public boolean isTrue(String name) {
        return "true".equals(raw(name));
    }

    /** The values of {@code name[]} or {@code name}, in their order. */
    public List<String> list(String name) {
        return parameters.stream()
                .filter(parameter ->
                        parameter.name().equals(name + "[]") || parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /**
     * The elements of a list of objects, {@code name[][key]=value}: a new element starts where a key repeats. Clients
     * that sort their parameters send all values of one key before those of the next; as no other element can be meant,
     * these are dealt out again by position.
     */
    public List<Map<String, String>> objects(String name) {
        List<Parameter> keyed = keyed(name);
        return isSorted(keyed) ? dealt(keyed) : grouped(keyed);
    }

    /** The keys of {@code name[][key]=value} with their values, in their order. */
    public List<Parameter> keyed(String name) {
        List<Parameter> keyed = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String key = key(name, parameter.name());
            if (key != null) {
                keyed.add(new Parameter(key, parameter.value()));
            }
        }
        return keyed;
    }

    private static @Nullable String key(String name, String parameter) {
        if (!parameter.startsWith(name + "[]")) {
            return null;
        }
        String rest = parameter.substring(name.length() + 2);
        if (rest.startsWith("[") && rest.endsWith("]")) {
            return rest.substring(1, rest.length() - 1);
        }
        return rest;
    }

    /** True if every key comes equally often, all of one before those of the next. */
    private static boolean isSorted(List<Parameter> keyed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String last = "";
        for (Parameter parameter : keyed) {
            if (!parameter.name().equals(last) && counts.containsKey(parameter.name())) {
                return false;
            }
            last = parameter.name();
            counts.merge(last, 1, Integer::sum);
        }
        return counts.size() > 1 && counts.values().stream().distinct().count() == 1;
    }

    private static List<Map<String, String>> grouped(List<Parameter> keyed) {
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, String> element = new LinkedHashMap<>();
        for (Parameter parameter : keyed) {
            if (element.isEmpty() || element.containsKey(parameter.name())) {
                element = new LinkedHashMap<>();
                elements.add(element);
            }
            element.put(parameter.name(), parameter.value());
        }
        return elements;
    }

    private static List<Map<String, String>> dealt(List<Parameter> keyed) {
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Parameter parameter : keyed) {
            int position = seen.merge(parameter.name(), 1, Integer::sum) - 1;
            while (elements.size() <= position) {
                elements.add(new LinkedHashMap<>());
            }
            elements.get(position).put(parameter.name(), parameter.value());
        }
        return elements;
    }

    private static String decode(String text) {
        return decode(text, true);
    }

    /** Decodes percent signs, and plus signs where they stand for spaces; what is no escape stays as it is. */
    static String decode(String text, boolean plusIsSpace) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            if (code >= 0) {
                out.write(code);
                i += 2;
            } else {
                out.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
