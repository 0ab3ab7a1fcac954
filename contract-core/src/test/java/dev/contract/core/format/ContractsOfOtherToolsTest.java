package dev.contract.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.contract.core.model.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Needs the folder {@code shared/contracts} beside the checkout; skipped where it is missing. */
class ContractsOfOtherToolsTest {

    private static final AtomicInteger FOUND = new AtomicInteger();
    private static final AtomicInteger PASSED = new AtomicInteger();

    @AfterAll
    static void sayHowManyPassed() {
        System.out.printf("contracts of other tools: %d of %d passed%n", PASSED.get(), FOUND.get());
    }

    @TestFactory
    Stream<DynamicTest> readingWritingAndReadingAgainGivesTheSameContract() throws Exception {
        Path contracts = Path.of(System.getProperty("contracts.dir", "../../shared/contracts"));
        assumeTrue(Files.isDirectory(contracts), contracts + " is not there");
        List<Path> files;
        try (Stream<Path> all = Files.walk(contracts)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        FOUND.set(files.size());
        return files.stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> assertSameAfterRoundTrip(file)));
    }

    private static void assertSameAfterRoundTrip(Path file) throws Exception {
        Contract contract = ContractReader.read(file);
        byte[] written = ContractWriter.write(contract, SpecVersion.V4);
        Contract again = ContractReader.read("written", written);
        assertThat(again).isEqualTo(contract);
        assertThat(ContractWriter.write(again, SpecVersion.V4)).isEqualTo(written);
        PASSED.incrementAndGet();
    }
}
