package dev.contract.consumer.junit;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests whose contracts are written to a directory of their own; they lock the system properties. */
abstract class ContractsElsewhere {

    @TempDir
    Path directory;

    @BeforeEach
    void writeElsewhere() {
        System.setProperty("contract.dir", directory.toString());
    }

    @AfterEach
    void writeHereAgain() {
        System.clearProperty("contract.dir");
    }
}
