package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.contract.broker.operations.SlowQueries;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SlowQueryTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SlowQueries.class);

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    /** Also of the other tests at the same time; those of one request are told apart by its id. */
    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();

    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event);
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        LOGGER.addAppender(appender);
    }

    @AfterEach
    void leave() {
        LOGGER.detachAppender(appender);
    }

    private List<ILoggingEvent> of(String requestId) {
        return lines.stream()
                .filter(line -> requestId.equals(line.getMDCPropertyMap().get("request_id")))
                .toList();
    }

    private void ask(TestBroker broker, String requestId) {
        Map<String, String> headers = Map.of("X-Request-Id", requestId, "Accept", "application/hal+json");
        broker.send("GET", "/pacticipants/hidden-name", "", headers);
    }

    @Test
    void slowStatementIsLoggedWithItsRequestAndWithoutValues() {
        String id = "slow-" + database;
        try (TestBroker broker = TestBroker.with(Map.of("CONTRACT_SLOW_QUERY_MILLIS", "0"), database, folder)) {
            ask(broker, id);
        }
        assertThat(of(id))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .matches("Slow query: \\d+ ms, \\d+ rows: select .*")
                        .contains("from participants")
                        .doesNotContain("\n")
                        .doesNotContain("hidden-name"));
    }

    @Test
    void fastStatementIsNot() {
        String id = "fast-" + database;
        try (TestBroker broker = TestBroker.with(Map.of("CONTRACT_SLOW_QUERY_MILLIS", "60000"), database, folder)) {
            ask(broker, id);
        }
        assertThat(of(id)).isEmpty();
    }
}
