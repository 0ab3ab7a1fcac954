package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of a broker, each of which has one of its own with an empty database, of one kind after the other. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class OnEachDatabase {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    /** Runs while a test does. */
    TestBroker broker;

    @BeforeEach
    void start() {
        broker = TestBroker.with(variables(), database, folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    /** The settings of the broker. */
    Map<String, String> variables() {
        return Map.of();
    }

    /** A page that there is, as a browser gets it. */
    String page(String path) {
        Answer answer = broker.page(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=utf-8");
        return answer.text();
    }
}
