package dev.contract.broker.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of a request. A template is a path whose segments are words or {@code {names}}; where several fit,
 * the one with the earlier word wins, so that {@code /branch/latest} is not the branch "latest".
 */
public final class Router {

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /** A resource that fits a path, with the values of its names. */
    record Match(Map<String, Handler> handlers, Map<String, String> names) {

        Set<String> methods() {
            Set<String> methods = new TreeSet<>(handlers.keySet());
            methods.add("OPTIONS");
            return methods;
        }
    }

    private record Resource(List<String> template, Map<String, Handler> handlers) {

        /** A key that sorts words before names, position by position. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            template.forEach(segment -> rank.append(isName(segment) ? '1' : '0'));
            return rank.toString();
        }
    }

    private final Map<String, Resource> resources = new LinkedHashMap<>();

    public Router get(String template, Handler handler) {
        return add("GET", template, handler);
    }

    public Router post(String template, Handler handler) {
        return add("POST", template, handler);
    }

    public Router put(String template, Handler handler) {
        return add("PUT", template, handler);
    }

    public Router patch(String template, Handler handler) {
        return add("PATCH", template, handler);
    }

    public Router delete(String template, Handler handler) {
        return add("DELETE", template, handler);
    }

    private Router add(String method, String template, Handler handler) {
        Resource resource = resources.computeIfAbsent(template, key -> new Resource(split(key), new LinkedHashMap<>()));
        if (resource.handlers().put(method, handler) != null) {
            throw new IllegalStateException(method + " " + template + " is routed twice");
        }
        return this;
    }

    private static List<String> split(String template) {
        return template.equals("/") ? List.of() : List.of(template.substring(1).split("/"));
    }

    /** All that is answered, such as {@code GET /metrics}. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        resources.forEach((template, resource) ->
                resource.handlers().keySet().forEach(method -> operations.add(method + " " + template)));
        return operations;
    }

    @Nullable Match find(List<String> path) {
        Resource best = null;
        for (Resource resource : resources.values()) {
            if (fits(resource.template(), path)
                    && (best == null || resource.rank().compareTo(best.rank()) < 0)) {
                best = resource;
            }
        }
        return best == null ? null : new Match(best.handlers(), names(best.template(), path));
    }

    private static boolean fits(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!isName(template.get(i)) && !template.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> names(List<String> template, List<String> path) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String segment = template.get(i);
            if (isName(segment)) {
                names.put(segment.substring(1, segment.length() - 1), path.get(i));
            }
        }
        return names;
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{");
    }
}
