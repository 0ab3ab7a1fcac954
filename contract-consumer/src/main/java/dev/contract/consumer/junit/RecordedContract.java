package dev.contract.consumer.junit;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests of one run recorded between a consumer and a provider. */
final class RecordedContract {

    private static final Object WITHIN_THIS_PROCESS = new Object();

    private final String consumer;
    private final String provider;
    private final SpecVersion version;
    private final Map<String, Interaction> interactions = new LinkedHashMap<>();

    RecordedContract(String consumer, String provider, SpecVersion version) {
        this.consumer = consumer;
        this.provider = provider;
        this.version = version;
    }

    /** Two tests may state the same interaction, but not two different ones under one name. */
    void add(Interaction interaction) {
        for (Interaction other : interactions.values()) {
            Kinds.requireTogether(version, other, interaction);
        }
        Kinds.require(version, interaction);
        Interaction known = interactions.get(identity(interaction));
        if (known == null || sameBut(known, interaction)) {
            boolean first = known == null || testName(interaction).compareTo(testName(known)) < 0;
            interactions.put(identity(interaction), first ? interaction : known);
            return;
        }
        throw new AssertionError(
                "Two tests state different interactions under one name: \"%s\" between %s and %s, in %s and in %s. Give one of them another description or provider state."
                        .formatted(interaction.title(), consumer, provider, testName(known), testName(interaction)));
    }

    private static boolean sameBut(Interaction known, Interaction interaction) {
        JsonObject none = JsonObject.EMPTY;
        return known.withInfo(known.info().withComments(none))
                .equals(interaction.withInfo(interaction.info().withComments(none)));
    }

    private static String testName(Interaction interaction) {
        return interaction.info().comments().text("testname", "an earlier run");
    }

    private static String identity(Interaction interaction) {
        return interaction.type() + "\n" + interaction.description() + "\n" + interaction.states();
    }

    /** One contract is written in one version. */
    void requireVersion(SpecVersion other, String testName) {
        if (other != version) {
            throw new AssertionError(
                    "The contract between %s and %s is written as specification %s, but %s asks for %s."
                            .formatted(consumer, provider, version.text(), testName, other.text()));
        }
    }

    /** Merges into the file that is there, which other test processes may write to as well. */
    void writeTo(Path directory) throws IOException {
        Path file = directory.resolve(fileName(consumer + "-" + provider) + ".json");
        synchronized (WITHIN_THIS_PROCESS) {
            try {
                Files.createDirectories(directory);
                Path lockFile = directory.resolve("." + file.getFileName() + ".lock");
                try (FileChannel channel =
                        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock();
                    write(file, merged(file));
                } catch (IllegalArgumentException mixed) {
                    throw new IOException(
                            mixed.getMessage() + " Or remove the file, if what is in it is not stated any more.",
                            mixed);
                }
            } catch (IOException failed) {
                throw new IOException("The contract cannot be written to " + file + ": " + failed.getMessage(), failed);
            }
        }
    }

    private Contract merged(Path file) throws IOException {
        Map<String, Interaction> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                Contract there = ContractReader.read(file);
                requireSamePair(there);
                there.interactions().forEach(interaction -> all.put(identity(interaction), interaction));
            } catch (ContractFormatException broken) {
                throw new IOException("the file that is there is no contract; remove it and run again", broken);
            }
        }
        all.putAll(interactions);
        List<Interaction> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(RecordedContract::identity));
        return new Contract(consumer, provider, sorted);
    }

    /** Different names may give the same file name. */
    private void requireSamePair(Contract there) throws IOException {
        if (!there.consumer().equals(consumer) || !there.provider().equals(provider)) {
            throw new IOException(
                    "the file holds the contract between %s and %s, this is the one between %s and %s; rename one"
                            .formatted(there.consumer(), there.provider(), consumer, provider));
        }
    }

    private void write(Path file, Contract contract) throws IOException {
        Path temporary = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Files.write(temporary, ContractWriter.write(contract, version));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }
}
