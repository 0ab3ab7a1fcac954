package dev.contract.broker;

import dev.contract.broker.imports.ImportSettings;
import java.net.URI;

/** An import in a process of its own: {@code ImportLauncher SOURCE DATABASE}. It prints a line for each part that is finished. */
final class ImportLauncher {

    private ImportLauncher() {}

    public static void main(String[] arguments) throws Exception {
        BrokerSettings target = TestBroker.settings(System.getenv(), arguments[1]);
        MoveIn.run(
                target,
                ImportSettings.of(URI.create(arguments[0])).withParallel(1),
                step -> System.out.println(step.what() + " " + step.done()));
        System.exit(0);
    }
}
