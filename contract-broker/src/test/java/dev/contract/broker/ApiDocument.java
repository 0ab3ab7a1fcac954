package dev.contract.broker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code openapi.yaml} says about operations such as {@code GET /metrics}. */
final class ApiDocument {

    /** Paths of older clients, which the document mentions as a whole. */
    private static final Pattern OLD_NAMES =
            Pattern.compile("(\\w+ )(?:/pact/provider/|(?=/pacts/.*/consumer/\\{consumer}/versions/\\{version}))(.*)");

    private ApiDocument() {}

    static boolean isOldName(String operation) {
        return OLD_NAMES.matcher(operation).matches();
    }

    /** The scope that each operation needs, by operation. */
    static Map<String, String> scopes(String text) {
        Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        Map<String, String> scopes = new TreeMap<>();
        ((Map<?, ?>) document.get("paths"))
                .forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, operation) -> {
                    if (!method.equals("parameters")) {
                        scopes.put(
                                method.toString().toUpperCase(Locale.ROOT) + " " + path, scope((Map<?, ?>) operation));
                    }
                }));
        return scopes;
    }

    private static String scope(Map<?, ?> operation) {
        if (!(operation.get("security") instanceof List<?> ways)) {
            return "none stated";
        }
        return ((List<?>) ((Map<?, ?>) ways.get(0)).get("token")).get(0).toString();
    }

    /** The name in the document of an operation that may have an older name. */
    static String newName(String operation) {
        return operation
                .replace(" /pact/provider/", " /pacts/provider/")
                .replaceFirst("(/pacts/.*/consumer/\\{consumer})/versions/\\{version}", "$1/version/{version}");
    }
}
