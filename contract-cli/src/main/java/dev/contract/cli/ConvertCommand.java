package dev.contract.cli;

import dev.contract.cli.ContractFiles.ContractFile;
import dev.contract.core.compare.Conversion;
import dev.contract.core.compare.ConversionException;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes contracts in another version of the specification. */
@Command(name = "convert", description = "Write a contract in another specification version, and say what gets lost.")
@Help(
        examples = {
            "contract convert cart-inventory.json --to 2 -f for-old-tools.json",
            "contract convert build/contracts --to 4 -f build/contracts-4"
        },
        related = {"diff", "publish"},
        exitCodes = {
            "0  done; what the version has no words for stands on standard error",
            "2  the command line or a file is wrong, or a contract would ask for something else: nothing was written"
        })
final class ConvertCommand extends CommandBase {

    @Parameters(arity = "1", paramLabel = "FILE_OR_DIR", description = "A contract, or a directory with contracts.")
    private String place;

    @Option(names = "--to", required = true, paramLabel = "2|3|4", description = "The version of the specification.")
    private String to;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE_OR_DIR",
            description = "Where to write: a file, or a directory for the same names. Default: standard output.")
    private @Nullable String target;

    @Override
    public Integer call() throws Exception {
        SpecVersion version = version();
        List<ContractFile> files = ContractFiles.read(List.of(place));
        boolean directory = files.size() > 1 || !files.get(0).file().equals(ContractFiles.path(place));
        if (directory && target == null) {
            throw new UsageException(
                    "'%s' stands for files: say with -f into which directory they go.".formatted(place));
        }
        refuseSameNames(files);
        Map<ContractFile, Conversion> converted = convert(files, version);
        converted.forEach(
                (file, conversion) -> conversion.losses().forEach(line -> err().println(file.file() + ": " + line)));
        String given = target;
        if (given == null) {
            converted.values().forEach(conversion -> out().print(conversion.text()));
            return ExitCode.OK;
        }
        NewFiles written = NewFiles.below(given, directory);
        for (Map.Entry<ContractFile, Conversion> each : converted.entrySet()) {
            written.add(each.getKey().file(), each.getValue().text());
        }
        tell(written.move(), converted, version);
        return ExitCode.OK;
    }

    private static void refuseSameNames(List<ContractFile> files) throws UsageException {
        Map<Path, Path> byName = new HashMap<>();
        for (ContractFile file : files) {
            Path other = byName.put(file.file().getFileName(), file.file());
            if (other != null) {
                throw new UsageException("%s and %s would be written to one file.\nConvert them one after the other."
                        .formatted(other, file.file()));
            }
        }
    }

    private SpecVersion version() throws UsageException {
        return switch (to.strip().replaceFirst("\\.0(\\.0)?$", "")) {
            case "2" -> SpecVersion.V2;
            case "3" -> SpecVersion.V3;
            case "4" -> SpecVersion.V4;
            default -> throw new UsageException("--to: contracts are written as 2, 3 or 4, not as '" + to + "'.");
        };
    }

    /** All of them, or none: who converts a directory does not want to find out which files are missing. */
    private static Map<ContractFile, Conversion> convert(List<ContractFile> files, SpecVersion version)
            throws UsageException {
        Map<ContractFile, Conversion> converted = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (ContractFile file : files) {
            try {
                converted.put(file, Conversion.of(file.contract(), version));
            } catch (ConversionException cannot) {
                refused.add(file.file() + ": " + cannot.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new UsageException(String.join("\n", refused) + "\nNothing was written.");
        }
        return converted;
    }

    private void tell(List<Path> targets, Map<ContractFile, Conversion> converted, SpecVersion version) {
        List<JsonObject> documents = new ArrayList<>();
        converted.forEach((file, conversion) -> documents.add(JsonObject.of(
                "file", file.file().toString(),
                "written", targets.get(documents.size()).toString(),
                "losses", conversion.losses())));
        if (isJson()) {
            print(JsonObject.of("specification", version.text(), "contracts", documents));
        } else {
            targets.forEach(written -> out().println("Written as " + version.text() + ": " + written));
        }
    }
}
