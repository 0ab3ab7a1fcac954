package dev.contract.provider.openapi;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a request. The path of a contract may or may not begin with that of a server. */
final class Operations {

    private final Pointers document;
    private final Map<PathTemplate, JsonObject> paths = new TreeMap<>(PathTemplate.ORDER);
    private final Set<String> bases = new LinkedHashSet<>();

    Operations(Pointers document) {
        this.document = document;
        JsonObject json = document.json();
        json.object("paths").members().forEach((path, item) -> {
            if (path.startsWith("/")) {
                paths.put(PathTemplate.of(path), document.resolved(item));
            }
        });
        bases.add("");
        addServers(json);
        paths.values().forEach(item -> {
            addServers(item);
            item.members().values().forEach(operation -> addServers(operation instanceof JsonObject one ? one : item));
        });
    }

    private void addServers(JsonObject json) {
        for (JsonValue server : json.items("servers")) {
            JsonObject variables = ((JsonObject) server).object("variables");
            String url = ((JsonObject) server).text("url", "");
            for (String name : variables.members().keySet()) {
                url = url.replace("{" + name + "}", variables.object(name).text("default", ""));
            }
            bases.add(path(url));
        }
    }

    private static String path(String url) {
        try {
            String path = URI.create(url.replaceAll("\\{[^}]*}", "x")).getPath();
            return path == null ? "" : path.replaceAll("/+$", "");
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }

    /** The operation; null if there is none. A HEAD that is not described is what GET would be. */
    @Nullable Operation find(HttpRequest request) {
        String method = request.method().toLowerCase(Locale.ROOT);
        Operation found = find(request, method);
        return found == null && method.equals("head") ? find(request, "get") : found;
    }

    private @Nullable Operation find(HttpRequest request, String method) {
        for (Map.Entry<PathTemplate, JsonObject> path : matching(request)) {
            if (path.getValue().get(method) instanceof JsonObject operation) {
                return new Operation(
                        method.toUpperCase(Locale.ROOT) + " " + path.getKey().text(), document.resolved(operation));
            }
        }
        return null;
    }

    /** The methods that the document has for the path of a request; empty if it does not have the path. */
    List<String> methods(HttpRequest request) {
        List<String> methods = new ArrayList<>();
        for (Map.Entry<PathTemplate, JsonObject> path : matching(request)) {
            path.getValue().members().keySet().stream()
                    .filter(name -> name.matches("get|put|post|delete|options|head|patch|trace"))
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .forEach(methods::add);
        }
        return methods;
    }

    private List<Map.Entry<PathTemplate, JsonObject>> matching(HttpRequest request) {
        String path = Percent.decoded(request.path());
        List<Map.Entry<PathTemplate, JsonObject>> matching = new ArrayList<>();
        for (String base : bases) {
            if (base.isEmpty() || path.startsWith(base + "/")) {
                paths.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(path.substring(base.length())))
                        .forEach(matching::add);
            }
        }
        return matching;
    }
}
