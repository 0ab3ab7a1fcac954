package dev.contract.cli;

import dev.contract.cli.ContractFiles.ContractFile;
import dev.contract.core.format.ContractFormatException;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Contract;
import dev.contract.provider.report.StoredResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Contracts and results in files, from which is decided instead of by a broker. */
final class FileOptions {

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description = "Decide from these contracts, without a broker; may be repeated.")
    private List<String> contracts = new ArrayList<>();

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "And from these results, as verify --json writes them; may be repeated.")
    private List<String> results = new ArrayList<>();

    boolean isGiven() {
        return !contracts.isEmpty() || !results.isEmpty();
    }

    void check() throws UsageException {
        if (isGiven() && (contracts.isEmpty() || results.isEmpty())) {
            throw new UsageException(
                    "Without a broker it is decided from contracts and results: give both --contracts DIR and --results DIR.");
        }
    }

    List<Contract> contracts() throws UsageException, ContractFormatException {
        return ContractFiles.read(contracts).stream()
                .map(ContractFile::contract)
                .toList();
    }

    /** What the results say; that there are none yet is no mistake. */
    List<StoredResult> results() throws UsageException {
        List<StoredResult> found = new ArrayList<>();
        for (String place : results) {
            for (Path file : ContractFiles.find(place, "result of a verification")) {
                found.addAll(read(file));
            }
        }
        return found;
    }

    private static List<StoredResult> read(Path file) throws UsageException {
        try {
            @Nullable List<StoredResult> read = StoredResult.of(JsonReader.parseObject(Files.readAllBytes(file)));
            if (read != null) {
                return read;
            }
        } catch (JsonSyntaxException wrong) {
            throw new UsageException("%s: this is no result of a verification: %s".formatted(file, wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new UsageException("%s cannot be read: %s".formatted(file, unreadable));
        }
        throw new UsageException(
                "%s: this is no result of a verification. Give what 'contract verify --json FILE' writes."
                        .formatted(file));
    }
}
