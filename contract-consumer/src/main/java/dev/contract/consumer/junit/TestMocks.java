package dev.contract.consumer.junit;

import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.mock.MockSettings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The mock providers of one test, by name; closed with the test. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class TestMocks implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Map<String, MockProvider> mocks = new LinkedHashMap<>();

    synchronized MockProvider provider(String name) {
        return mocks.computeIfAbsent(name, MockProvider::start);
    }

    /** The provider that a parameter names; how it listens is said by the first parameter that names it. */
    synchronized MockProvider provider(Provider named) {
        return mocks.computeIfAbsent(named.value(), name -> {
            MockSettings settings = MockProvider.settings(name).port(named.port());
            if (named.https()) {
                settings.https();
            }
            if (named.cors()) {
                settings.cors();
            }
            return settings.start();
        });
    }

    synchronized Collection<MockProvider> all() {
        return List.copyOf(mocks.values());
    }

    @Override
    public synchronized void close() {
        mocks.values().forEach(MockProvider::close);
    }
}
