package dev.contract.consumer.prove;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Some texts that a regular expression matches: the same ones each time. */
final class PatternTexts {

    private static final int TRIES = 40;
    private static final int MOST = 6;
    private static final long SEED = 42;

    private PatternTexts() {}

    /** The shortest and the longest of those that were found, and some between. */
    static List<String> of(String regex) {
        Generator generator = new Generator("Regex", JsonObject.of("regex", regex));
        Generation<Message> texts = Generation.ofMessage(new Expected<>(
                new Message(new Body.Json(new JsonString("")), JsonObject.EMPTY),
                MatchingRules.NONE,
                new Generators(Map.of(Part.BODY, Map.of(DocPath.ROOT, generator)), JsonObject.EMPTY),
                JsonObject.EMPTY));
        GenerationContext context = GenerationContext.consumer().withRandom(new Random(SEED));
        TreeSet<String> found =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < TRIES; i++) {
            try {
                if (texts.apply(context).contents() instanceof Body.Json json
                        && json.value() instanceof JsonString text) {
                    found.add(text.value());
                }
            } catch (GenerationException none) {
                break;
            }
        }
        return spread(new ArrayList<>(found));
    }

    private static List<String> spread(List<String> texts) {
        if (texts.size() <= MOST) {
            return texts;
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            some.add(texts.get(i * (texts.size() - 1) / (MOST - 1)));
        }
        return some;
    }
}
