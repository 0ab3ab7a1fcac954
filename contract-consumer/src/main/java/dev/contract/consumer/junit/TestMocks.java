package dev.contract.consumer.junit;

import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.mock.MockProvider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The mock providers and message providers of one test, by name; closed with the test. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class TestMocks implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Map<String, MockProvider> mocks = new LinkedHashMap<>();

    private final Map<String, MessageProvider> messages = new LinkedHashMap<>();

    synchronized MockProvider provider(String name) {
        return mocks.computeIfAbsent(name, MockProvider::start);
    }

    synchronized MessageProvider messages(String name) {
        return messages.computeIfAbsent(name, MessageProvider::new);
    }

    synchronized Collection<MessageProvider> messages() {
        return List.copyOf(messages.values());
    }

    synchronized Collection<MockProvider> all() {
        return List.copyOf(mocks.values());
    }

    @Override
    public synchronized void close() {
        mocks.values().forEach(MockProvider::close);
    }
}
