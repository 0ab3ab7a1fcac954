package dev.contract.broker.retention;

import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which versions are kept: those to which everything that it names applies.
 *
 * @param latest only the newest of a branch, if one is named or meant; else of a tag; else of a participant
 * @param maxAge in days
 */
public record KeepSelector(
        @Nullable String participant,
        @Nullable Name branch,
        @Nullable Name tag,
        boolean mainBranch,
        boolean latest,
        boolean deployed,
        boolean released,
        @Nullable Integer maxAge) {

    /** A certain name, or any. */
    public record Name(@Nullable String value) {}

    private static final Name ANY = new Name(null);

    static final KeepSelector LATEST = new KeepSelector(null, null, null, false, true, false, false, null);
    static final KeepSelector DEPLOYED = new KeepSelector(null, null, null, false, false, true, false, null);
    static final KeepSelector RELEASED = new KeepSelector(null, null, null, false, false, false, true, null);

    /** What is kept whatever anybody says: without it a decision would change, or a participant be forgotten. */
    static final List<KeepSelector> ALWAYS =
            List.of(LATEST, new KeepSelector(null, null, ANY, false, true, false, false, null), DEPLOYED, RELEASED);

    /** What the Pact Broker keeps, unless it is told something else. */
    static final List<KeepSelector> STANDARD = List.of(
            new KeepSelector(null, null, ANY, false, true, false, false, null),
            new KeepSelector(null, ANY, null, false, true, false, false, null),
            new KeepSelector(null, null, null, false, false, false, false, 90));

    /** Reads them as the Pact Broker writes them, {@code [{"branch": true, "latest": true}, {"max_age": 30}]}. */
    public static List<KeepSelector> parse(String json) {
        return new SelectorReader().read(json);
    }

    /** These, and those that hold always. */
    static List<KeepSelector> withAlways(List<KeepSelector> selectors) {
        List<KeepSelector> all = new ArrayList<>(selectors);
        ALWAYS.stream().filter(each -> !selectors.contains(each)).forEach(all::add);
        return List.copyOf(all);
    }

    boolean namesMarks() {
        return branch != null || tag != null || mainBranch;
    }

    JsonObject toJson() {
        JsonObject json = participant == null ? JsonObject.EMPTY : JsonObject.of("pacticipant", participant);
        json = branch == null ? json : json.with("branch", word(branch));
        json = tag == null ? json : json.with("tag", word(tag));
        json = mainBranch ? json.with("mainBranch", true) : json;
        json = latest ? json.with("latest", true) : json;
        json = deployed ? json.with("deployed", true) : json;
        json = released ? json.with("released", true) : json;
        return maxAge == null ? json : json.with("max_age", maxAge);
    }

    private static Object word(Name name) {
        return name.value() == null ? true : name.value();
    }
}
