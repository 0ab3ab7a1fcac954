package dev.contract.consumer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What JUnit alone costs: beside {@link FiftyRequestsCase}. */
class EmptyCase {

    @Test
    void javaRuns() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(17);
    }
}
