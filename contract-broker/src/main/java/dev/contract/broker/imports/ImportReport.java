package dev.contract.broker.imports;

import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What an import has done.
 *
 * @param source the version of the broker that was read, as it says
 * @param copied what is new in the database
 * @param known what was there before
 * @param problems what could not be copied
 * @param notes what people may want to know although nothing is missing that counts
 */
public record ImportReport(
        String source, Map<Kind, Long> copied, Map<Kind, Long> known, List<Problem> problems, List<Problem> notes) {

    /** Something, and what is the matter with it. */
    public record Problem(String what, String reason) {

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

    public JsonObject toJson() {
        return JsonObject.of(
                "sourceVersion", source,
                "complete", isComplete(),
                "copied", counts(copied),
                "alreadyThere", counts(known),
                "notCopied", problems.stream().map(Problem::toJson).toList(),
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
