package dev.contract.core.format;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads contract files of specification 1 to 4, in every form that tools have written. */
public final class ContractReader {

    private ContractReader() {}

    /** Reads a file. */
    public static Contract read(Path file) throws ContractFormatException {
        Place place = new Place(file.toString(), "");
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw place.problem("there is no such file");
        } catch (IOException unreadable) {
            throw place.problem("the file cannot be read (" + unreadable + ")");
        }
    }

    /** Reads the text of a contract; the source names it in messages. */
    public static Contract read(String source, byte[] json) throws ContractFormatException {
        Place place = new Place(source, "");
        try {
            return read(place, JsonReader.parseObject(json));
        } catch (JsonSyntaxException wrong) {
            throw place.problem("this is no contract: " + wrong.getMessage());
        }
    }

    /** The version of the specification in which the text of a contract is written. */
    public static SpecVersion version(String source, byte[] json) throws ContractFormatException {
        Place place = new Place(source, "");
        try {
            return SpecVersion.of(place, JsonReader.parseObject(json).object("metadata"));
        } catch (JsonSyntaxException wrong) {
            throw place.problem("this is no contract: " + wrong.getMessage());
        }
    }

    private static Contract read(Place place, JsonObject file) throws ContractFormatException {
        JsonObject metadata = file.object("metadata");
        InteractionReader reader = new InteractionReader(SpecVersion.of(place, metadata));
        String consumer = name(place, file, "consumer");
        String provider = name(place, file, "provider");
        return new Contract(
                consumer,
                provider,
                interactions(place, file, reader),
                SpecVersion.withoutVersion(metadata),
                extra(file));
    }

    private static String name(Place place, JsonObject file, String participant) throws ContractFormatException {
        String name = file.object(participant).text("name");
        if (name == null || name.isBlank()) {
            throw place.problem("there is no %s name: expected \"%1$s\": {\"name\": \"…\"}".formatted(participant));
        }
        return name;
    }

    private static List<Interaction> interactions(Place place, JsonObject file, InteractionReader reader)
            throws ContractFormatException {
        if (!file.has("interactions") && !file.has("messages")) {
            throw place.problem("there are neither \"interactions\" nor \"messages\"");
        }
        List<Interaction> interactions = new ArrayList<>();
        for (JsonObject json : objects(place, file, "interactions")) {
            interactions.add(reader.interaction(place(place, "interaction", interactions.size(), json), json));
        }
        for (JsonObject json : objects(place, file, "messages")) {
            interactions.add(reader.message(place(place, "message", interactions.size(), json), json));
        }
        return interactions;
    }

    private static Place place(Place place, String kind, int index, JsonObject json) {
        return place.in(kind + " " + (index + 1) + " \"" + json.text("description", "") + "\"");
    }

    private static List<JsonObject> objects(Place place, JsonObject file, String name) throws ContractFormatException {
        JsonValue value = file.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            throw place.problem(
                    "\"" + name + "\" is no list but " + value.kind().word());
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonObject object)) {
                throw place.in(name + "[" + objects.size() + "]")
                        .problem("expected an object but found " + item.kind().word());
            }
            objects.add(object);
        }
        return objects;
    }

    private static JsonObject extra(JsonObject file) {
        JsonObject extra = file.without("consumer", "provider", "interactions", "messages", "metadata");
        for (String participant : List.of("consumer", "provider")) {
            JsonObject more = file.object(participant).without("name");
            extra = more.isEmpty() ? extra : extra.with(participant, more);
        }
        return extra;
    }
}
