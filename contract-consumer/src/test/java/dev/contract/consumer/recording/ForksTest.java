package dev.contract.consumer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many real processes write one contract at once. {@code -Dfiles.rounds=20} does it again and again. */
class ForksTest {

    private static final int FORKS = 8;
    private static final int CLASSES = 50;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS) // as many rounds as somebody asks for
    void forksOfOneRunLoseNothingAndEveryRoundGivesTheSameBytes(@TempDir Path directory) throws Exception {
        Set<String> all = new TreeSet<>(Set.of("everybody"));
        for (int fork = 0; fork < FORKS; fork++) {
            for (int i = 0; i < CLASSES; i++) {
                all.add("a question of fork " + fork + " class " + i);
            }
        }
        byte[] first = null;
        for (int round = 0; round < Integer.getInteger("files.rounds", 1); round++) {
            Path here = Files.createDirectory(directory.resolve("round " + round));
            run(here, "round " + round, FORKS, CLASSES);
            Path file = here.resolve("cart-inventory.json");
            Contract contract = ContractReader.read(file);
            assertThat(contract.interactions())
                    .extracting(Interaction::description)
                    .containsExactlyElementsOf(all);
            first = first == null ? Files.readAllBytes(file) : first;
            assertThat(file).hasBinaryContent(first);
            assertThat(leftOvers(here)).containsExactly("cart-inventory.ledger", "cart-inventory.lock");
        }
    }

    @Test
    void nextRunThatDropsStartsAnew(@TempDir Path directory) throws Exception {
        run(directory, "one", 2, 3, "-Dcontract.earlier=drop");
        run(directory, "two", 2, 2, "-Dcontract.earlier=drop");
        assertThat(ContractReader.read(directory.resolve("cart-inventory.json")).interactions())
                .extracting(Interaction::description)
                .containsExactly(
                        "a question of fork 0 class 0",
                        "a question of fork 0 class 1",
                        "a question of fork 1 class 0",
                        "a question of fork 1 class 1",
                        "everybody");
    }

    @Test
    void processThatKnowsNoRunDropsNothing(@TempDir Path directory) throws Exception {
        Process process = fork(directory, "", 0, 1, "-Dcontract.earlier=drop");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(directory.resolve("fork-0.log"))
                .content()
                .contains(
                        "contract.earlier is \"drop\", set by system property contract.earlier", "set contract.run.id");
        assertThat(directory.resolve("cart-inventory.json")).doesNotExist();
    }

    private static List<String> leftOvers(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve(".parts"))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    private static void run(Path directory, String run, int forks, int classes, String... options) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            processes.add(fork(directory, run, fork, classes, options));
        }
        for (int fork = 0; fork < forks; fork++) {
            assertThat(processes.get(fork).waitFor())
                    .as(Files.readString(directory.resolve("fork-" + fork + ".log")))
                    .isZero();
        }
    }

    private static Process fork(Path directory, String run, int fork, int classes, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(Forked.class.getName(), directory.toString(), "" + fork, "" + classes));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(directory.resolve("fork-" + fork + ".log").toFile());
        builder.environment().put("CONTRACT_RUN_ID", run);
        return builder.start();
    }
}
