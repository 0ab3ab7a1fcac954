package dev.contract.consumer.recording;

import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Who recorded what in a contract file, and all of it: older versions of the specification leave out states and names.
 *
 * @param digest of the file that it belongs to
 */
record Ledger(String digest, List<Recorded> all) {

    static final Ledger EMPTY = new Ledger("", List.of());

    private static final String NOTES = "recorders";

    static Ledger of(byte[] file, List<Recorded> all) {
        return new Ledger(digest(file), all);
    }

    /** The text of a ledger is a contract with notes. */
    static Ledger of(Contract contract) {
        List<JsonValue> notes = contract.metadata().items(NOTES);
        List<Recorded> all = new ArrayList<>();
        for (Interaction interaction : contract.interactions()) {
            List<Recorder> recorders = new ArrayList<>();
            if (all.size() < notes.size() && notes.get(all.size()) instanceof JsonObject note) {
                note.items("by").forEach(by -> recorders.add(Recorder.fromJson((JsonObject) by)));
            }
            all.add(new Recorded(interaction, recorders));
        }
        return new Ledger(contract.metadata().text("digest", ""), all);
    }

    byte[] toBytes(String consumer, String provider) {
        List<JsonObject> notes = all.stream()
                .map(each -> JsonObject.of(
                        "by", each.recorders().stream().map(Recorder::toJson).toList()))
                .toList();
        List<Interaction> interactions = all.stream().map(Recorded::interaction).toList();
        JsonObject metadata = JsonObject.of("digest", digest, NOTES, notes);
        return ContractWriter.write(
                new Contract(consumer, provider, interactions, metadata, JsonObject.EMPTY), SpecVersion.V4);
    }

    /** True if nobody else has written the file since. */
    boolean describes(byte[] file) {
        return digest.equals(digest(file));
    }

    /** A file that somebody else wrote, with what is known of each interaction that is still the same. */
    List<Recorded> knownOf(Contract file) {
        Map<String, Recorded> known = new HashMap<>();
        all.forEach(each -> known.put(each.identity(SpecVersion.V4), each));
        List<Recorded> found = new ArrayList<>();
        for (Interaction interaction : file.interactions()) {
            Recorded there = Recorded.found(interaction);
            Recorded same = known.get(there.identity(SpecVersion.V4));
            found.add(same != null && same.saysTheSameAs(there) ? same : there);
        }
        return found;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
