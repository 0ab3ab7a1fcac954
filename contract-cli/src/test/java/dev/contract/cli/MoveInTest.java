package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker is moved, backed up and restored from the command line, as {@code docs/move-in.md} says. */
class MoveInTest {

    private static Broker start(Path database) throws Exception {
        return Broker.start(BrokerSettings.of(database).withPort(0));
    }

    private static void publish(Broker broker, Path folder, String version) throws Exception {
        Path contract = Files.writeString(
                folder.resolve("contract.json"),
                "{\"consumer\":{\"name\":\"web\"},\"provider\":{\"name\":\"api\"},\"interactions\":[]}");
        Run run = Run.of(
                "publish",
                contract.toString(),
                "-a",
                version,
                "-b",
                broker.url().toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void brokerIsCopiedAndWhatComesLaterToo(@TempDir Path folder) throws Exception {
        Path copy = folder.resolve("copy.sqlite");
        try (Broker there = start(folder.resolve("source.sqlite"))) {
            publish(there, folder, "1");
            String from = there.url().toString();
            Run run = Run.of("broker", "import", "--from", from, "--database", copy.toString());
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .contains("contracts           1 new,       0 already there")
                    .contains("All of it is there");
            assertThat(run.err()).contains("participants 2 of 2").contains("integrations 1 of 1");

            publish(there, folder, "2");
            Run again = Run.of("broker", "import", "--from", from, "--database", copy.toString(), "--output", "json");
            assertThat(again.exitCode()).isEqualTo(ExitCode.OK);
            JsonObject json = JsonReader.parseObject(again.out().getBytes(StandardCharsets.UTF_8));
            assertThat(json.isTrue("complete")).isTrue();
            assertThat(json.object("copied").get("versions")).hasToString("1");
            assertThat(json.object("alreadyThere").get("versions")).hasToString("1");
        }
    }

    @Test
    void whatIsNotCopiedIsNamed(@TempDir Path folder) throws Exception {
        Path copy = folder.resolve("copy.sqlite");
        try (Broker there = start(folder.resolve("source.sqlite"));
                Broker here = start(copy)) {
            publish(there, folder, "1");
            publish(here, folder, "2");
            Run run = Run.of("broker", "import", "--from", there.url().toString(), "--database", copy.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
            assertThat(run.out())
                    .contains("Not copied, although decisions depend on it:")
                    .contains("participant web: version 1 is older than version 2")
                    .contains("or give up waiting with --abandon");

            Run waits = canIDeploy(here);
            assertThat(waits.exitCode()).isEqualTo(ExitCode.NO);
            assertThat(waits.out())
                    .startsWith("Not yet: web 2 cannot be deployed")
                    .contains("could not copy all that counts. Missing here: participant web")
                    .contains("`contract broker import --from " + there.url() + " --abandon`");
            assertThat(abandon(there, copy).exitCode()).isEqualTo(ExitCode.OK);
            assertThat(canIDeploy(here).exitCode()).isEqualTo(ExitCode.OK);
            Run again = abandon(there, copy);
            assertThat(again.exitCode()).isEqualTo(ExitCode.NO);
            assertThat(again.out()).startsWith("No import from " + there.url());
        }
    }

    private static Run canIDeploy(Broker broker) {
        String url = broker.url().toString();
        return Run.of("can-i-deploy", "-a", "web", "-e", "2", "--to", "live", "--ignore", "api", "-b", url);
    }

    private static Run abandon(Broker source, Path database) {
        String from = source.url().toString();
        return Run.of("broker", "import", "--abandon", "--from", from, "--database", database.toString());
    }

    @Test
    void wrongCommandLinesAndSourcesHaveTheirExitCodes(@TempDir Path folder) {
        String copy = folder.resolve("copy.sqlite").toString();
        assertThat(Run.of("broker", "import", "--database", copy).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("broker", "import", "--from", "localhost", "--database", copy)
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("broker", "import", "--from", "http://localhost:1", "--parallel", "0", "--database", copy)
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        Run closed = Run.of("broker", "import", "--from", "http://localhost:1", "--database", copy);
        assertThat(closed.exitCode()).as(closed.err()).isEqualTo(ExitCode.BROKER);
        assertThat(closed.err()).contains("nothing listens there");
    }

    @Test
    void backupIsRestored(@TempDir Path folder) throws Exception {
        String database = folder.resolve("broker.sqlite").toString();
        String backup = folder.resolve("backup.sqlite").toString();
        try (Broker broker = start(Path.of(database))) {
            publish(broker, folder, "1");
            assertThat(Run.of("broker", "backup", "--database", database, "--to", backup)
                            .exitCode())
                    .isEqualTo(ExitCode.OK);
            Path nowhere = folder.resolve("missing/deep/backup.sqlite");
            Run missing = Run.of("broker", "backup", "--database", database, "--to", nowhere.toString());
            assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(missing.err())
                    .contains("There is no directory " + nowhere.getParent() + " for backup.sqlite. Make it first");
            Run open = Run.of("broker", "restore", "--from", backup, "--database", database, "--force");
            assertThat(open.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(open.err()).contains("is in use");
        }
        Run run = Run.of("broker", "restore", "--from", backup, "--database", database, "--force");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("What was there before is " + database + ".before-");
        Run server = Run.of("broker", "backup", "--database", "postgresql://u:p@h/d", "--to", "d.dump");
        assertThat(server.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(server.err())
                .contains("pg_dump --format=custom --file=d.dump --username=u --dbname=postgresql://h/d");
    }
}
