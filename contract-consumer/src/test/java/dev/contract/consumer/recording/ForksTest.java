package dev.contract.consumer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many real processes write one contract at once. {@code -Dfiles.rounds=20} does it again and again. */
class ForksTest {

    private static final int FORKS = 8;
    private static final int CLASSES = 50;

    @Test
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

    private static List<String> leftOvers(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve(".parts"))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    private static void run(Path directory, String run, int forks, int classes, String... options) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path")));
            command.addAll(List.of(options));
            command.addAll(List.of(Forked.class.getName(), directory.toString(), String.valueOf(fork), "" + classes));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(directory.resolve("fork-" + fork + ".log").toFile());
            builder.environment().put("CONTRACT_RUN_ID", run);
            processes.add(builder.start());
        }
        for (int fork = 0; fork < forks; fork++) {
            assertThat(processes.get(fork).waitFor())
                    .as(Files.readString(directory.resolve("fork-" + fork + ".log")))
                    .isZero();
        }
    }
}
