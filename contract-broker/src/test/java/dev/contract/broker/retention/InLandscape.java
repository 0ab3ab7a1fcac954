package dev.contract.broker.retention;

import dev.contract.broker.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of what is removed from a broker that keeps the newest version of each participant, unless a test wants otherwise. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class InLandscape {

    @Parameter
    private TestDatabase kind;

    private String url;

    /** Is there while a test runs. */
    Landscape landscape;

    @BeforeEach
    void create(@TempDir Path folder) {
        url = kind.create(folder);
        landscape = new Landscape(Landscape.keeping("[{\"latest\": true}]"), url);
    }

    @AfterEach
    void stop() {
        landscape.close();
    }

    void restart(RetentionSettings settings) {
        landscape.close();
        landscape = new Landscape(settings, url);
    }

    void publish(String... versions) {
        for (String version : versions) {
            landscape.broker.publish("web", version, "main", "api", "interaction of " + version);
        }
    }
}
