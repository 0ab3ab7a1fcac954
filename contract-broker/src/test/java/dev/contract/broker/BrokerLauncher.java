package dev.contract.broker;

import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own: {@code BrokerLauncher PORT DATABASE}. Its address is the first line that it prints. */
final class BrokerLauncher {

    private BrokerLauncher() {}

    public static void main(String[] arguments) throws Exception {
        BrokerSettings settings = BrokerSettings.of(arguments[1]).withPort(Integer.parseInt(arguments[0]));
        Broker broker = Broker.start(settings.withVariables(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(broker.url());
        new CountDownLatch(1).await();
    }
}
