package dev.contract.broker;

import static dev.contract.broker.MetricsTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.contract.broker.operations.RequestLog;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RequestLogTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void logRequests() {
        ((Logger) LoggerFactory.getLogger(RequestLog.class)).setLevel(Level.INFO);
    }

    @Test
    void whatTheServerItselfRefusesIsCountedAndLogged() throws Exception {
        try (TestBroker broker = TestBroker.with(Map.of("CONTRACT_LOG_REQUESTS", "true"), TestDatabase.SQLITE, folder);
                LogLines lines = LogLines.of(RequestLog.class)) {
            String own = "/" + UUID.randomUUID();
            assertThat(broker.raw("FOO " + own + " HTTP/1.1", "Host: localhost"))
                    .startsWith("HTTP/1.1 501");
            assertThat(broker.raw("GET " + own + " HTTP/1.1", "Host: localhost", "Content-Length: x"))
                    .startsWith("HTTP/1.1 400");
            assertThat(broker.raw("garbage")).startsWith("HTTP/1.1 400");

            String count = "contract_http_request_duration_seconds_count{method=\"%s\",route=\"none\",status=\"%s\"}";
            assertThat(value(broker, count.formatted("other", 501))).isEqualTo(1);
            assertThat(value(broker, count.formatted("GET", 400))).isEqualTo(1);
            assertThat(value(broker, count.formatted("other", 400))).isEqualTo(1);
            assertThat(value(broker, "contract_http_requests_in_flight")).isEqualTo(1);
            assertThat(lines.with(own))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("FOO " + own + " 501 "),
                            line -> assertThat(line).startsWith("GET " + own + " 400 "));
        }
    }
}
