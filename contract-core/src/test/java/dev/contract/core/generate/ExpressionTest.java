package dev.contract.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "'', now, 2026-11-20",
        "now, now, 2026-11-20",
        "Today, today, 2026-11-20",
        "yesterday, yesterday, 2026-11-19",
        "tomorrow, tomorrow, 2026-11-21",
        "+ 1 day, now + 1 day, 2026-11-21",
        "+2days-1 week, now + 2 days - 1 week, 2026-11-15",
        "tomorrow + 1 month + 1 year, tomorrow + 1 month + 1 year, 2027-12-21",
        "next day, next day, 2026-11-21",
        "next week, next week, 2026-11-27",
        "last month, last month, 2026-10-20",
        "last year + 3 days, last year + 3 days, 2025-11-23",
        "next fortnight, next fortnight, 2026-12-04",
        "last fortnight, last fortnight, 2026-11-06",
        "next fri, next friday, 2026-11-27",
        "last friday, last friday, 2026-11-13",
        "next tues, next tuesday, 2026-11-24",
        "next jan, next january, 2027-01-20",
        "last november, last november, 2025-11-20",
        "next november, next november, 2027-11-20",
        "last dec, last december, 2025-12-20",
    })
    void datesAreFound(String text, String canonical, LocalDate expected) throws Exception {
        Expression expression = ExpressionParser.date(text);

        assertThat(expression).hasToString(canonical);
        assertThat(expression.from(Examples.NOW).toLocalDate()).isEqualTo(expected);
        assertThat(ExpressionParser.date(canonical)).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource({
        "'', now, 20:15:30",
        "midnight, midnight, 00:00",
        "noon + 1 hour, noon + 1 hour, 13:00",
        "\"7 o'clock\", \"7 o'clock\", 07:00",
        "\"7 o'clock pm\", \"19 o'clock\", 19:00",
        "\"12 o'clock am\", \"0 o'clock\", 00:00",
        "\"12 o'clock pm - 5 minutes\", \"12 o'clock - 5 minutes\", 11:55",
        "- 10 seconds, now - 10 seconds, 20:15:20",
        "+ 5 hours, now + 5 hours, 01:15:30",
        "+ 1 millisecond, now + 1 millisecond, 20:15:30.001",
        "next minute, next minute, 20:16:30",
        "last hour, last hour, 19:15:30",
    })
    void timesAreFound(String text, String canonical, LocalTime expected) throws Exception {
        Expression expression = ExpressionParser.time(text.replace("\"", ""));

        assertThat(expression).hasToString(canonical.replace("\"", ""));
        assertThat(expression.from(Examples.NOW).toLocalTime()).isEqualTo(expected);
        assertThat(ExpressionParser.time(canonical.replace("\"", ""))).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource({
        "'', now @ now, 2026-11-20T20:15:30",
        "tomorrow, tomorrow @ now, 2026-11-21T20:15:30",
        "@ noon, now @ noon, 2026-11-20T12:00",
        "tomorrow @, tomorrow @ now, 2026-11-21T20:15:30",
        "next monday + 1 week @ midnight + 90 minutes, next monday + 1 week @ midnight + 90 minutes, 2026-11-30T01:30",
        "today @ + 5 hours, today @ now + 5 hours, 2026-11-21T01:15:30",
    })
    void datesAndTimesAreCombined(String text, String canonical, LocalDateTime expected) throws Exception {
        Expression.Pair expression = ExpressionParser.dateTime(text);

        assertThat(expression).hasToString(canonical);
        assertThat(expression.from(Examples.NOW).toLocalDateTime()).isEqualTo(expected);
        assertThat(ExpressionParser.dateTime(canonical)).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "next wek | day, week, fortnight, month, year, or the name of a day or a month at position 6 but found \"wek\"",
                "next     | day, week, fortnight, month, year, or the name of a day or a month at position 5 but found nothing more",
                "noon     | now, today, yesterday, tomorrow, next or last at position 1 but found \"noon\"",
                "+ 1      | day, week, month, year at position 4 but found nothing more",
                "+ one day | a number at position 3 but found \"one\"",
                "+ 99999999999 days | a number at position 3 but found \"99999999999\"",
                "+ 1 hour | day, week, month, year at position 5 but found \"hour\"",
                "today 1 day | '+', '-' or the end at position 7 but found \"1\"",
                "today @ noon | '+', '-' or the end at position 7 but found \"@\"",
            })
    void brokenDatesAreRefusedWithPosition(String text, String problem) {
        assertThatThrownBy(() -> ExpressionParser.date(text)).hasMessage("\"" + text + "\": expected " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"25 o'clock\"   | an hour from 0 to 23 at position 1 but found \"25\"",
                "\"13 o'clock pm\" | an hour from 1 to 12 before \"pm\" at position 12 but found 13",
                "\"7 pm\"         | o'clock at position 3 but found \"pm\"",
                "\"tomorrow\"     | now, midnight, noon, next or last at position 1 but found \"tomorrow\"",
            })
    void brokenTimesAreRefusedWithPosition(String quoted, String problem) {
        String text = quoted.replace("\"", "");
        assertThatThrownBy(() -> ExpressionParser.time(text)).hasMessage("\"" + text + "\": expected " + problem);
    }

    @Test
    void expressionThatLeavesTheCalendarFails() throws Exception {
        Expression expression = ExpressionParser.date("+ 2000000000 years");

        assertThatThrownBy(() -> expression.from(Examples.NOW))
                .hasMessage("\"now + 2000000000 years\" leads out of the calendar");
    }
}
