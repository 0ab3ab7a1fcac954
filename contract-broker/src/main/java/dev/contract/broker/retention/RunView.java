package dev.contract.broker.retention;

import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.State;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run in words.
 *
 * @param gone what was deleted, kind by kind
 * @param room what of the disk was given back
 */
public record RunView(
        long number,
        Moment started,
        String startedBy,
        State state,
        List<String> gone,
        String room,
        String took,
        String error) {

    private static final Map<String, String[]> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("versions", new String[] {"version", "versions"});
        KINDS.put("branches", new String[] {"branch", "branches"});
        KINDS.put("pact_publications", new String[] {"contract", "contracts"});
        KINDS.put("pact_versions", new String[] {"content", "contents"});
        KINDS.put("verifications", new String[] {"result", "results"});
        KINDS.put("triggered_webhooks", new String[] {"delivery", "deliveries"});
        KINDS.put("audit", new String[] {"entry of the audit log", "entries of the audit log"});
    }

    static RunView of(Run run) {
        JsonObject result = result(run);
        List<String> gone = run.dryRun() ? planned(result) : gone(result);
        long before = gone.isEmpty() ? 0 : number(result, "bytesBefore"); // else the log of the database has shrunk
        long after = number(result, "bytesAfter");
        return new RunView(
                run.id(),
                Moment.of(run.startedAt()),
                run.startedBy(),
                state(run),
                gone,
                result.has("bytesAfter") && before > after ? RetentionWords.bytes(before - after) : "",
                result.has("milliseconds") ? RetentionWords.duration(number(result, "milliseconds")) : "",
                run.error() == null ? "" : run.error());
    }

    private static State state(Run run) {
        if (run.finishedAt() == null) {
            return State.none("Running");
        }
        return run.error() != null ? State.bad("Ended early") : State.good(run.dryRun() ? "Dry run" : "Done");
    }

    private static List<String> planned(JsonObject result) {
        long versions = number(result.object("counts"), "versionsToDelete");
        return List.of("would delete " + RetentionWords.count(versions, "version", "versions"));
    }

    private static List<String> gone(JsonObject result) {
        return KINDS.entrySet().stream()
                .filter(kind -> number(result.object(kind.getKey()), "deleted") > 0)
                .map(kind -> RetentionWords.count(
                        number(result.object(kind.getKey()), "deleted"), kind.getValue()[0], kind.getValue()[1]))
                .toList();
    }

    private static long number(JsonObject json, String name) {
        return json.get(name) instanceof JsonNumber number ? Long.parseLong(number.toString()) : 0;
    }

    private static JsonObject result(Run run) {
        try {
            return run.result() == null
                    ? JsonObject.EMPTY
                    : JsonReader.parseObject(run.result().getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("the result of a run is no JSON any more", impossible);
        }
    }
}
