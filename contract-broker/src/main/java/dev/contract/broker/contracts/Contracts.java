package dev.contract.broker.contracts;

import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds and deletes published contracts. */
public final class Contracts {

    /** Chooses publications of a pair of participants, newest first. */
    interface Selection {
        List<Publication> from(Publications publications);
    }

    /** Two contracts to compare. */
    record Comparison(ContractView changed, ContractView old) {}

    private final Database database;
    private final Registry registry;

    public Contracts(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** The newest of the selected contracts. */
    ContractView newest(Selection selection) {
        return database.ask(handle -> view(Publications.newestWithContent(handle, false), selection));
    }

    private static @Nullable Publication newest(Handle handle, Selection selection) {
        return Publications.first(selection.from(Publications.newestOnly(handle)));
    }

    private static ContractView view(Publications publications, Selection selection) {
        Publication publication = require(Publications.first(selection.from(publications)));
        return new ContractView(publication, ContentStore.parse(publications.content(publication)));
    }

    private static ContractView view(Handle handle, @Nullable Publication publication) {
        return view(new Publications(handle), publications -> List.of(require(publication)));
    }

    private static Publication require(@Nullable Publication publication) {
        if (publication == null) {
            throw HttpProblem.notFound();
        }
        return publication;
    }

    /** The bytes of the newest of the selected contracts, exactly as they were published. */
    byte[] bytes(Selection selection) {
        return database.ask(handle -> {
            Publications publications = Publications.newestWithContent(handle, true);
            return publications.content(require(Publications.first(selection.from(publications))));
        });
    }

    /** The newest contract before a version that has other content. */
    ContractView previousDistinct(String provider, String consumer, String version) {
        return database.read(handle -> {
            Publications publications = new Publications(handle);
            Publication publication = publications.of(provider, consumer, version);
            return view(handle, publication == null ? null : publications.before(publication));
        });
    }

    /** The selected contracts, both of them participants that exist. */
    List<Publication> list(String provider, String consumer, Selection selection) {
        return database.read(handle -> {
            registry.requireParticipant(handle, "consumer", consumer);
            registry.requireParticipant(handle, "provider", provider);
            return selection.from(new Publications(handle));
        });
    }

    /** The selected contracts of a provider, by consumer, oldest first. */
    List<Publication> ofProvider(String provider, ProviderSelection selection) {
        return database.read(handle -> {
            Participant found = registry.requireParticipant(handle, "provider", provider);
            List<Publication> publications = new ArrayList<>(selection.from(handle, found.id()));
            publications.sort(Comparator.comparing(Publication::consumer).thenComparing(Publication::versionId));
            return publications;
        });
    }

    /** The newest contract of every integration. */
    List<Publication> latestOfAll() {
        return database.read(this::latestOfAll);
    }

    /** The newest contract of every integration. */
    public List<Publication> latestOfAll(Handle handle) {
        List<Publication> latest = new ArrayList<>(new Publications(handle).latestOfAll());
        latest.sort(Comparator.comparing(Publication::consumer).thenComparing(Publication::provider));
        return latest;
    }

    /** Deletes the contracts of versions, also their older revisions, and contents that nobody has any more. */
    public void deleteOf(Handle handle, Collection<Long> versionIds) {
        new ContentStore(handle).deleteOfVersions(versionIds);
    }

    /** Deletes contracts that others have replaced in their versions, and contents that nobody has any more. */
    public void deleteReplaced(Handle handle, Collection<Long> publicationIds) {
        new ContentStore(handle).deleteReplaced(publicationIds);
    }

    /** Deletes those of the contents that nobody has any more, with their results. */
    public void deleteUnused(Handle handle, Collection<Long> contentIds) {
        new ContentStore(handle).deleteUnused(contentIds);
    }

    /** Deletes all contracts of a pair with their results. */
    public void delete(Handle handle, long providerId, long consumerId) {
        new ContentStore(handle).deleteAll(providerId, consumerId);
    }

    /** The contracts of the latest versions on all branches and tags of a consumer, or of all; newest first. */
    public List<Publication> ofHeads(Handle handle, @Nullable Long consumerId) {
        return new Publications(handle).ofVersions(Heads.of(handle, consumerId));
    }

    void delete(Selection selection) {
        database.write(handle -> {
            List<Publication> publications = selection.from(new Publications(handle));
            if (publications.isEmpty()) {
                throw HttpProblem.notFound();
            }
            new ContentStore(handle).delete(publications);
            return publications.size();
        });
    }

    /** Two versions of a contract; where the second one does not exist, the one before that differs. */
    Comparison compare(Selection changed, Selection old) {
        return database.read(handle -> {
            ContractView after = view(handle, newest(handle, changed));
            Publication before = newest(handle, old);
            if (before != null) {
                return new Comparison(after, view(handle, before));
            }
            Publication publication = after.publication();
            return new Comparison(
                    after, previousDistinct(publication.provider(), publication.consumer(), publication.version()));
        });
    }

    /** Adds links to the contracts of versions. */
    public VersionLinks.Adder versionLinks(Handle handle, Urls urls, List<Version> versions) {
        Map<Long, List<Publication>> publications = new Publications(handle)
                .ofVersions(versions.stream().map(Version::id).toList()).stream()
                        .collect(Collectors.groupingBy(Publication::versionId));
        return (links, version) -> links.with(
                "pb:pact-versions",
                publications.getOrDefault(version.id(), List.of()).stream()
                        .map(publication -> ContractLinks.link(urls, publication))
                        .toList());
    }

    /** The newest publication of a content; null if nobody published it. */
    public @Nullable Publication ofSha(Handle handle, String provider, String consumer, String sha) {
        return new Publications(handle).ofSha(provider, consumer, sha);
    }

    /** The newest publication of a content by an earlier version than that of a publication; null if there is none. */
    public @Nullable Publication before(Handle handle, Publication publication, long contentId) {
        return new Publications(handle).before(publication, contentId);
    }

    /** The publication of a consumer version; null if there is none. */
    public @Nullable Publication ofVersion(Handle handle, String provider, String consumer, String version) {
        return new Publications(handle).of(provider, consumer, version);
    }

    /** The newest contract of a pair, with the tag if one is given; null if there is none. */
    public @Nullable Publication latest(Handle handle, String provider, String consumer, @Nullable String tag) {
        return newest(
                handle,
                publications -> tag == null
                        ? publications.of(provider, consumer)
                        : publications.tagged(provider, consumer, tag));
    }

    /** The newest contract of a pair whose version has no tag; null if there is none. */
    public @Nullable Publication latestUntagged(Handle handle, String provider, String consumer) {
        return newest(handle, publications -> publications.untagged(provider, consumer));
    }

    /** The contracts of a consumer version, one for each provider. */
    public List<Publication> ofVersion(Handle handle, long versionId) {
        return new Publications(handle).ofVersion(versionId);
    }

    /** The newest contract of a pair whose version is on a branch; null if there is none. */
    public @Nullable Publication latestOnBranch(Handle handle, String provider, String consumer, String branch) {
        return newest(handle, publications -> publications.onBranch(provider, consumer, branch));
    }

    /** The bytes of a contract, and of the one before it that has other content. */
    public ContractDocument document(Handle handle, Publication publication) {
        ContentStore store = new ContentStore(handle);
        Publication before = new Publications(handle).before(publication);
        return new ContractDocument(
                store.publishedBytes(publication), before, before == null ? new byte[0] : store.publishedBytes(before));
    }

    /** The contracts of versions, newest version first. */
    public List<Publication> ofVersions(Handle handle, List<Long> versionIds) {
        return new Publications(handle).ofVersions(versionIds);
    }
}
