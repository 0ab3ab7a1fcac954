package dev.contract.broker.participants;

import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Creates, changes, finds and deletes participants and their labels. */
public final class Participants {

    /** What a change did, and whether it created what it changed. */
    record Changed<T>(T value, boolean created) {}

    private final Database database;
    private final Registry registry;

    public Participants(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    public List<ParticipantView> list(@Nullable String search) {
        return database.read(handle -> registry.participants(handle).stream()
                .filter(participant -> search == null || fits(participant, search.toLowerCase(Locale.ROOT)))
                .map(views(handle))
                .toList());
    }

    /** The names of all, as they sort. */
    public List<String> names() {
        return database.read(handle ->
                registry.participants(handle).stream().map(Participant::name).toList());
    }

    private static boolean fits(Participant participant, String search) {
        return participant.name().toLowerCase(Locale.ROOT).contains(search)
                || participant.label().toLowerCase(Locale.ROOT).contains(search);
    }

    List<ParticipantView> withLabel(String label) {
        return database.read(handle -> new ParticipantStore(handle)
                .withLabel(label).stream().map(views(handle)).toList());
    }

    ParticipantView get(String name) {
        return database.read(handle -> view(handle, require(handle, name)));
    }

    /** Makes the views of many participants, all versions and labels being looked up at once. */
    private static Function<Participant, ParticipantView> views(Handle handle) {
        Map<Long, Version> latest = new VersionStore(handle)
                .latestOfAll().stream().collect(Collectors.toMap(Version::participantId, version -> version));
        Map<Long, List<Label>> labels =
                new ParticipantStore(handle).labels().stream().collect(Collectors.groupingBy(Label::participantId));
        return participant -> new ParticipantView(
                participant, latest.get(participant.id()), labels.getOrDefault(participant.id(), List.of()));
    }

    private ParticipantView view(Handle handle, Participant participant) {
        Version latest = registry.newest(handle, participant.id(), VersionsOf.PARTICIPANT);
        return new ParticipantView(participant, latest, new ParticipantStore(handle).labels(participant.id()));
    }

    private Participant require(Handle handle, String name) {
        return registry.requireParticipant(handle, "pacticipant", name);
    }

    /** Changes a participant, or creates it first. */
    Changed<ParticipantView> save(String name, UnaryOperator<Participant> change) {
        return database.write(handle -> {
            boolean created = registry.participant(handle, name) == null;
            Participant participant = registry.participantFor(handle, name);
            new ParticipantStore(handle).update(change.apply(participant));
            return new Changed<>(view(handle, require(handle, name)), created);
        });
    }

    void delete(String name) {
        database.write(handle -> {
            registry.deleteParticipant(handle, require(handle, name).id());
            return name;
        });
    }

    List<String> labels() {
        return database.read(handle -> new ParticipantStore(handle).allLabels());
    }

    Label label(String name, String label) {
        return database.read(handle -> label(handle, require(handle, name), label));
    }

    private static Label label(Handle handle, Participant participant, String label) {
        return new ParticipantStore(handle)
                .labels(participant.id()).stream()
                        .filter(found -> found.name().equals(label))
                        .findFirst()
                        .orElseThrow(HttpProblem::notFound);
    }

    Changed<Label> addLabel(String name, String label) {
        return database.write(handle -> {
            Participant participant = registry.participantFor(handle, name);
            boolean created = new ParticipantStore(handle).addLabel(participant.id(), label);
            return new Changed<>(label(handle, participant, label), created);
        });
    }

    void removeLabel(String name, String label) {
        database.write(handle -> {
            if (!new ParticipantStore(handle).removeLabel(require(handle, name).id(), label)) {
                throw HttpProblem.missing("label " + label + " on " + name);
            }
            return label;
        });
    }
}
