package dev.contract.core.generate;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MediaType;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces the example values of one message, part by part. */
final class Replacement {

    private final List<PlacedGenerator> generators;
    private final GenerationContext context;

    Replacement(List<PlacedGenerator> generators, GenerationContext context) {
        this.generators = generators;
        this.context = context;
    }

    private List<PlacedGenerator> of(Part part) {
        return generators.stream()
                .filter(each -> each.part() == part && each.generator().worksIn(context.mode()))
                .toList();
    }

    /** A part that is a single value. */
    String text(Part part, String example) throws GenerationException {
        String text = example;
        for (PlacedGenerator generator : of(part)) {
            text = Texts.of(generator.generate(context, new JsonString(text)));
        }
        return text;
    }

    int status(int example) throws GenerationException {
        String status = text(Part.STATUS, Integer.toString(example));
        if (!status.matches("[1-9]\\d\\d")) {
            throw new GenerationException("status: " + status + " is no status code");
        }
        return Integer.parseInt(status);
    }

    /** Line breaks would let a value write headers of its own. */
    Headers headers(Headers examples) throws GenerationException {
        Headers headers = new Headers(named(of(Part.HEADER), examples.fields(), true));
        for (Map.Entry<String, List<String>> field : headers.fields().entrySet()) {
            for (String value : field.getValue()) {
                if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                    throw new GenerationException("header " + field.getKey() + ": the value has a line break");
                }
            }
        }
        return headers;
    }

    Map<String, List<String>> query(Map<String, List<String>> examples) throws GenerationException {
        return named(of(Part.QUERY), examples, true);
    }

    JsonObject metadata(JsonObject examples) throws GenerationException {
        JsonObject metadata = examples;
        for (PlacedGenerator generator : of(Part.METADATA)) {
            List<PathToken> path = generator.path().tokens();
            boolean isNew = path.size() == 1
                    && path.get(0).isLiteral()
                    && !metadata.has(generator.path().name());
            JsonObject before = isNew ? metadata.with(generator.path().name(), null) : metadata;
            metadata = new JsonPlaces(generator, context).in(before) instanceof JsonObject after ? after : before;
        }
        return metadata;
    }

    /** The content type is that of the message, which goes before the body's own. */
    Body body(Body example, @Nullable String contentType) throws GenerationException {
        List<PlacedGenerator> all = of(Part.BODY);
        if (all.isEmpty() || !example.isPresent()) {
            return example;
        }
        if (example instanceof Body.Json json) {
            return new Body.Json(json(json.value(), all), json.contentType(), json.extra());
        }
        if (example instanceof Body.Raw raw) {
            String text = text(raw, MediaType.parse(contentType == null ? raw.contentType() : contentType), all);
            return text == null ? raw : new Body.Raw(Bytes.ofText(text), raw.contentType(), raw.extra());
        }
        return example;
    }

    private JsonValue json(JsonValue document, List<PlacedGenerator> all) throws GenerationException {
        JsonValue value = document;
        for (PlacedGenerator generator : all) {
            value = new JsonPlaces(generator, context).in(value);
        }
        return value;
    }

    /** The new text of a body given as bytes; null if it stays as it is. */
    private @Nullable String text(Body.Raw body, @Nullable MediaType type, List<PlacedGenerator> all)
            throws GenerationException {
        if (type != null && type.isForm()) {
            return QueryString.format(named(all, QueryString.parse(body.bytes().text()), false));
        }
        if (type == null || !type.isJson()) {
            return null;
        }
        try {
            return json(JsonReader.parse(body.bytes().array()), all).toString();
        } catch (JsonSyntaxException kept) {
            return null;
        }
    }

    /** Values by name; headers and query parameters that have a generator need no example. */
    private Map<String, List<String>> named(
            List<PlacedGenerator> all, Map<String, List<String>> examples, boolean addMissing)
            throws GenerationException {
        Map<String, List<String>> values = new LinkedHashMap<>(examples);
        for (PlacedGenerator generator : all) {
            List<PathToken> path = generator.path().tokens();
            if (path.isEmpty()) {
                continue;
            }
            PathToken name = path.get(0);
            List<String> names = values.keySet().stream()
                    .filter(known -> isNamed(generator.part(), known, name))
                    .toList();
            if (names.isEmpty() && addMissing && name.isLiteral()) {
                names = List.of(generator.path().name());
            }
            for (String each : names) {
                values.put(each, values(generator, values.getOrDefault(each, List.of())));
            }
        }
        return values;
    }

    private static boolean isNamed(Part part, String known, PathToken name) {
        return !name.isLiteral()
                || (part == Part.HEADER ? known.equalsIgnoreCase(name.literal()) : known.equals(name.literal()));
    }

    private List<String> values(PlacedGenerator generator, List<String> examples) throws GenerationException {
        if (examples.isEmpty()) {
            return List.of(Texts.of(generator.generate(context, JsonNull.NULL)));
        }
        PathToken index =
                generator.path().tokens().size() > 1 ? generator.path().tokens().get(1) : new PathToken.AnyIndex();
        List<String> values = new ArrayList<>(examples);
        for (int i = 0; i < values.size(); i++) {
            if (!index.isLiteral() || Integer.toString(i).equals(index.literal())) {
                values.set(i, Texts.of(generator.generate(context, new JsonString(values.get(i)))));
            }
        }
        return values;
    }
}
