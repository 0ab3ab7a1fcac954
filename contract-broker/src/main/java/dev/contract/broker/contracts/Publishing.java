package dev.contract.broker.contracts;

import dev.contract.broker.contracts.ContractWriter.Written;
import dev.contract.broker.contracts.PublicationListener.Heard;
import dev.contract.broker.db.Database;
import dev.contract.broker.http.Call;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Registry.Registered;
import dev.contract.broker.participants.Version;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Publishes contracts: all of a request, or nothing. */
public final class Publishing {

    private final Database database;
    private final Registry registry;
    private final PublicationListener listener;

    public Publishing(Database database, Registry registry, PublicationListener listener) {
        this.database = database;
        this.registry = registry;
        this.listener = listener;
    }

    /** Publishes the contracts of a consumer version, together with its branch and tags. */
    Published publish(Urls urls, PublishRequest request) {
        return database.write(handle -> {
            Stream<String> providers = request.contracts().stream().map(PublishedContract::providerName);
            checkNames(handle, urls, Stream.concat(Stream.of(request.consumerName()), providers));
            Registered registered = registry.register(handle, request.consumerName(), request.consumerVersion());
            Version version = registered.version();
            if (request.buildUrl() != null) {
                registry.setBuildUrl(handle, version, request.buildUrl());
            }
            if (request.branch() != null) {
                registry.addToBranch(handle, version, request.branch());
            }
            request.tags().forEach(tag -> registry.tag(handle, version, tag));
            List<Notice> notices = new ArrayList<>(PublishNotices.ofVersion(request, registered.created()));
            List<String> tags = tags(handle, version);
            List<Publication> publications = new ArrayList<>();
            for (PublishedContract contract : request.contracts()) {
                boolean merge = "merge".equals(contract.onConflict());
                Written written = new ContractWriter(handle, registry)
                        .write(version, contract.providerName(), contract.content(), merge);
                publications.add(written.publication());
                notices.addAll(notices(handle, urls, written, tags));
            }
            Call.about(request.consumerName() + " " + request.consumerVersion());
            publications.forEach(publication -> Call.about("contract with " + publication.provider()));
            return new Published(version, publications, notices);
        });
    }

    private List<String> tags(Handle handle, Version version) {
        return registry.marksOf(handle, List.of(version.id())).tags(version.id()).stream()
                .map(Mark::name)
                .toList();
    }

    private List<Notice> notices(Handle handle, Urls urls, Written written, List<String> tags) {
        Publication publication = written.publication();
        boolean verified = new ContentStore(handle).isVerified(publication.consumerId(), publication.providerId());
        PublicationEvents events = written.outcome().events(new ChangeEvents(handle, publication, tags));
        Heard heard = listener.published(handle, urls, publication, events.names());
        return PublishNotices.ofContract(urls, written, events.sentence(), verified, heard);
    }

    /** Publishes one contract; the version is created where it does not exist. */
    Written put(Urls urls, String provider, String consumer, String version, byte[] content, boolean merge) {
        return database.write(handle -> {
            checkNames(handle, urls, Stream.of(consumer, provider));
            Version found = registry.versionFor(handle, consumer, version);
            Written written = new ContractWriter(handle, registry).write(found, provider, content, merge);
            notices(handle, urls, written, tags(handle, found)); // nobody reads them here, but the events are told
            return written;
        });
    }

    private void checkNames(Handle handle, Urls urls, Stream<String> names) {
        names.distinct().forEach(name -> {
            List<String> similar = registry.similarNames(handle, name);
            if (!similar.isEmpty()) {
                throw new SimilarName(name, similar, urls.base());
            }
        });
    }
}
