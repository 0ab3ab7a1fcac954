package dev.contract.maven;

import java.io.Writer;
import java.util.function.Consumer;

/** Hands on each line as soon as it is whole, as who waits wants to see for what; and keeps all of them. */
final class LogWriter extends Writer {

    private final Consumer<String> log;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    LogWriter(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            text.append(characters[i]);
            if (characters[i] == '\n') {
                endLine();
            } else if (characters[i] != '\r') {
                line.append(characters[i]);
            }
        }
    }

    private void endLine() {
        log.accept(line.toString());
        line.setLength(0);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void flush() {
        // lines are handed on when they end
    }

    @Override
    public void close() {
        if (line.length() > 0) {
            endLine();
        }
    }
}
