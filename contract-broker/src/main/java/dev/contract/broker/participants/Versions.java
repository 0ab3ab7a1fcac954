package dev.contract.broker.participants;

import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Participants.Changed;
import dev.contract.broker.participants.Registry.Registered;
import dev.contract.broker.participants.VersionLinks.Adder;
import dev.contract.core.model.JsonObject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Creates, changes, finds and deletes versions of participants. */
public final class Versions {

    /** A part of a list of versions, and how many there are altogether. */
    record Listed(List<VersionView> views, int total) {}

    /** What a client says about a version; what is null it leaves alone. */
    record Change(
            @Nullable String buildUrl,
            boolean replacesBuildUrl,
            @Nullable List<String> tags) {}

    private final Database database;
    private final Registry registry;
    private final List<VersionLinks> contributors;
    private final VersionDeletion deletion;

    public Versions(Database database, Registry registry, List<VersionLinks> contributors, VersionDeletion deletion) {
        this.database = database;
        this.registry = registry;
        this.contributors = List.copyOf(contributors);
        this.deletion = deletion;
    }

    VersionView get(Urls urls, String participant, String number) {
        return database.read(handle -> view(handle, urls, registry.requireVersion(handle, participant, number)));
    }

    /** The newest of the selected versions. */
    VersionView latest(Urls urls, String participant, VersionsOf which) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "pacticipant", participant);
            Version version = registry.newest(handle, found.id(), which);
            if (version == null) {
                throw HttpProblem.missing("such version of " + participant);
            }
            return view(handle, urls, version);
        });
    }

    /** The selected versions, newest first: all, or those of a page. */
    Listed list(Urls urls, String participant, VersionsOf which, Page page) {
        return database.read(handle -> {
            long id = registry.requireParticipant(handle, "pacticipant", participant)
                    .id();
            VersionStore store = new VersionStore(handle);
            if (!page.wanted()) {
                List<Version> all = store.list(id, which);
                return new Listed(views(handle, urls, all), all.size());
            }
            List<Version> shown = store.list(id, which, page.size(), page.offset());
            return new Listed(views(handle, urls, shown), (int) store.count(id, which));
        });
    }

    private VersionView view(Handle handle, Urls urls, Version version) {
        return views(handle, urls, List.of(version)).get(0);
    }

    private List<VersionView> views(Handle handle, Urls urls, List<Version> versions) {
        List<Long> ids = versions.stream().map(Version::id).toList();
        VersionMarks marks = registry.marksOf(handle, ids);
        List<Adder> adders = contributors.stream()
                .map(contributor -> contributor.of(handle, urls, versions))
                .toList();
        return versions.stream()
                .map(version -> {
                    JsonObject links = JsonObject.EMPTY;
                    for (Adder adder : adders) {
                        links = adder.addTo(links, version);
                    }
                    return new VersionView(version, marks.branches(version.id()), marks.tags(version.id()), links);
                })
                .toList();
    }

    Changed<VersionView> save(Urls urls, String participant, String number, Change change) {
        return database.write(handle -> {
            Registered registered = registry.register(handle, participant, number);
            Version version = registered.version();
            if (change.replacesBuildUrl()) {
                registry.setBuildUrl(handle, version, change.buildUrl());
            }
            replaceTags(new MarkStore(handle), version, change.tags());
            Version saved = registry.requireVersion(handle, participant, number);
            return new Changed<>(view(handle, urls, saved), registered.created());
        });
    }

    /** Names no branch and deploys nothing, unlike a tag that is put on by itself: so it was recorded. */
    private static void replaceTags(MarkStore store, Version version, @Nullable List<String> tags) {
        if (tags == null) {
            return;
        }
        for (Mark tag : store.of(List.of(version.id())).tags(version.id())) {
            if (!tags.contains(tag.name())) {
                store.removeTag(version.id(), tag.name());
            }
        }
        tags.forEach(tag -> store.addTag(version, tag));
    }

    /** With its contracts, and their results where no other version has the same content. */
    void delete(String participant, String number) {
        database.write(handle -> {
            Version version = registry.requireVersion(handle, participant, number);
            delete(handle, List.of(version.id()));
            return version;
        });
    }

    /** With their contracts, and their results where no other version has the same content. */
    public void delete(Handle handle, Collection<Long> versionIds) {
        deletion.before(handle, versionIds);
        new VersionStore(handle).delete(versionIds);
    }
}
