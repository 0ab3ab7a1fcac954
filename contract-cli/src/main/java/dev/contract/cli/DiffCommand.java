package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.BrokerRefusedException;
import dev.contract.core.compare.ContractDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two contracts of a pair. */
@Command(name = "diff", description = "Say what a contract newly asks for, and whether that can break the provider.")
@Help(
        examples = {
            "contract diff main/cart-inventory.json build/contracts/cart-inventory.json",
            "contract diff build/contracts/cart-inventory.json --broker-base-url https://broker.example.org",
            "contract diff --consumer cart --provider inventory --version 1.0.0 --version 1.1.0 --output json"
        },
        related = {"verify", "publish", "can-i-deploy"},
        exitCodes = {
            "0  nothing that could break the provider",
            "1  a provider that keeps the old contract may fail the new one",
            Help.WRONG,
            Help.BROKER
        })
final class DiffCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @Parameters(
            arity = "0..2",
            paramLabel = "FILE",
            description = "The old contract and the new one; one file is compared with what the broker has.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-c", "--consumer"},
            paramLabel = "NAME",
            description = "Without files: the consumer of contracts at the broker.")
    private @Nullable String consumer;

    @Option(
            names = {"-r", "--provider"},
            paramLabel = "NAME",
            description = "Without files: the provider.")
    private @Nullable String provider;

    @Option(
            names = {"-e", "--version"},
            paramLabel = "VERSION",
            description =
                    "A version of the consumer at the broker. Given twice: the old one and the new one. Given once:"
                            + " with the one before it or, beside a file, as the old one. Default: the newest.")
    private List<String> versions = new ArrayList<>();

    @Override
    Set<OutputFormat> formats() {
        return OutputFormat.JUDGING;
    }

    @Override
    public Integer call() throws Exception {
        check();
        List<DiffSide> sides = sides();
        DiffSide old = sides.get(0);
        DiffSide changed = sides.get(1);
        if (!old.pair().equals(changed.pair())) {
            throw new UsageException(
                    "%s is the contract of %s, but %s that of %s.%nGive two contracts of one consumer and one provider."
                            .formatted(old.name(), old.pair(), changed.name(), changed.pair()));
        }
        ContractDiff diff = ContractDiff.between(old.contract(), changed.contract());
        print(new DiffJudgement(old.name(), changed.name(), diff));
        return diff.isBreaking() ? ExitCode.NO : ExitCode.OK;
    }

    private void check() throws UsageException {
        if (files.isEmpty() && (consumer == null || provider == null)) {
            throw new UsageException("Which contracts? Give two files, one file and a broker,"
                    + " or --consumer and --provider for those at the broker.");
        }
        if (!files.isEmpty() && (consumer != null || provider != null)) {
            throw new UsageException("Give either files or --consumer and --provider: a file names its pair itself.");
        }
        if (versions.size() + files.size() > 2) {
            throw new UsageException("Two contracts are compared: %d files and %d versions are too many."
                    .formatted(files.size(), versions.size()));
        }
    }

    private List<DiffSide> sides() throws Exception {
        if (files.size() == 2) {
            return List.of(DiffSide.of(files.get(0)), DiffSide.of(files.get(1)));
        }
        DiffSide file = files.isEmpty() ? null : DiffSide.of(files.get(0));
        try (BrokerClient client = broker.client()) {
            return file == null ? ofVersions(client) : List.of(published(client, file), file);
        } catch (BrokerRefusedException refused) {
            if (refused.isNotFound()) {
                throw new UsageException(refused.getMessage() + "\nTry 'contract list-latest-pact-versions'.");
            }
            throw refused;
        }
    }

    private DiffSide published(BrokerClient client, DiffSide file) throws Exception {
        String version = versions.isEmpty() ? null : versions.get(0);
        return DiffSide.of(client.contracts()
                .of(file.contract().consumer(), file.contract().provider(), version));
    }

    private List<DiffSide> ofVersions(BrokerClient client) throws Exception {
        BrokerContract changed = contract(client, versions.isEmpty() ? null : versions.get(versions.size() - 1));
        BrokerContract old = versions.size() == 2 ? contract(client, versions.get(0)) : before(client, changed);
        return List.of(DiffSide.of(old), DiffSide.of(changed));
    }

    private static BrokerContract before(BrokerClient client, BrokerContract changed) throws Exception {
        try {
            return client.contracts().before(changed);
        } catch (BrokerRefusedException refused) {
            if (!refused.isNotFound()) {
                throw refused;
            }
            DiffSide only = DiffSide.of(changed);
            throw new UsageException(
                    "No contract of %s before %s says anything else: there is nothing to compare.\nName two versions with --version, or compare with a file."
                            .formatted(only.pair(), only.name()));
        }
    }

    private BrokerContract contract(BrokerClient client, @Nullable String version) throws Exception {
        return client.contracts().of(String.valueOf(consumer), String.valueOf(provider), version);
    }
}
