package dev.contract.cli;

import dev.contract.consumer.mock.StubContract;
import dev.contract.consumer.mock.StubServer;
import dev.contract.consumer.mock.StubSettings;
import dev.contract.core.model.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves what contracts say until it is stopped. */
@Command(name = "stub", description = "Stand in for providers: answer requests as contracts say, until it is stopped.")
@Help(
        examples = {
            "contract stub target/contracts --port 8080",
            "contract stub --provider inventory --branch main -b http://localhost:9292 --port 8080 --cors"
        },
        related = {"verify", "provider-states", "list-latest-pact-versions"},
        exitCodes = {
            "130, 143  it was stopped, by an interrupt or a signal to end",
            "2  the command line or a contract is wrong, or there is nothing to serve",
            "3  it could not listen, or the broker could not be reached, refused the credentials, or failed"
        })
final class StubCommand extends CommandBase {

    /** More of one kind nobody reads. */
    private static final int MANY = 20;

    @Mixin
    private BrokerOptions broker;

    @ArgGroup(
            exclusive = false,
            validate = false,
            heading = "Where contracts come from (the broker, unless given here):%n")
    private StubSourceOptions sources = new StubSourceOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "How it answers:%n")
    private StubServerOptions server = new StubServerOptions();

    @Option(names = "--watch", description = "Read files and directories again when they change.")
    private boolean watch;

    @Option(names = "--quiet", description = "Say nothing about requests.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        StubSettings settings = server.settings();
        if (!quiet) {
            settings.log(err()::println);
        }
        if (!watch) {
            return serve(settings, sources.read(broker), stub -> {});
        }
        if (sources.local().isEmpty()) {
            throw new UsageException("--watch needs files or directories to watch: give --file, --dir or PLACE.");
        }
        try (ContractWatch changes = ContractWatch.of(sources.local())) {
            List<StubContract> contracts = sources.read(broker);
            return serve(settings, contracts, stub -> changes.onChange(new Reload(stub, contracts)));
        }
    }

    /** What is done once a stub listens. */
    private interface Begin {
        void with(StubServer stub);
    }

    private int serve(StubSettings settings, List<StubContract> contracts, Begin begin) throws UsageException {
        try (UntilStopped running = new UntilStopped();
                StubServer stub = settings.start(contracts)) {
            requireSomething(stub);
            warn(stub);
            begin.with(stub);
            tell(stub, contracts);
            running.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException failed) {
            err().println("Error: " + failed.getMessage());
            return ExitCode.BROKER;
        }
        return ExitCode.OK;
    }

    private static void requireSomething(StubServer stub) throws UsageException {
        if (stub.interactions() == 0) {
            String why = stub.warnings().stream().limit(MANY).collect(Collectors.joining("\n"));
            throw new UsageException(
                    "There is nothing to serve: the contracts have no HTTP interaction that is wanted.\n"
                            .concat(why)
                            .stripTrailing());
        }
    }

    private void warn(StubServer stub) {
        List<String> warnings = stub.warnings();
        warnings.stream().limit(MANY).forEach(warning -> err().println("Warning: " + warning));
        if (warnings.size() > MANY) {
            err().println("Warning: there are " + (warnings.size() - MANY) + " more of these.");
        }
    }

    private void tell(StubServer stub, List<StubContract> contracts) {
        if (isJson()) {
            out().println(JsonObject.of("url", stub.uri().toString(), "interactions", stub.interactions()));
        } else {
            String pairs = contracts.stream()
                    .map(each -> each.contract().consumer() + " with "
                            + each.contract().provider())
                    .distinct()
                    .collect(Collectors.joining(", "));
            out().println("The stub listens on %s with %d interactions of %s."
                    .formatted(stub.uri(), stub.interactions(), pairs));
        }
        out().flush();
    }

    /** Serves what has changed; what cannot be read may be half-written, so what was before stays. */
    private final class Reload implements Runnable {

        private final StubServer stub;
        private List<StubContract> served;

        Reload(StubServer stub, List<StubContract> served) {
            this.stub = stub;
            this.served = served;
        }

        @Override
        public void run() {
            try {
                List<StubContract> next = sources.read(broker);
                if (!next.equals(served)) {
                    served = next;
                    stub.serve(next);
                    err().println("The contracts have changed: %d interactions are served."
                            .formatted(stub.interactions()));
                    warn(stub);
                }
            } catch (Exception unreadable) {
                err().println("The contracts stay as they were: " + unreadable.getMessage());
            }
        }
    }
}
