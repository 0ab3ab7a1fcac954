package dev.contract.provider.source;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.wire.ForVerificationQuery;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A place where contracts are; its text names the place in messages. */
public interface ContractSource {

    /** Adds what is there to the search. */
    void search(Search search) throws ContractSourceException;

    /** All files {@code *.json} of a directory. */
    static ContractSource directory(Path directory) {
        return new DirectorySource(directory);
    }

    /** One contract file. */
    static ContractSource file(Path file) {
        return new FileSource(file);
    }

    /** One contract behind a URL. */
    static ContractSource url(URI url, BrokerCredentials credentials) {
        return new UrlSource(url, credentials);
    }

    /** What the broker selects for the provider. */
    static ContractSource broker(BrokerClient broker, ForVerificationQuery query) {
        return new BrokerSource(broker, query);
    }

    /** A URL, a folder of the class path ({@code classpath:contracts}), a directory or a file, whichever the text names. */
    static ContractSource of(String place, BrokerCredentials credentials) {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            return url(URI.create(place), credentials);
        }
        if (place.startsWith(ClassPathSource.PREFIX)) {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return classPath(place.substring(ClassPathSource.PREFIX.length()), loader);
        }
        Path path = Path.of(place);
        boolean file = Files.isRegularFile(path) || (!Files.isDirectory(path) && place.endsWith(".json"));
        return file ? file(path) : directory(path);
    }

    /** All files {@code *.json} in a folder of the class path. */
    static ContractSource classPath(String folder, ClassLoader loader) {
        return new ClassPathSource(folder, loader);
    }

    /** The contracts of a provider in all places; an error if there is none that can be read. */
    static FoundContracts find(String provider, List<ContractSource> sources) throws ContractSourceException {
        Search search = new Search(provider);
        for (ContractSource source : sources) {
            search.in(source);
        }
        return search.result();
    }
}
