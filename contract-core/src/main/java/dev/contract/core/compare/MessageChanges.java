package dev.contract.core.compare;

import dev.contract.core.compare.PlaceChange.Kind;
import dev.contract.core.match.Difference;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.Relation;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares one message of an interaction, and says what each difference means to the provider. */
record MessageChanges(String message, boolean sent) {

    private static final String EXAMPLE = "the example";
    private static final String GENERATED = "generated: ";

    <T> List<PlaceChange> between(Expected<T> old, Expected<T> changed, Function<Expected<T>, Expectation<T>> compile) {
        // of requests, equality leaves out how a query is written
        if (!sent && old.equals(changed)) {
            return List.of();
        }
        Expectation<T> before = compile.apply(old);
        Expectation<T> after = compile.apply(changed);
        List<PlaceChange> changes = new ArrayList<>();
        before.differences(after).forEach(each -> changes.add(change(each)));
        if (!old.rules().equals(changed.rules()) || !changes.isEmpty()) {
            addProblems(before.problems(), after.problems(), changes);
        }
        if (sent) {
            addGenerators(old, before, changed, after, changes);
        }
        return changes;
    }

    private PlaceChange change(Difference difference) {
        Relation relation = difference.relation();
        Kind kind = relation == Relation.EXAMPLE ? Kind.EXAMPLE : kind(difference);
        // what is newly sent was nobody's business before, although nothing forbade it
        boolean fits = sent ? relation.acceptsNothingMore() && kind != Kind.BEGUN : relation.acceptsAllAsBefore();
        return new PlaceChange(
                message,
                sent,
                difference.part(),
                difference.path(),
                kind,
                !fits,
                difference.before(),
                difference.after());
    }

    private static Kind kind(Difference difference) {
        if (difference.before() == null || difference.after() == null) {
            return difference.before() == null ? Kind.BEGUN : Kind.ENDED;
        }
        return switch (difference.relation()) {
            case STRICTER -> Kind.MORE;
            case LOOSER -> Kind.LESS;
            case OTHER -> Kind.OTHER;
            case EXAMPLE -> Kind.EXAMPLE;
        };
    }

    /** What cannot be judged fails every verification; whether it asks for the same nobody knows. */
    private void addProblems(List<String> before, List<String> after, List<PlaceChange> changes) {
        if (!before.isEmpty() || !after.isEmpty()) {
            changes.add(
                    new PlaceChange(message, sent, Part.BODY, "", Kind.OTHER, true, problem(before), problem(after)));
        }
    }

    private static String problem(List<String> problems) {
        return problems.isEmpty() ? "all could be judged" : "cannot be judged: " + String.join("; ", problems);
    }

    /** Values of provider states have to be returned by the provider; of all other ones the rules have to allow each. */
    private void addGenerators(
            Expected<?> old,
            Expectation<?> before,
            Expected<?> changed,
            Expectation<?> after,
            List<PlaceChange> changes) {
        for (Part part : Part.values()) {
            Map<DocPath, Generator> were = old.generators().of(part);
            Map<DocPath, Generator> are = changed.generators().of(part);
            Set<DocPath> paths = new LinkedHashSet<>(were.keySet());
            paths.addAll(are.keySet());
            for (DocPath path : paths) {
                Generator was = were.get(path);
                Generator is = are.get(path);
                if (!Objects.equals(was, is)) {
                    String place = part == Part.BODY ? path.toString() : path.name();
                    boolean allowed = GeneratedValues.areAllowed(was, before.explain(part, place))
                            && GeneratedValues.areAllowed(is, after.explain(part, place));
                    Kind kind = allowed ? Kind.EXAMPLE : Kind.OTHER;
                    changes.add(new PlaceChange(message, sent, part, place, kind, !allowed, words(was), words(is)));
                }
            }
        }
    }

    /** True if an example is sent where another was made each time, for which no state is needed. */
    static boolean losesGenerator(PlaceChange change) {
        String before = String.valueOf(change.before());
        return EXAMPLE.equals(change.after())
                && before.startsWith(GENERATED)
                && !before.startsWith(GENERATED + "ProviderState ");
    }

    private static String words(@Nullable Generator generator) {
        return generator == null ? EXAMPLE : GENERATED + generator.type() + " " + generator.attributes();
    }
}
