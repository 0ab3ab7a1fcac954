package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.environments.Environment;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Page;
import dev.contract.broker.overview.ParticipantFacts.Contracted;
import dev.contract.broker.overview.ParticipantFacts.OneVersion;
import dev.contract.broker.overview.ParticipantFacts.VersionFacts;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.broker.participants.VersionsOf;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Puts together what the capabilities know about one participant. */
public final class ParticipantInsight {

    private static final int MOST_RESULTS = 100;

    private final Database database;
    private final Registry registry;
    private final Contracts contracts;
    private final Verifications verifications;
    private final Environments environments;
    private final Overview overview;

    public ParticipantInsight(
            Database database,
            Registry registry,
            Contracts contracts,
            Verifications verifications,
            Environments environments,
            Overview overview) {
        this.database = database;
        this.registry = registry;
        this.contracts = contracts;
        this.verifications = verifications;
        this.environments = environments;
        this.overview = overview;
    }

    /** A participant with a page of the selected versions. */
    public ParticipantFacts of(String name, VersionsOf which, Page page) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "participant", name);
            List<IntegrationState> all = overview.integrationsOf(handle, found.id());
            List<Version> shown = registry.versions(handle, found.id(), which, page.size(), page.offset());
            return new ParticipantFacts(
                    found,
                    registry.labels(handle, found.id()),
                    all.stream()
                            .filter(one -> one.contract().consumerId() == found.id())
                            .toList(),
                    all.stream()
                            .filter(one -> one.contract().providerId() == found.id())
                            .toList(),
                    registry.branchHeads(handle, found.id()),
                    facts(handle, shown),
                    registry.countVersions(handle, found.id(), which));
        });
    }

    /** One version of a participant. */
    public OneVersion version(String participant, String number) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "participant", participant);
            Version version = registry.version(handle, participant, number);
            if (version == null) {
                throw HttpProblem.of(404, "No version '" + number + "' of " + participant + " found");
            }
            return new OneVersion(
                    found, facts(handle, List.of(version)).get(0), verifications.by(handle, version, MOST_RESULTS));
        });
    }

    /** The newest of the selected versions. */
    public Version newest(String participant, VersionsOf which) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "participant", participant);
            Version newest = registry.newest(handle, found.id(), which);
            if (newest == null) {
                throw HttpProblem.notFound();
            }
            return newest;
        });
    }

    private List<VersionFacts> facts(Handle handle, List<Version> versions) {
        List<Long> ids = versions.stream().map(Version::id).toList();
        VersionMarks marks = registry.marksOf(handle, ids);
        Map<Long, List<Environment>> places = environments.ofVersions(handle, ids);
        List<Publication> published = contracts.ofVersions(handle, ids);
        Map<Long, Verification> results = verifications.counting(
                handle,
                published.stream().map(Publication::contentId).distinct().toList());
        Map<Long, List<Contracted>> byVersion = published.stream()
                .collect(Collectors.groupingBy(
                        Publication::versionId,
                        Collectors.mapping(
                                one -> new Contracted(one, results.get(one.contentId())), Collectors.toList())));
        return versions.stream()
                .map(version -> new VersionFacts(
                        version,
                        marks.branches(version.id()),
                        marks.tags(version.id()),
                        places.getOrDefault(version.id(), List.of()),
                        byVersion.getOrDefault(version.id(), List.of())))
                .toList();
    }
}
