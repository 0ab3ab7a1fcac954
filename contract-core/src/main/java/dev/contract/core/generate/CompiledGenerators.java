package dev.contract.core.generate;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All generators of a message, with what is wrong about them and what is left out. */
final class CompiledGenerators {

    private final List<PlacedGenerator> placed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    CompiledGenerators(Expected<?> expected) {
        expected.generators()
                .parts()
                .forEach((part, all) -> all.forEach((path, generator) -> add(part, path, generator)));
        expected.generators().extra().members().forEach(this::leaveOut);
        expected.rules().of(Part.BODY).forEach(this::addVariants);
    }

    List<PlacedGenerator> placed() {
        return placed;
    }

    List<String> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    boolean has(Part part) {
        return placed.stream().anyMatch(generator -> generator.part() == part);
    }

    private void add(Part part, DocPath path, Generator generator) {
        String place = PlacedGenerator.place(part, path);
        try {
            ValueGenerator compiled = GeneratorCompiler.compile(generator);
            if (compiled == null) {
                warn("the generator type '%s' is unknown: the example value of %s is used"
                        .formatted(generator.type(), place));
            } else {
                placed.add(new PlacedGenerator(part, path, compiled));
            }
        } catch (GeneratorProblem wrong) {
            problems.add("the generator for " + place + " cannot be used: " + wrong.getMessage());
        }
    }

    private void leaveOut(String part, JsonValue kept) {
        if (kept instanceof JsonObject byPath && !byPath.has("type")) {
            byPath.members().keySet().forEach(path -> leaveOut(part + " '" + path + "'"));
        } else {
            leaveOut(part);
        }
    }

    private void leaveOut(String place) {
        warn("the generator for " + place + " has no place in the message: its example value is used");
    }

    /** Variants of {@code arrayContains} have generators of their own, with paths from the item at their index. */
    private void addVariants(DocPath path, RuleGroup group) {
        for (Rule rule : group.rules()) {
            List<JsonValue> variants =
                    rule.name().equals("arrayContains") ? rule.attributes().items("variants") : List.of();
            for (int i = 0; i < variants.size(); i++) {
                if (variants.get(i) instanceof JsonObject variant) {
                    addVariant(path.index(index(variant, i)), variant.object("generators"));
                }
            }
        }
    }

    private static int index(JsonObject variant, int otherwise) {
        String index = String.valueOf(variant.get("index"));
        return index.matches("\\d{1,9}") ? Integer.parseInt(index) : otherwise;
    }

    private void addVariant(DocPath item, JsonObject generators) {
        for (Map.Entry<String, JsonValue> entry : generators.members().entrySet()) {
            JsonObject json = entry.getValue() instanceof JsonObject object ? object : JsonObject.EMPTY;
            try {
                List<PathToken> tokens = new ArrayList<>(item.tokens());
                tokens.addAll(DocPath.parse(entry.getKey()).tokens());
                add(Part.BODY, new DocPath(tokens), new Generator(json.text("type", ""), json.without("type")));
            } catch (DocPathSyntaxException wrong) {
                leaveOut("body " + item + " '" + entry.getKey() + "'");
            }
        }
    }
}
