package dev.contract.broker.participants;

import dev.contract.broker.db.Rows;
import dev.contract.broker.http.HttpProblem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds and creates participants, versions, branches and tags inside the transaction of whoever needs them. */
public final class Registry {

    private static final Set<String> MAIN_BRANCHES = Set.of("develop", "main", "master");

    /** How long after its creation the first tag of a version without a branch also names its branch. */
    private static final Duration FIRST_TAG_NAMES_BRANCH = Duration.ofSeconds(10);

    private final TagListener listener;

    public Registry(TagListener listener) {
        this.listener = listener;
    }

    public @Nullable Participant participant(Handle handle, String name) {
        return new ParticipantStore(handle).find(name);
    }

    /** The participant; what it is called in the message ("provider") depends on what it is needed for. */
    public Participant requireParticipant(Handle handle, String kind, String name) {
        Participant participant = participant(handle, name);
        if (participant == null) {
            throw HttpProblem.notFound(kind, name);
        }
        return participant;
    }

    public Participant participantFor(Handle handle, String name) {
        ParticipantStore store = new ParticipantStore(handle);
        Participant found = store.find(name);
        if (found != null) {
            return found;
        }
        store.insert(name);
        return requireParticipant(handle, "pacticipant", name);
    }

    /** The names of existing participants that are suspiciously like a name that does not exist yet. */
    public List<String> similarNames(Handle handle, String name) {
        ParticipantStore store = new ParticipantStore(handle);
        return store.find(name) == null ? SimilarNames.of(name, store.names()) : List.of();
    }

    public List<Participant> participants(Handle handle, Collection<String> names) {
        return new ParticipantStore(handle).named(names);
    }

    public List<Participant> participants(Handle handle) {
        return new ParticipantStore(handle).list();
    }

    public void deleteParticipant(Handle handle, long id) {
        new ParticipantStore(handle).delete(id);
    }

    public @Nullable Version version(Handle handle, String participant, String number) {
        return new VersionStore(handle).find(participant, number);
    }

    public Version requireVersion(Handle handle, String participant, String number) {
        Version version = version(handle, participant, number);
        if (version == null) {
            throw HttpProblem.missing("version " + number + " of " + participant);
        }
        return version;
    }

    /** A version, and whether it did not exist before. */
    public record Registered(Version version, boolean created) {}

    /** The version, created together with its participant where they do not exist. */
    public Version versionFor(Handle handle, String participant, String number) {
        return register(handle, participant, number).version();
    }

    /** The version, created together with its participant where they do not exist. */
    public Registered register(Handle handle, String participant, String number) {
        Version found = version(handle, participant, number);
        return found == null
                ? new Registered(new VersionStore(handle).insert(participantFor(handle, participant), number), true)
                : new Registered(found, false);
    }

    public void setBuildUrl(Handle handle, Version version, @Nullable String buildUrl) {
        new VersionStore(handle).setBuildUrl(version.id(), buildUrl);
    }

    /** The selected versions of a participant, newest first. */
    public List<Version> versions(Handle handle, long participantId, VersionsOf which) {
        return new VersionStore(handle).list(participantId, which);
    }

    /** A part of the selected versions, newest first. */
    public List<Version> versions(Handle handle, long participantId, VersionsOf which, int limit, long offset) {
        return new VersionStore(handle).list(participantId, which, limit, offset);
    }

    public int countVersions(Handle handle, long participantId, VersionsOf which) {
        return (int) new VersionStore(handle).count(participantId, which);
    }

    /** The branches of a participant with their newest versions, those that were used last first. */
    public List<BranchHead> branchHeads(Handle handle, long participantId) {
        return new MarkStore(handle).heads(participantId);
    }

    /** The newest of the selected versions. */
    public @Nullable Version newest(Handle handle, long participantId, VersionsOf which) {
        List<Version> found = new VersionStore(handle).list(participantId, which, 1, 0);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The versions of several participants that are deployed or released in an environment, newest first. */
    public List<Version> inEnvironment(Handle handle, Collection<Long> participantIds, String environment) {
        return new VersionStore(handle).inEnvironment(participantIds, environment);
    }

    public @Nullable Branch branch(Handle handle, long participantId, String name) {
        return new MarkStore(handle).branch(participantId, name);
    }

    /** The labels of a participant, by name. */
    public List<String> labels(Handle handle, long participantId) {
        return new ParticipantStore(handle)
                .labels(participantId).stream().map(Label::name).toList();
    }

    public VersionMarks marksOf(Handle handle, Collection<Long> versionIds) {
        return new MarkStore(handle).of(versionIds);
    }

    /** Adds the version to a branch; true if it was not there. */
    public boolean addToBranch(Handle handle, Version version, String branch) {
        MarkStore store = new MarkStore(handle);
        long id = store.branchFor(version.participantId(), branch);
        detectMainBranch(handle, version, branch);
        return store.addToBranch(id, version.id());
    }

    /** Puts a tag on the version, with all that follows from it; true if it was not there. */
    public boolean tag(Handle handle, Version version, String tag) {
        MarkStore store = new MarkStore(handle);
        VersionMarks before = store.of(List.of(version.id()));
        boolean first = before.branches().isEmpty()
                && before.tags().isEmpty()
                && version.createdAt().plus(FIRST_TAG_NAMES_BRANCH).isAfter(Rows.now());
        if (!store.addTag(version, tag)) {
            return false;
        }
        if (first) {
            addToBranch(handle, version, tag);
        }
        detectMainBranch(handle, version, tag);
        listener.tagged(handle, version, tag);
        return true;
    }

    private static void detectMainBranch(Handle handle, Version version, String name) {
        if (MAIN_BRANCHES.contains(name)) {
            new ParticipantStore(handle).detectMainBranch(version.participantId(), name);
        }
    }
}
