package dev.contract.broker.participants;

import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.participants.Participants.Changed;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Puts versions on branches and tags on versions, and takes them away again. */
public final class Marks {

    /** A branch or tag together with the version it is on. */
    record Marked(Version version, Mark mark) {}

    private final Database database;
    private final Registry registry;

    public Marks(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    Marked tag(String participant, String number, String tag) {
        return database.read(handle -> tag(handle, registry.requireVersion(handle, participant, number), tag));
    }

    private static Marked tag(Handle handle, Version version, String tag) {
        return marked(version, new MarkStore(handle).of(List.of(version.id())).tags(version.id()), "tag", tag);
    }

    private static Marked marked(Version version, List<Mark> marks, String kind, String name) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .map(mark -> new Marked(version, mark))
                .orElseThrow(() -> unmarked(version, kind, name));
    }

    private static HttpProblem unmarked(Version version, String kind, String name) {
        return HttpProblem.missing(kind + " " + name + " with version " + version.number());
    }

    Changed<Marked> addTag(String participant, String number, String tag) {
        return database.write(handle -> {
            Version version = registry.versionFor(handle, participant, number);
            boolean created = registry.tag(handle, version, tag);
            return new Changed<>(tag(handle, version, tag), created);
        });
    }

    void removeTag(String participant, String number, String tag) {
        database.write(handle -> {
            Version version = registry.requireVersion(handle, participant, number);
            return require(new MarkStore(handle).removeTag(version.id(), tag), version, "tag", tag);
        });
    }

    Marked membership(String participant, String branch, String number) {
        return database.read(
                handle -> membership(handle, registry.requireVersion(handle, participant, number), branch));
    }

    private static Marked membership(Handle handle, Version version, String branch) {
        return marked(
                version, new MarkStore(handle).of(List.of(version.id())).branches(version.id()), "branch", branch);
    }

    Changed<Marked> addToBranch(String participant, String branch, String number) {
        return database.write(handle -> {
            Version version = registry.versionFor(handle, participant, number);
            boolean created = registry.addToBranch(handle, version, branch);
            return new Changed<>(membership(handle, version, branch), created);
        });
    }

    void removeFromBranch(String participant, String branch, String number) {
        database.write(handle -> {
            Version version = registry.requireVersion(handle, participant, number);
            Branch found = branch(handle, participant, branch);
            return require(new MarkStore(handle).removeFromBranch(found.id(), version.id()), version, "branch", branch);
        });
    }

    Branch branch(String participant, String branch) {
        return database.read(handle -> branch(handle, participant, branch));
    }

    private Branch branch(Handle handle, String participant, String name) {
        long id =
                registry.requireParticipant(handle, "pacticipant", participant).id();
        Branch branch = registry.branch(handle, id, name);
        if (branch == null) {
            throw HttpProblem.missing("branch " + name + " of " + participant);
        }
        return branch;
    }

    List<Branch> branches(String participant) {
        return database.read(handle -> new MarkStore(handle)
                .branches(registry.requireParticipant(handle, "pacticipant", participant)
                        .id()));
    }

    void deleteBranch(String participant, String branch) {
        database.write(handle -> {
            new MarkStore(handle)
                    .deleteBranch(branch(handle, participant, branch).id());
            return branch;
        });
    }

    /** Deletes all branches but the main one and those to keep; returns which remain and how many are gone. */
    Remaining deleteBranches(String participant, List<String> keep) {
        return database.write(handle -> {
            Participant found = registry.requireParticipant(handle, "pacticipant", participant);
            MarkStore store = new MarkStore(handle);
            List<String> remaining = new ArrayList<>();
            int deleted = 0;
            for (Branch branch : store.branches(found.id())) {
                if (branch.name().equals(found.mainBranch()) || keep.contains(branch.name())) {
                    remaining.add(branch.name());
                } else {
                    store.deleteBranch(branch.id());
                    deleted++;
                }
            }
            return new Remaining(deleted, remaining);
        });
    }

    /** What is left after branches were deleted. */
    record Remaining(int deleted, List<String> names) {}

    private static boolean require(boolean removed, Version version, String kind, String name) {
        if (!removed) {
            throw unmarked(version, kind, name);
        }
        return true;
    }
}
