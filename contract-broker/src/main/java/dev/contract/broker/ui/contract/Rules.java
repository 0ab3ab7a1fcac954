package dev.contract.broker.ui.contract;

import dev.contract.core.match.Expectation;
import dev.contract.core.match.Explanation.Candidate;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules and generators of one message, by the place where they hold. */
final class Rules {

    private final Expected<?> expected;
    private final Expectation<?> expectation;

    Rules(Expected<?> expected, Expectation<?> expectation) {
        this.expected = expected;
        this.expectation = expectation;
    }

    /** Of a part as a whole: the method, the path, the status. */
    List<Note> of(Part part) {
        return named(part, "");
    }

    /** Of a header, a parameter of the query, an entry of the metadata. */
    List<Note> named(Part part, String name) {
        List<Note> notes = new ArrayList<>();
        expected.rules().of(part).forEach((path, group) -> {
            if (fits(path, name) && !group.rules().isEmpty()) {
                notes.add(Note.rule(group.toString(), path.toString()));
            }
        });
        expected.generators().of(part).forEach((path, generator) -> {
            if (fits(path, name)) {
                notes.add(Note.generator(words(generator), path.toString()));
            }
        });
        return notes;
    }

    private static boolean fits(DocPath path, String name) {
        return name.isEmpty()
                ? path.tokens().isEmpty()
                : path.name().equalsIgnoreCase(name) || path.name().equals("*");
    }

    /** Of a value in a JSON body: the rule that wins there, as the matcher sees it, and the generator. */
    List<Note> at(DocPath path, JsonValue value) {
        List<Note> notes = new ArrayList<>();
        if (!expected.rules().of(Part.BODY).isEmpty()) {
            List<Candidate> candidates =
                    expectation.explain(Part.BODY, path.toString()).candidates();
            if (!candidates.isEmpty()) {
                add(notes, candidates.get(0), value);
            }
        }
        expected.generators().of(Part.BODY).forEach((place, generator) -> {
            if (leads(place, path)) {
                notes.add(Note.generator(words(generator), place.toString()));
            }
        });
        return notes;
    }

    /** What comes from further up says nothing about objects and lists that these lines would not show anyway. */
    private static void add(List<Note> notes, Candidate winner, JsonValue value) {
        if (!winner.cascades()) {
            notes.add(Note.rule(winner.rules(), winner.from()));
        } else if (!(value instanceof JsonObject || value instanceof JsonArray)) {
            notes.add(Note.inherited(winner.rules(), winner.from()));
        }
    }

    private static boolean leads(DocPath pattern, DocPath path) {
        List<PathToken> steps = path.tokens();
        if (pattern.tokens().size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            String wanted = pattern.tokens().get(i).literal();
            if (wanted != null && !wanted.equals(steps.get(i).literal())) {
                return false;
            }
        }
        return true;
    }

    /** Rules about the body that have no line to stand beside: all of them where it is no JSON, else those that lead nowhere. */
    List<String> elsewhere(boolean json) {
        if (json) {
            return expectation.unused();
        }
        List<String> all = new ArrayList<>();
        expected.rules().of(Part.BODY).forEach((path, group) -> all.add(path + ": " + group));
        expected.generators().of(Part.BODY).forEach((path, generator) -> all.add(path + ": " + words(generator)));
        return all;
    }

    /** Why the message cannot be judged; a schema is not checked here, so that nothing can be said about it. */
    List<String> problems() {
        return expected.extra().has(Expected.BODY_SCHEMA) ? List.of() : expectation.problems();
    }

    private static String words(Generator generator) {
        Map<String, JsonValue> attributes = generator.attributes().members();
        String more = attributes.entrySet().stream()
                .map(one -> one.getKey() + " "
                        + (one.getValue() instanceof JsonString text ? text.value() : one.getValue()))
                .collect(Collectors.joining(", "));
        return "generated: " + generator.type() + (more.isEmpty() ? "" : " (" + more + ")");
    }
}
