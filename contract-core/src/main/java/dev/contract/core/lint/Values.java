package dev.contract.core.lint;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import java.util.ArrayList;
import java.util.List;

/** Lists the single values of a message. A body that is no JSON is one value, and so is an empty list. */
final class Values {

    private final List<Value> found = new ArrayList<>();

    private Values() {}

    static List<Value> of(HttpRequest request) {
        Values values = new Values();
        values.add(Part.PATH, "", "", new JsonString(request.path()));
        request.query()
                .forEach((name, all) -> all.forEach(each -> values.add(Part.QUERY, name, name, new JsonString(each))));
        values.add(request.headers());
        values.add(request.body());
        return values.found;
    }

    static List<Value> of(HttpResponse response) {
        Values values = new Values();
        values.add(response.headers());
        values.add(response.body());
        return values.found;
    }

    static List<Value> of(Message message) {
        Values values = new Values();
        message.metadata().members().forEach((name, value) -> values.add(Part.METADATA, name, name, value));
        values.add(message.contents());
        return values.found;
    }

    static List<Value> of(JsonObject document) {
        Values values = new Values();
        values.add(Part.BODY, "", "", document);
        return values.found;
    }

    private void add(Headers headers) {
        headers.fields()
                .forEach((name, all) -> all.forEach(each -> add(Part.HEADER, name, name, new JsonString(each))));
    }

    private void add(Body body) {
        if (body instanceof Body.Json json) {
            add(Part.BODY, "$", "", json.value());
        } else if (body instanceof Body.Raw raw) {
            String text = raw.bytes().textOrNull();
            if (text != null) {
                add(Part.BODY, "$", "", json(text));
            }
        }
    }

    private static JsonValue json(String text) {
        try {
            return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")
                    ? JsonReader.parse(text)
                    : new JsonString(text);
        } catch (JsonSyntaxException other) {
            return new JsonString(text);
        }
    }

    private void add(Part part, String path, String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.members().forEach((member, below) -> add(part, path + step(member), member, below));
        } else if (value instanceof JsonArray array) {
            if (array.size() == 0) {
                found.add(new Value(part, path, name, array));
            }
            for (int i = 0; i < array.size(); i++) {
                add(part, path + "[" + i + "]", name, array.items().get(i));
            }
        } else {
            found.add(new Value(part, path, name, value));
        }
    }

    /** A member whose name is a number looks like an item, as mismatches print it. */
    private static String step(String name) {
        return name.matches("\\d+") ? "[" + name + "]" : new PathToken.Field(name).toString();
    }
}
