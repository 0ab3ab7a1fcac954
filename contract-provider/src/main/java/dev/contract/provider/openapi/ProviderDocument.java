package dev.contract.provider.openapi;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** The OpenAPI document of a provider, version 3.0 or 3.1, against which its responses can be held. Safe for many threads. */
public final class ProviderDocument {

    private final String name;
    private final Operations operations;
    private final ResponseCheck responses;

    private ProviderDocument(String name, JsonObject json) {
        Pointers document = new Pointers(json);
        this.name = name;
        this.operations = new Operations(document);
        this.responses = new ResponseCheck(document);
    }

    /** Reads a document in JSON or YAML with the files beside it that it refers to; nothing is fetched. */
    public static ProviderDocument read(Path file) throws OpenApiException {
        JsonObject json = Bundle.of(file);
        String version = json.get("openapi") == null ? "" : json.text("openapi", String.valueOf(json.get("openapi")));
        if (json.has("swagger")) {
            throw new OpenApiException(
                    "%s is of Swagger %s: expected OpenAPI 3.0 or 3.1. Convert it, for example with swagger2openapi."
                            .formatted(file, json.get("swagger")));
        }
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            throw new OpenApiException("%s: expected \"openapi\": \"3.0.x\" or \"3.1.x\" but found %s"
                    .formatted(file, version.isEmpty() ? "no member \"openapi\"" : "\"" + version + "\""));
        }
        if (!(json.get("paths") instanceof JsonObject)) {
            throw new OpenApiException(
                    file + " has no \"paths\": it describes no operation that a response could be held against");
        }
        return new ProviderDocument(String.valueOf(file.getFileName()), SchemaDialect.standard(json));
    }

    /** In what the answer to a request differs from the document; empty if in nothing. */
    public List<Drift> check(HttpRequest request, HttpResponse response) {
        Operation operation = operations.find(request);
        if (operation != null) {
            return responses.check(operation, request, response);
        }
        String what = request.method() + " " + request.path();
        List<String> methods = operations.methods(request);
        return List.of(
                methods.isEmpty()
                        ? new Drift(what, "path", "the document has no such path")
                        : new Drift(
                                what,
                                "method",
                                "the document has only " + String.join(", ", methods) + " for this path"));
    }

    /** The name of the file. */
    @Override
    public String toString() {
        return name;
    }
}
