package dev.contract.broker;

import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own: {@code BrokerLauncher PORT DATABASE}. Its address is the first line that it prints. */
final class BrokerLauncher {

    private BrokerLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Broker broker =
                Broker.start(new BrokerSettings(arguments[1], "127.0.0.1", Integer.parseInt(arguments[0]), null));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(broker.url());
        new CountDownLatch(1).await();
    }
}
