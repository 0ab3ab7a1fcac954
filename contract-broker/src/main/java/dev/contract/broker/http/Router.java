package dev.contract.broker.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of a request. A template is a path whose segments are words or {@code {names}}; where several fit,
 * the one with the earlier word wins, so that {@code /branch/latest} is not the branch "latest". A resource may have a page
 * beside its operations: browsers get that one, under the same address.
 */
public final class Router {

    /** Stands beside the methods; those are in upper case. */
    private static final String PAGE = "page";

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /** Tells a person at a browser what went wrong. */
    @FunctionalInterface
    public interface ProblemPage {
        Reply of(Request request, int status, List<String> sentences);
    }

    /** A resource that fits a path, with the values of its names. */
    record Match(Map<String, Handler> handlers, Map<String, String> names) {

        Set<String> methods() {
            Set<String> methods = new TreeSet<>(handlers.keySet());
            if (methods.remove(PAGE)) {
                methods.add("GET");
            }
            methods.add("OPTIONS");
            return methods;
        }

        /** The one that answers the request; null if the method is not for this resource. */
        @Nullable Handler handler(Request request) {
            String method = request.method().equals("HEAD") ? "GET" : request.method();
            Handler page = handlers.get(PAGE);
            boolean forPeople = request.wantsHtml() || !handlers.containsKey("GET");
            return page != null && method.equals("GET") && forPeople ? page : handlers.get(method);
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
    private @Nullable ProblemPage problemPage;

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

    /** What browsers get here; programs, too, where there is nothing else to get. */
    public Router page(String template, Handler handler) {
        return add(PAGE, template, handler);
    }

    /** How problems are told to people; without it they get what programs get. */
    public Router problems(ProblemPage page) {
        problemPage = page;
        return this;
    }

    @Nullable ProblemPage problemPage() {
        return problemPage;
    }

    /** True if browsers get a page under the template. */
    public boolean isPage(String template) {
        Resource resource = resources.get(template);
        return resource != null && resource.handlers().containsKey(PAGE);
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

    /** All that programs are answered, such as {@code GET /metrics}. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        resources.forEach((template, resource) -> resource.handlers().keySet().stream()
                .filter(method -> !method.equals(PAGE))
                .forEach(method -> operations.add(method + " " + template)));
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
