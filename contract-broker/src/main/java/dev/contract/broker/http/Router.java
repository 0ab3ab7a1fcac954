package dev.contract.broker.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of a request. A template is a path whose segments are words or {@code {names}}; where several fit,
 * the one with the earlier word wins, so that {@code /branch/latest} is not the branch "latest". A resource may have a page
 * beside its operations: browsers get that one, under the same address.
 */
public final class Router {

    /** Stand beside the methods; those are in upper case. */
    private static final String PAGE = "page";

    private static final String FORM = "form";

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /**
     * What answers a method, and who may use it.
     *
     * @param meant the operation of the API that a form stands for, or null
     */
    record Operation(
            Permission needs, Handler handler, @Nullable String meant) {}

    /** Tells a person at a browser what went wrong. */
    @FunctionalInterface
    public interface ProblemPage {
        Reply of(Request request, int status, List<String> sentences);
    }

    /** A resource that fits a path, with the values of its names. */
    record Match(String template, Map<String, Operation> operations, Map<String, String> names) {

        Set<String> methods() {
            Set<String> methods = new TreeSet<>(operations.keySet());
            if (methods.remove(PAGE)) {
                methods.add("GET");
            }
            if (methods.remove(FORM)) {
                methods.add("POST");
            }
            methods.add("OPTIONS");
            return methods;
        }

        /** The one that answers the request; null if the method is not for this resource. */
        @Nullable Operation operation(Request request) {
            String method = request.method().equals("HEAD") ? "GET" : request.method();
            Operation page = operations.get(PAGE);
            Operation form = operations.get(FORM);
            Operation data = operations.get(method);
            if (form != null && method.equals("POST") && request.isForm()) {
                return form;
            }
            if (page == null || !method.equals("GET")) {
                return data;
            }
            if (data == null) {
                return page;
            }
            return request.wantsHtml() ? new Operation(data.needs(), page.handler(), null) : data;
        }
    }

    private record Resource(List<String> template, Map<String, Operation> operations) {

        /** A key that sorts words before names, position by position. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            template.forEach(segment -> rank.append(isName(segment) ? '1' : '0'));
            return rank.toString();
        }
    }

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private @Nullable ProblemPage problemPage;

    /** Whoever may read may get. */
    public Router get(String template, Handler handler) {
        return get(Permission.READ, template, handler);
    }

    public Router get(Permission needs, String template, Handler handler) {
        return add("GET", needs, template, handler);
    }

    /** Pipelines may post. */
    public Router post(String template, Handler handler) {
        return post(Permission.CI, template, handler);
    }

    public Router post(Permission needs, String template, Handler handler) {
        return add("POST", needs, template, handler);
    }

    /** Pipelines may put. */
    public Router put(String template, Handler handler) {
        return put(Permission.CI, template, handler);
    }

    public Router put(Permission needs, String template, Handler handler) {
        return add("PUT", needs, template, handler);
    }

    /** Pipelines may patch. */
    public Router patch(String template, Handler handler) {
        return add("PATCH", Permission.CI, template, handler);
    }

    /** Only administrators may delete. */
    public Router delete(String template, Handler handler) {
        return delete(Permission.ADMIN, template, handler);
    }

    public Router delete(Permission needs, String template, Handler handler) {
        return add("DELETE", needs, template, handler);
    }

    /** What browsers get here, as whoever may get the rest; programs, too, where there is nothing else to get. */
    public Router page(String template, Handler handler) {
        return page(Permission.READ, template, handler);
    }

    /** A page where there is nothing else to get. */
    public Router page(Permission needs, String template, Handler handler) {
        return add(PAGE, needs, template, handler);
    }

    /**
     * What the form of a page does. It stands for an operation that is routed already, such as {@code DELETE /webhooks/{uuid}}:
     * whoever may use that may send the form, and the audit log shows that.
     */
    public Router form(String template, String operation, Handler handler) {
        String[] parts = operation.split(" ");
        Resource resource = resources.get(parts[1]);
        Operation meant = resource == null ? null : resource.operations().get(parts[0]);
        if (meant == null) {
            throw new IllegalStateException("the form " + template + " is for " + operation + ", which is not routed");
        }
        return add(FORM, template, new Operation(meant.needs(), handler, operation));
    }

    /** How problems are told to people; without it they get what programs get. */
    public Router problems(ProblemPage page) {
        problemPage = page;
        return this;
    }

    @Nullable ProblemPage problemPage() {
        return problemPage;
    }

    /** True if browsers of the caller get a page under the template. */
    public boolean showsPage(Caller caller, String template) {
        Resource resource = resources.get(template);
        Operation page = resource == null ? null : resource.operations().get(PAGE);
        return resource != null
                && page != null
                && caller.may(resource.operations().getOrDefault("GET", page).needs());
    }

    private Router add(String method, Permission needs, String template, Handler handler) {
        return add(method, template, new Operation(needs, handler, null));
    }

    private Router add(String method, String template, Operation operation) {
        Resource resource = resources.computeIfAbsent(template, key -> new Resource(split(key), new LinkedHashMap<>()));
        if (resource.operations().put(method, operation) != null) {
            throw new IllegalStateException(method + " " + template + " is routed twice");
        }
        return this;
    }

    private static List<String> split(String template) {
        return template.equals("/") ? List.of() : List.of(template.substring(1).split("/"));
    }

    /** All that programs are answered, such as {@code GET /metrics}, and who may use it. */
    public SortedMap<String, Permission> operations() {
        SortedMap<String, Permission> operations = new TreeMap<>();
        resources.forEach((template, resource) -> resource.operations().forEach((method, operation) -> {
            if (!method.equals(PAGE) && !method.equals(FORM)) {
                operations.put(method + " " + template, operation.needs());
            }
        }));
        return operations;
    }

    /** The templates to which forms are sent, with the operations that they stand for. */
    public SortedMap<String, String> forms() {
        SortedMap<String, String> forms = new TreeMap<>();
        resources.forEach((template, resource) -> {
            Operation form = resource.operations().get(FORM);
            if (form != null && form.meant() != null) {
                forms.put(template, form.meant());
            }
        });
        return forms;
    }

    /** The templates of all pages, and who may see them. */
    public SortedMap<String, Permission> pages() {
        SortedMap<String, Permission> pages = new TreeMap<>();
        resources.forEach((template, resource) -> {
            Operation page = resource.operations().get(PAGE);
            if (page != null) {
                pages.put(
                        template,
                        resource.operations().getOrDefault("GET", page).needs());
            }
        });
        return pages;
    }

    @Nullable Match find(List<String> path) {
        Map.Entry<String, Resource> best = null;
        for (Map.Entry<String, Resource> entry : resources.entrySet()) {
            Resource resource = entry.getValue();
            if (fits(resource.template(), path)
                    && (best == null
                            || resource.rank().compareTo(best.getValue().rank()) < 0)) {
                best = entry;
            }
        }
        return best == null
                ? null
                : new Match(
                        best.getKey(),
                        best.getValue().operations(),
                        names(best.getValue().template(), path));
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
