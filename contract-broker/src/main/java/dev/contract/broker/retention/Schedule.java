package dev.contract.broker.retention;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;

/** When something happens again and again, as cron says it: minute, hour, day of the month, month, day of the week. */
public final class Schedule {

    private final String text;
    private final ZoneId zone;
    private final ExecutionTime times;

    private Schedule(String text, ZoneId zone, ExecutionTime times) {
        this.text = text;
        this.zone = zone;
        this.times = times;
    }

    /** In the time zone of the process; throws IllegalArgumentException where the text is no schedule. */
    public static Schedule parse(String text) {
        return parse(text, ZoneId.systemDefault());
    }

    static Schedule parse(String text, ZoneId zone) {
        Schedule schedule = new Schedule(text.strip(), zone, ExecutionTime.forCron(cron(text)));
        if (schedule.times.nextExecution(Instant.EPOCH.atZone(zone)).isEmpty()) {
            throw new IllegalArgumentException("expected a time that comes but found '" + text + "', which never does");
        }
        return schedule;
    }

    private static Cron cron(String text) {
        try {
            return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                    .parse(text.strip())
                    .validate();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "expected minute, hour, day of the month, month and day of the week, such as '15 2 * * *', but found '"
                            + text + "': " + wrong.getMessage(),
                    wrong);
        }
    }

    /** The first time after the moment. */
    Instant after(Instant moment) {
        return times.nextExecution(moment.atZone(zone)).orElseThrow().toInstant();
    }

    /** As it was written, with the time zone that it is read in. */
    @Override
    public String toString() {
        return text + " (" + zone + ")";
    }
}
