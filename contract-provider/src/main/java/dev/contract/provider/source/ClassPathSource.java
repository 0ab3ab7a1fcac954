package dev.contract.provider.source;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The contract files in a folder of the class path, in directories and in jars, in the order of their names. */
record ClassPathSource(String folder, ClassLoader loader) implements ContractSource {

    static final String PREFIX = "classpath:";

    @Override
    public void search(Search search) throws ContractSourceException {
        try {
            List<URL> places = Collections.list(loader.getResources(name()));
            if (places.isEmpty()) {
                throw new ContractSourceException("There is no folder '" + name() + "' on the class path: contracts of "
                        + "the folder src/test/resources/" + name() + " would be there");
            }
            for (URL place : places) {
                search(place, search);
            }
        } catch (IOException unreadable) {
            throw new ContractSourceException(this + " cannot be read: " + unreadable, unreadable);
        }
    }

    private String name() {
        return folder.replaceFirst("^/+", "").replaceFirst("/+$", "");
    }

    private void search(URL place, Search search) throws IOException, ContractSourceException {
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                search(file, search);
            }
        } else {
            new DirectorySource(Path.of(URI.create(place.toString()))).search(search);
        }
    }

    private void search(JarFile jar, Search search) throws IOException {
        List<JarEntry> entries = jar.stream()
                .filter(entry -> entry.getName().matches("\\Q" + name() + "/\\E[^/]+\\.json"))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        for (JarEntry entry : entries) {
            String origin = jar.getName() + "!/" + entry.getName();
            try {
                byte[] content = jar.getInputStream(entry).readAllBytes();
                search.add(new FoundContract(ContractReader.read(origin, content), origin));
            } catch (ContractFormatException wrong) {
                search.addUnreadable(origin, wrong);
            }
        }
    }

    @Override
    public String toString() {
        return "class path folder " + name();
    }
}
