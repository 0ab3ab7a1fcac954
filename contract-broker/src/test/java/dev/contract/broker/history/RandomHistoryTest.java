package dev.contract.broker.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Heavy;
import dev.contract.broker.TestBroker;
import dev.contract.broker.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Decides as the definition says after any history. {@code -Dhistories=5000} tries more of them, {@code -Dhistories.first=7}
 * begins at another one.
 */
@Heavy
class RandomHistoryTest {

    private static final int HISTORIES = Integer.getInteger("histories", 60);
    private static final long FIRST = Long.getLong("histories.first", 1);

    @ParameterizedTest
    @Timeout(value = 2, unit = TimeUnit.HOURS) // as many as were asked for
    @EnumSource(TestDatabase.class)
    void decisionsAreThoseOfTheDefinition(TestDatabase database, @TempDir Path folder) {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            Map<String, String> environments =
                    History.ENVIRONMENTS.stream().collect(Collectors.toMap(Function.identity(), broker::environment));
            int decisions = LongStream.range(FIRST, FIRST + HISTORIES)
                    .parallel()
                    .mapToInt(seed -> {
                        History history = new History(seed, broker, environments);
                        history.happen();
                        return history.compare();
                    })
                    .sum();
            System.out.printf("%s: %d histories, %d decisions%n", database, HISTORIES, decisions);
            assertThat(decisions).isGreaterThan(HISTORIES);
        }
    }
}
