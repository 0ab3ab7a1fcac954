package dev.contract.provider.openapi;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings a document and the files that it refers to into one, in which all references lead to places of its own. */
final class Bundle {

    private static final String FILES = "x-files";
    private static final String REFERENCE = "$ref";

    private final Map<Path, String> places = new LinkedHashMap<>();
    private final Map<String, JsonValue> files = new LinkedHashMap<>();
    private final List<Path> unread = new ArrayList<>();

    private Bundle() {}

    static JsonObject of(Path file) throws OpenApiException {
        Bundle bundle = new Bundle();
        Path root = file.toAbsolutePath().normalize();
        bundle.places.put(root, "");
        JsonObject document = bundle.local(DocumentFile.read(file), root);
        while (!bundle.unread.isEmpty()) {
            Path next = bundle.unread.remove(0);
            String place = String.valueOf(bundle.places.get(next));
            JsonObject content = bundle.local(DocumentFile.read(next), next);
            bundle.files.put(place.substring(place.lastIndexOf('/') + 1), content);
        }
        return bundle.files.isEmpty() ? document : document.with(FILES, new JsonObject(bundle.files));
    }

    private JsonObject local(JsonObject object, Path file) throws OpenApiException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            boolean reference = member.getKey().equals(REFERENCE) && member.getValue() instanceof JsonString;
            members.put(
                    member.getKey(),
                    reference
                            ? new JsonString(local(((JsonString) member.getValue()).value(), file))
                            : local(member.getValue(), file));
        }
        return new JsonObject(members);
    }

    private JsonValue local(JsonValue value, Path file) throws OpenApiException {
        if (value instanceof JsonObject object) {
            return local(object, file);
        }
        if (!(value instanceof JsonArray array)) {
            return value;
        }
        List<JsonValue> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
            items.add(local(item, file));
        }
        return new JsonArray(items);
    }

    private String local(String reference, Path file) throws OpenApiException {
        if (reference.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            throw new OpenApiException(
                    "%s refers to %s, but nothing is fetched: save that file beside it and refer to it there"
                            .formatted(file, reference));
        }
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Path target = path.isEmpty()
                ? file
                : file.resolveSibling(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
                        .normalize();
        if (!places.containsKey(target)) {
            places.put(target, "/" + FILES + "/" + places.size());
            unread.add(target);
        }
        return "#" + places.get(target) + fragment;
    }
}
