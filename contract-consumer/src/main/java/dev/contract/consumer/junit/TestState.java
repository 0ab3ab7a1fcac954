package dev.contract.consumer.junit;

import dev.contract.consumer.recording.TestRecording;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What JUnit keeps for one test and closes with it. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
record TestState(TestRecording recording) implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    @Override
    public void close() {
        recording.close();
    }
}
