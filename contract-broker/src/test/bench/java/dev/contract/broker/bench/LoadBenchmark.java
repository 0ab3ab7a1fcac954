package dev.contract.broker.bench;

import dev.contract.broker.bench.Load.Calls;
import dev.contract.broker.bench.Load.Measured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a broker, restarts it, measures its answers with one client and with eight, and prints the table. */
final class LoadBenchmark {

    private static final int PARTICIPANTS = 50;

    /** Seconds that go by before an operation is measured, until Java has compiled what it takes. */
    private static final double WARM_UP = Double.parseDouble(System.getenv().getOrDefault("WARM_UP", "10"));

    private static final String WIP = ", \"includeWipPactsSince\": \"2020-01-01\"";

    private final Path executable;
    private final Path work;
    private final double seconds;
    private final List<String> names;
    private final AtomicInteger number = new AtomicInteger();

    private LoadBenchmark(Path executable, Path work, double seconds, List<String> names) {
        this.executable = executable;
        this.work = work;
        this.seconds = seconds;
        this.names = names;
    }

    /** Arguments: executable, folder to work in, database (one that holds the landscape is measured as it is), versions of each participant, seconds, names of operations. */
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(args[1])), "load");
        List<String> names = args[5].isEmpty() ? List.of() : List.of(args[5].split(","));
        LoadBenchmark benchmark = new LoadBenchmark(Path.of(args[0]), work, Double.parseDouble(args[4]), names);
        int versions = Integer.parseInt(args[3]);
        if (args[2].equals("sqlite")) {
            benchmark.run("SQLite", work.resolve("broker.db").toString(), versions);
            return;
        }
        if (!args[2].equals("postgresql")) {
            benchmark.run(args[2], args[2], versions);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setOverrideWorkingDirectory(work.toFile())
                .start()) {
            benchmark.run("PostgreSQL", "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres", versions);
        }
    }

    private void run(String name, String database, int versions) throws Exception {
        Path log = work.resolve("broker.log");
        double first;
        double creation = 0;
        try (BrokerProcess broker = BrokerProcess.start(executable, database, log)) {
            first = broker.startSeconds();
            Landscape landscape = new Landscape(broker.port(), PARTICIPANTS, versions);
            if (!landscape.exists()) {
                long start = System.nanoTime();
                landscape.create();
                creation = (System.nanoTime() - start) / 1e9;
            }
        }
        if (database.contains("://")) {
            analyze(database);
        }
        try (BrokerProcess broker = BrokerProcess.start(executable, database, log)) {
            System.out.printf(
                    "%s, %d participants, %,d versions each%s; Java %s, %d processors%n",
                    name,
                    PARTICIPANTS,
                    versions,
                    creation == 0 ? "" : "; created in %.0f s".formatted(creation),
                    System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors());
            Measured none = new Measured(0, 0, 0);
            System.out.println("\n| operation | 1 client: p50 ms | p99 | per s | 8 clients: p50 ms | p99 | per s |");
            System.out.println("|---|--:|--:|--:|--:|--:|--:|");
            for (Map.Entry<String, Calls> operation : operations(versions, results(broker)).entrySet()) {
                if (names.isEmpty() || names.contains(operation.getKey())) {
                    measure(broker, operation.getKey(), operation.getValue(), none);
                }
            }
            System.out.printf(
                    "%nStart-up to the first answer: %.2f s with an empty database, %.2f s with this one; most memory: %d MB%n%n",
                    first, broker.startSeconds(), broker.peakMegabytes());
        }
    }

    /** PostgreSQL does that by itself within minutes; nobody measures a database that was filled a second ago. */
    private static void analyze(String database) throws SQLException {
        URI uri = URI.create(database);
        String url = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
        try (Connection connection = DriverManager.getConnection(url, uri.getUserInfo(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void measure(BrokerProcess broker, String name, Calls calls, Measured none) throws Exception {
        List<Measured> measured = new ArrayList<>(List.of(none, none));
        Load.run(broker.port(), 8, WARM_UP, number, calls);
        measured.set(0, Load.run(broker.port(), 1, seconds, number, calls));
        measured.set(1, Load.run(broker.port(), 8, seconds, number, calls));
        StringBuilder line = new StringBuilder("| " + name);
        measured.forEach(
                one -> line.append(" | %.2f | %.2f | %,.0f".formatted(one.p50(), one.p99(), one.perSecond())));
        System.out.println(line.append(" |"));
    }

    private static Map<String, Calls> operations(int versions, List<String> results) {
        Map<String, Calls> operations = new LinkedHashMap<>();
        operations.put("can-i-deploy", number -> Call.get("/can-i-deploy?pacticipant=" + name(number) + "&version="
                + versions + "&environment=production"));
        operations.put("matrix", number -> Call.get("/matrix?q%5B%5D%5Bpacticipant%5D=" + name(number)
                + "&q%5B%5D%5Bversion%5D=" + versions + "&latestby=cvp&environment=production"));
        operations.put("matrix-pair", number -> Call.get("/matrix?q%5B%5D%5Bpacticipant%5D=" + name(number)
                + "&q%5B%5D%5Bpacticipant%5D=" + name(number + 1) + "&latestby=cvpv&limit=100"));
        operations.put("for-verification", number -> forVerification(number, ""));
        operations.put("for-verification-wip", number -> forVerification(number, WIP));
        operations.put("latest", number -> Call.get(
                "/pacts/provider/" + name(number + 1) + "/consumer/" + name(number) + "/latest"));
        operations.put("start-page", number -> Call.page("/"));
        operations.put("index", number -> Call.get("/"));
        operations.put("participants", number -> Call.get("/pacticipants"));
        operations.put("versions", number -> Call.get("/pacticipants/" + name(number) + "/versions?size=20"));
        operations.put("publish", number -> Documents.publish(
                name(number), "p" + number, "main", List.of(name(number + 1)), number));
        operations.put("result", number -> Documents.result(results.get(number % PARTICIPANTS), "r" + number));
        return operations;
    }

    /** Where results of the newest contracts go. */
    private static List<String> results(BrokerProcess broker) throws IOException {
        List<String> results = new ArrayList<>();
        try (Client client = new Client(broker.port())) {
            for (int i = 0; i < PARTICIPANTS; i++) {
                results.add(Landscape.results(
                        client, "/pacts/provider/" + name(i + 1) + "/consumer/" + name(i) + "/latest"));
            }
        }
        return results;
    }

    private static Call forVerification(int number, String more) {
        String body = """
                {"consumerVersionSelectors": [{"mainBranch": true}, {"deployedOrReleased": true}],
                "includePendingStatus": true, "providerVersionBranch": "main"%s}
                """.formatted(more);
        return Call.post("/pacts/provider/" + name(number) + "/for-verification", body);
    }

    private static String name(int number) {
        return Landscape.name(number % PARTICIPANTS);
    }
}
