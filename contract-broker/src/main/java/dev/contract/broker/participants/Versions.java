package dev.contract.broker.participants;

import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Participants.Changed;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Creates, changes, finds and deletes versions of participants. */
public final class Versions {

    /** Finds the versions that belong to something of a participant, newest first. */
    interface Selection {
        List<Version> of(Handle handle, long participantId);
    }

    /** What a client says about a version; what is null it leaves alone. */
    record Change(
            @Nullable String buildUrl,
            boolean replacesBuildUrl,
            @Nullable List<String> tags) {}

    private final Database database;
    private final Registry registry;
    private final List<VersionLinks> contributors;

    public Versions(Database database, Registry registry, List<VersionLinks> contributors) {
        this.database = database;
        this.registry = registry;
        this.contributors = List.copyOf(contributors);
    }

    VersionView get(Urls urls, String participant, String number) {
        return database.read(handle -> view(handle, urls, registry.requireVersion(handle, participant, number)));
    }

    /** The newest of the selected versions. */
    VersionView latest(Urls urls, String participant, Selection selection) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "pacticipant", participant);
            return selection.of(handle, found.id()).stream()
                    .findFirst()
                    .map(version -> view(handle, urls, version))
                    .orElseThrow(HttpProblem::notFound);
        });
    }

    List<Version> list(String participant, Selection selection) {
        return database.read(handle -> selection.of(
                handle,
                registry.requireParticipant(handle, "pacticipant", participant).id()));
    }

    List<VersionView> views(Urls urls, List<Version> versions) {
        return database.read(handle ->
                versions.stream().map(version -> view(handle, urls, version)).toList());
    }

    private VersionView view(Handle handle, Urls urls, Version version) {
        MarkStore marks = new MarkStore(handle);
        JsonObject links = JsonObject.EMPTY;
        for (VersionLinks contributor : contributors) {
            links = contributor.addTo(links, handle, urls, version);
        }
        List<Long> id = List.of(version.id());
        return new VersionView(version, marks.branchesOf(id), marks.tagsOf(id), links);
    }

    Changed<VersionView> save(Urls urls, String participant, String number, Change change) {
        return database.write(handle -> {
            boolean created = registry.version(handle, participant, number) == null;
            Version version = registry.versionFor(handle, participant, number);
            if (change.replacesBuildUrl()) {
                registry.setBuildUrl(handle, version, change.buildUrl());
            }
            replaceTags(new MarkStore(handle), version, change.tags());
            Version saved = registry.requireVersion(handle, participant, number);
            return new Changed<>(view(handle, urls, saved), created);
        });
    }

    private static void replaceTags(MarkStore store, Version version, @Nullable List<String> tags) {
        if (tags == null) {
            return;
        }
        for (Mark tag : store.tagsOf(List.of(version.id()))) {
            if (!tags.contains(tag.name())) {
                store.removeTag(version.id(), tag.name());
            }
        }
        tags.forEach(tag -> store.addTag(version, tag));
    }

    void delete(String participant, String number) {
        database.write(handle -> new VersionStore(handle)
                .delete(registry.requireVersion(handle, participant, number).id()));
    }
}
