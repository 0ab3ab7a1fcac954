package dev.contract.broker.imports;

import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import has done.
 *
 * @param source the version of the broker that was read, as it says
 * @param copied what is new in the database
 * @param known what was there before
 * @param problems what could not be copied, or not as it should
 * @param notes what people may want to know although nothing is missing that counts
 */
public record ImportReport(
        String source, Map<Kind, Long> copied, Map<Kind, Long> known, List<Problem> problems, List<Problem> notes) {

    private static final int NAMED = 3;
    private static final int LONGEST_NAME = 200;

    /**
     * Something, and what is the matter with it.
     *
     * @param decisive whether decisions may be other ones with it
     */
    public record Problem(String what, String reason, boolean decisive) {

        JsonObject toJson() {
            return JsonObject.of("what", what, "reason", reason);
        }
    }

    public ImportReport {
        copied = Map.copyOf(copied);
        known = Map.copyOf(known);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** What could not be copied although decisions depend on it, in words; null if all of that is here. */
    @Nullable String missing() {
        List<String> names = decisive().stream().map(Problem::what).distinct().toList();
        if (names.isEmpty()) {
            return null;
        }
        String named = names.stream().limit(NAMED).map(ImportReport::storable).collect(Collectors.joining(", "));
        return names.size() > NAMED ? named + " and " + (names.size() - NAMED) + " more" : named;
    }

    /** A name may itself be why something could not be copied. */
    private static String storable(String name) {
        String text = name.replaceAll("[\\x00\\p{Cs}]", "?");
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    /** The same with something that people may want to know. */
    public ImportReport noting(String what, String reason) {
        List<Problem> more = new ArrayList<>(notes);
        more.add(new Problem(what, reason, false));
        return new ImportReport(source, copied, known, problems, more);
    }

    /** Whether the database has anything of a kind from the source. */
    public boolean has(Kind kind) {
        return copied.getOrDefault(kind, 0L) + known.getOrDefault(kind, 0L) > 0;
    }

    /** The problems that keep the broker from saying yes. */
    public List<Problem> decisive() {
        return problems.stream().filter(Problem::decisive).toList();
    }

    public JsonObject toJson() {
        return JsonObject.of(
                "sourceVersion", source,
                "complete", isComplete(),
                "finished", decisive().isEmpty(),
                "copied", counts(copied),
                "alreadyThere", counts(known),
                "notCopied",
                        problems.stream()
                                .map(problem -> problem.toJson().with("decisive", problem.decisive()))
                                .toList(),
                "notes", notes.stream().map(Problem::toJson).toList());
    }

    private static JsonObject counts(Map<Kind, Long> counts) {
        JsonObject json = JsonObject.EMPTY;
        for (Kind kind : Kind.values()) {
            json = json.with(kind.word(), counts.getOrDefault(kind, 0L));
        }
        return json;
    }
}
