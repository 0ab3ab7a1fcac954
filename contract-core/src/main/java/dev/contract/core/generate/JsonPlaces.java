package dev.contract.core.generate;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.PathToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces the values at a path of a JSON document; where the path leads nowhere, nothing changes. */
record JsonPlaces(PlacedGenerator generator, GenerationContext context) {

    JsonValue in(JsonValue document) throws GenerationException {
        return replace(document, generator.path().tokens());
    }

    private JsonValue replace(JsonValue value, List<PathToken> path) throws GenerationException {
        if (path.isEmpty()) {
            return generator.generate(context, value);
        }
        List<PathToken> rest = path.subList(1, path.size());
        if (value instanceof JsonObject object) {
            return members(object, path.get(0), rest);
        }
        return value instanceof JsonArray array ? items(array, path.get(0), rest) : value;
    }

    private JsonValue members(JsonObject object, PathToken step, List<PathToken> rest) throws GenerationException {
        if (step instanceof PathToken.AnyIndex) {
            return object;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (!step.isLiteral() || member.getKey().equals(step.literal())) {
                member.setValue(replace(member.getValue(), rest));
            }
        }
        return new JsonObject(members);
    }

    private JsonValue items(JsonArray array, PathToken step, List<PathToken> rest) throws GenerationException {
        List<JsonValue> items = new ArrayList<>(array.items());
        for (int i = 0; i < items.size(); i++) {
            if (!step.isLiteral() || Integer.toString(i).equals(step.literal())) {
                items.set(i, replace(items.get(i), rest));
            }
        }
        return new JsonArray(items);
    }
}
