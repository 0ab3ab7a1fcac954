package dev.contract.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The goals in a small project, run by a real Maven against a real broker. */
@Execution(ExecutionMode.SAME_THREAD) // they share a local repository, which Maven does not lock
class GoalsIT {

    private static final String VERSION = System.getProperty("contract.version");
    private static final Path REPOSITORY = Path.of("target", "it-repository").toAbsolutePath();
    private static final String CONTRACT = """
            {"consumer": {"name": "shop"}, "provider": {"name": "stock"}, "interactions": []}
            """;

    @TempDir
    static Path project;

    /** What this build has made is taken from here, everything else from the repository of the one who builds. */
    @BeforeAll
    static void project() throws IOException {
        put(Path.of("../pom.xml"), "contract", ".pom");
        for (String module : List.of(
                "contract-core", "contract-provider", "contract-broker", "contract-cli", "contract-maven-plugin")) {
            put(Path.of("..", module, "pom.xml"), module, ".pom");
            put(Path.of("..", module, "target", module + "-" + VERSION + ".jar"), module, ".jar");
        }
        Files.writeString(project.resolve("settings.xml"), """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors><mirror><id>local</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>
                """.formatted(
                REPOSITORY, Path.of(System.getProperty("local.repository")).toUri()));
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>test</groupId>
                  <artifactId>shop</artifactId>
                  <version>1-SNAPSHOT</version>
                  <packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>dev.contract</groupId>
                    <artifactId>contract-maven-plugin</artifactId>
                    <version>%s</version>
                  </plugin></plugins></build>
                </project>
                """.formatted(VERSION));
        Files.createDirectories(project.resolve("target/contracts"));
        Files.writeString(project.resolve("target/contracts/shop-stock.json"), CONTRACT);
    }

    private static void put(Path file, String artifact, String ending) throws IOException {
        Path directory = Files.createDirectories(
                REPOSITORY.resolve("dev/contract").resolve(artifact).resolve(VERSION));
        Files.copy(file, directory.resolve(artifact + "-" + VERSION + ending), StandardCopyOption.REPLACE_EXISTING);
    }

    private record Built(int exitCode, String output) {}

    private static Built maven(String goal, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-s",
                "settings.xml",
                "contract:" + goal));
        line.addAll(List.of(options));
        Process process = process(line).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Built(process.waitFor(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder process(List<String> line) {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(project.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("PACT_") || name.startsWith("CONTRACT_") || name.startsWith("GITHUB_"));
        return builder;
    }

    private static void failed(Built built, String... says) {
        assertThat(built.exitCode()).as(built.output()).isNotZero();
        assertThat(built.output()).contains(says).contains("BUILD FAILURE");
    }

    @Test
    void contractsArePublishedAndTheirVersionDecidedOn() throws Exception {
        Path contract = Path.of("../contract-cli/target/contract/bin/contract").toRealPath();
        Process broker =
                process(List.of(contract.toString(), "broker", "--port", "0")).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(broker.getInputStream(), StandardCharsets.UTF_8))) {
            String url = "-Dcontract.broker.url=" + lines.readLine().split(" ")[3];
            Built published = maven("publish", url, "-Dcontract.consumer.version=1");
            assertThat(published.exitCode()).as(published.output()).isZero();
            assertThat(published.output()).contains("published for shop version 1 and provider stock");
            failed(
                    maven("can-i-deploy", url, "-Dcontract.participant.version=1"),
                    "Not yet: shop 1 cannot be deployed");
            failed(maven("can-i-deploy", url, "-Dcontract.participant.version=2"), "shop 2");
        } finally {
            broker.destroy();
            broker.waitFor();
        }
    }

    @Test
    void snapshotIsNoVersion() throws Exception {
        failed(maven("publish"), "Which version is this?", "1-SNAPSHOT stands for many", "-Dcontract.consumer.version");
    }

    @Test
    void missingBrokerIsNamedAndOneThatIsAbsentToo() throws Exception {
        failed(maven("publish", "-Dcontract.consumer.version=1"), "Which broker?", "PACT_BROKER_BASE_URL");
        failed(
                maven("publish", "-Dcontract.consumer.version=1", "-Dcontract.broker.url=http://127.0.0.1:1"),
                "The broker did not answer");
    }

    @Test
    void providerIsVerifiedAndSkippedIsNothing() throws Exception {
        failed(
                maven("verify", "-Dcontract.provider=stock", "-Dcontract.provider.url=http://127.0.0.1:1"),
                "Which contracts?");
        Built skipped = maven("verify", "-Dcontract.skip=true");
        assertThat(skipped.exitCode()).as(skipped.output()).isZero();
        assertThat(skipped.output()).contains("Skipped.");
    }
}
