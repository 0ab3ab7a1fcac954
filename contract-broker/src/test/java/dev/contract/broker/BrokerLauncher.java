package dev.contract.broker;

import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own: {@code BrokerLauncher PORT DATABASE}. Its address is the first line that it prints. */
final class BrokerLauncher {

    private BrokerLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Map<Setting, String> options = Map.of(Setting.PORT, arguments[0], Setting.DATABASE, arguments[1]);
        Broker broker = Broker.start(BrokerSettings.of(Settings.of(options, System.getenv(), null)));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(broker.url());
        new CountDownLatch(1).await();
    }
}
