package dev.contract.broker.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 2 * * * | 2026-03-01T02:14:59Z | 2026-03-01T02:15:00Z",
                "15 2 * * * | 2026-03-01T02:15:00Z | 2026-03-02T02:15:00Z",
                "*/20 * * * * | 2026-03-01T23:50:00Z | 2026-03-02T00:00:00Z",
                "0 3 * * 0 | 2026-03-02T00:00:00Z | 2026-03-08T03:00:00Z",
                "0 3 29 2 * | 2026-03-02T00:00:00Z | 2028-02-29T03:00:00Z"
            })
    void nextTimeIsFound(String text, Instant moment, Instant next) {
        assertThat(Schedule.parse(text, ZoneOffset.UTC).after(moment)).isEqualTo(next);
    }

    @Test
    void timesAreThoseOfTheZone() {
        Schedule schedule = Schedule.parse("15 2 * * *", ZoneId.of("Europe/Berlin"));

        assertThat(schedule.after(Instant.parse("2026-07-01T00:00:00Z"))).isEqualTo("2026-07-01T00:15:00Z");
        assertThat(schedule.after(Instant.parse("2026-03-28T12:00:00Z")))
                .as("the night that has no 2:15")
                .isBefore("2026-03-30T00:15:01Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2:15", "61 * * * *", "0 15 2 * * *", "every night"})
    void whatIsNoScheduleIsNamed(String text) {
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as '15 2 * * *'")
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void timeThatNeverComesIsRefused() {
        assertThatThrownBy(() -> Schedule.parse("0 3 30 2 *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30 2");
    }
}
