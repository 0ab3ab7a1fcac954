package dev.contract.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.contract.broker.operations.OperationsSettings;
import dev.contract.broker.operations.OperationsSettings.LogFormat;
import dev.contract.broker.operations.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

/** How the process of a broker logs: to standard error, as its settings say. */
final class Logging {

    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} [%X{request_id:--}] %msg%n";

    private Logging() {}

    /** From now on, and for everything in this process: other ways to log lead here, too. */
    static void begin(OperationsSettings settings) {
        LoggerContext context = context();
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(settings.logFormat() == LogFormat.JSON ? json(context) : text(context));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        setLevel(context, Logger.ROOT_LOGGER_NAME, ofLibraries(settings.logLevel()));
        setLevel(context, "dev.contract", settings.logLevel());
        if (settings.logRequests()) {
            setLevel(context, RequestLog.class.getName(), Level.INFO);
        }
        context.getLogger("io.javalin.Javalin").setLevel(ch.qos.logback.classic.Level.OFF); // the command says that
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LoggerFactory.getLogger(Logging.class).error("A thread has ended", failure));
    }

    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one under which SLF4J initializes itself
    private static LoggerContext context() {
        // held by whoever is the first to log until that is possible: others are given a substitute meanwhile
        synchronized (LoggerFactory.class) {
            return (LoggerContext) LoggerFactory.getILoggerFactory();
        }
    }

    /** What they call information is about themselves; asked for more than that, they print headers and passwords. */
    private static Level ofLibraries(Level level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARN, INFO -> Level.WARN;
            case DEBUG, TRACE -> Level.INFO;
        };
    }

    private static void setLevel(LoggerContext context, String logger, Level level) {
        context.getLogger(logger).setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
