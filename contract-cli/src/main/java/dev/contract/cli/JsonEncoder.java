package dev.contract.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object for each line: the moment, what was said, and everything that is known about where it comes from. That of Logback
 * writes moments as numbers and puts a list of contexts around the rest.
 */
final class JsonEncoder extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private static final byte[] NOTHING = new byte[0];

    /** The same object for what the command itself says. */
    static String line(String level, String logger, String message) {
        return object(Instant.now(), level, logger, message).toString();
    }

    private static JsonObject object(Instant moment, String level, String logger, String message) {
        return JsonObject.of("timestamp", MOMENT.format(moment), "level", level, "logger", logger, "message", message);
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        JsonObject line = object(
                        event.getInstant(),
                        event.getLevel().toString(),
                        event.getLoggerName(),
                        event.getFormattedMessage())
                .with("thread", event.getThreadName());
        for (Map.Entry<String, String> known : event.getMDCPropertyMap().entrySet()) {
            line = line.with(known.getKey(), known.getValue());
        }
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                line = line.with(pair.key, pair.value instanceof Number ? pair.value : String.valueOf(pair.value));
            }
        }
        if (event.getThrowableProxy() != null) {
            line = line.with("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
