package dev.contract.provider.report;

import dev.contract.core.build.BuildRun;
import dev.contract.core.build.ProcessLock;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.VerificationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The results of all tests of one provider in one run of the build, in a file, as they may come from several classes and
 * processes: what belongs to one contract is published once, when all of it is known.
 */
public final class SharedResults {

    private static final String RUN = "run";
    private static final String VERSION = "version";
    private static final String CONTRACTS = "contracts";
    private static final String PUBLISHED = "published";
    private static final String TESTS = "tests";
    private static final String UNANSWERED = "unanswered";

    private final Path directory;
    private final String name;
    private final String version;
    private final BuildRun run;

    private SharedResults(Path directory, String name, String version, BuildRun run) {
        this.directory = directory.toAbsolutePath().normalize();
        this.name = name;
        this.version = version;
        this.run = run;
    }

    /** The results of a version of a provider in this run; those of another run are forgotten. */
    public static SharedResults in(Path directory, String provider, String version, BuildRun run) {
        String name = provider.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return new SharedResults(directory, name, provider + " " + version, run);
    }

    /**
     * Adds what one test method found out, and publishes every contract of which all is known by now. Of two methods that
     * verified one interaction, a failure counts; a method that runs again replaces what it said.
     *
     * @param method class and method
     */
    public Publication publish(VerificationReport report, String method, BrokerReport broker) throws IOException {
        Files.createDirectories(directory);
        ProcessLock.during(directory.toRealPath().resolve(name + ".lock"), () -> {
            JsonObject known = read();
            for (ContractResult result : report.contracts()) {
                String never = BrokerReport.whyNever(result);
                if (never != null) {
                    broker.notPublished(result.found(), never);
                    continue;
                }
                String address = address(result.found());
                JsonObject contract = with(known.object(CONTRACTS).object(address), result, method);
                contract = publish(result.found(), report.provider(), contract, broker);
                known = known.with(CONTRACTS, known.object(CONTRACTS).with(address, contract));
            }
            write(known);
        });
        return broker.publication();
    }

    /** Behind one address there may be another contract a moment later. */
    private static String address(FoundContract found) {
        CRC32 content = new CRC32();
        content.update(ContractWriter.write(found.contract(), SpecVersion.V4));
        return Objects.requireNonNull(found.stored()).url() + " " + Long.toHexString(content.getValue());
    }

    /**
     * Interactions go by their place in the contract, as two of them may be equal. What nobody answered is known to be not
     * known: it takes the place of what the method said before.
     */
    private static JsonObject with(JsonObject contract, ContractResult result, String method) {
        IdentityHashMap<Interaction, InteractionResult> verified = new IdentityHashMap<>();
        result.interactions().stream()
                .filter(each -> !each.outcome().isSkipped())
                .forEach(each -> verified.put(each.interaction(), each));
        Map<String, JsonValue> tests =
                new LinkedHashMap<>(contract.object(TESTS).members());
        List<Interaction> all = result.found().contract().interactions();
        for (int i = 0; i < all.size(); i++) {
            InteractionResult each = verified.get(all.get(i));
            if (each != null) {
                String place = String.valueOf(i);
                tests.put(place, contract.object(TESTS).object(place).with(method, entry(each)));
            }
        }
        return contract.with(TESTS, new JsonObject(tests));
    }

    private static JsonObject entry(InteractionResult each) {
        return each.outcome().isUnanswered() ? JsonObject.of(UNANSWERED, true) : WireResults.test(each);
    }

    private static JsonObject publish(FoundContract found, String provider, JsonObject contract, BrokerReport broker) {
        int all = found.contract().interactions().size();
        List<JsonObject> tests = new ArrayList<>();
        int unanswered = 0;
        for (int i = 0; i < all; i++) {
            if (isUnanswered(contract.object(TESTS).object(String.valueOf(i)))) {
                unanswered++;
                continue;
            }
            Optional.ofNullable(worst(contract.object(TESTS).object(String.valueOf(i))))
                    .ifPresent(tests::add);
        }
        if (unanswered > 0) {
            broker.notPublished(
                    found,
                    "the provider did not answer " + unanswered + " of " + all + " requests, so not all is known");
            return contract;
        }
        if (tests.size() < all) {
            broker.notPublished(
                    found,
                    tests.size() + " of its " + all
                            + " interactions were verified so far, the others by no test of this run");
            return contract;
        }
        boolean known = contract.items(PUBLISHED).equals(tests);
        return !known && broker.publish(found, provider, tests) ? contract.with(PUBLISHED, tests) : contract;
    }

    private static boolean isUnanswered(JsonObject byMethod) {
        return byMethod.members().values().stream()
                .anyMatch(test -> test instanceof JsonObject entry && entry.has(UNANSWERED));
    }

    private static @Nullable JsonObject worst(JsonObject byMethod) {
        List<JsonObject> tests = byMethod.members().values().stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
        return tests.stream()
                .filter(test -> !WireResults.isSuccess(test))
                .findFirst()
                .orElse(tests.isEmpty() ? null : tests.get(0));
    }

    private Path file() {
        return directory.resolve(name + ".json");
    }

    /** What an earlier run left, or something else that cannot be read, says nothing about this one. */
    private JsonObject read() throws IOException {
        JsonObject fresh = JsonObject.of(RUN, run.id(), VERSION, version, CONTRACTS, JsonObject.EMPTY);
        try {
            JsonObject there = JsonReader.parseObject(Files.readAllBytes(file()));
            boolean same = there.text(VERSION, "").equals(version) && run.is(there.text(RUN, ""));
            return same ? there : fresh;
        } catch (NoSuchFileException | JsonSyntaxException none) {
            return fresh;
        }
    }

    private void write(JsonObject known) throws IOException {
        Path temporary = directory.resolve(name + ".tmp");
        Files.write(temporary, known.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
