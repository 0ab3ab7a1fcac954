package dev.contract.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a broker in the foreground, for tools that test it from outside: {@code <port> <database file>}. */
final class BrokerLauncher {

    private BrokerLauncher() {}

    public static void main(String[] arguments) throws Exception {
        BrokerSettings settings = BrokerSettings.of(Path.of(arguments[1])).withPort(Integer.parseInt(arguments[0]));
        Broker broker = Broker.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
