package dev.contract.broker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Participants in a ring, each a consumer of the next two; so many versions of each, every fourth on one of 19 branches
 * beside main; a new content every tenth version; each contract verified by the provider's version of the same number;
 * every fifth, tenth and twentieth version deployed to test, staging and production.
 */
final class Landscape {

    private static final int THREADS = 8;
    private static final Map<String, Integer> ENVIRONMENTS = new TreeMap<>(Map.of("test", 5, "staging", 10, "production", 20));
    private static final Pattern RESULTS = Pattern.compile("\"href\": ?\"http://[^/\"]*(/[^\"]*/verification-results)\"");
    private static final Pattern UUID = Pattern.compile("\"uuid\": ?\"([^\"]+)\"");

    private final int port;
    private final int participants;
    private final int versions;

    Landscape(int port, int participants, int versions) {
        this.port = port;
        this.participants = participants;
        this.versions = versions;
    }

    /** What is done for one participant and one version. */
    private interface Step {
        void on(Client client, int participant, int version) throws IOException;
    }

    static String name(int participant) {
        return "service-" + participant;
    }

    String provider(int consumer, int distance) {
        return name((consumer + distance) % participants);
    }

    static String branch(int version) {
        return version % 4 == 0 && version % 20 != 0 ? "feature-" + version / 4 % 19 : "main";
    }

    /** True if it was created before. */
    boolean exists() throws IOException {
        try (Client client = new Client(port)) {
            String newest = "/pacticipants/" + name(participants - 1) + "/versions/" + versions;
            return client.answer(Call.get(newest)).status() == 200;
        }
    }

    /** Creates everything over HTTP; tells how far it is. */
    void create() throws Exception {
        Map<String, String> uuids = new TreeMap<>();
        try (Client client = new Client(port)) {
            for (String name : ENVIRONMENTS.keySet()) {
                String body = "{\"name\": \"%s\", \"production\": %s}".formatted(name, name.equals("production"));
                uuids.put(name, found(UUID, client.send(Call.post("/environments", body)).text()));
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (int version = 1; version <= versions; version++) {
                int now = version;
                everywhere(pool, now, this::publish);
                everywhere(pool, now, this::verify);
                everywhere(pool, now, (client, participant, number) -> deploy(client, participant, number, uuids));
                if (now % Math.max(1, versions / 10) == 0) {
                    System.err.println("  created " + now + " of " + versions + " versions of each participant");
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private void everywhere(ExecutorService pool, int version, Step step) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            tasks.add(() -> {
                try (Client client = new Client(port)) {
                    for (int participant = first; participant < participants; participant += THREADS) {
                        step.on(client, participant, version);
                    }
                }
                return null;
            });
        }
        for (Future<Void> task : pool.invokeAll(tasks)) {
            try {
                task.get();
            } catch (ExecutionException failure) {
                throw new IOException(failure.getCause());
            }
        }
    }

    private void publish(Client client, int consumer, int version) throws IOException {
        client.send(Documents.publish(
                name(consumer),
                String.valueOf(version),
                branch(version),
                List.of(provider(consumer, 1), provider(consumer, 2)),
                version / 10));
    }

    private void verify(Client client, int consumer, int version) throws IOException {
        for (int distance = 1; distance <= 2; distance++) {
            String provider = provider(consumer, distance);
            String path = "/pacts/provider/" + provider + "/consumer/" + name(consumer) + "/version/" + version;
            client.send(Documents.result(results(client, path), String.valueOf(version)));
        }
    }

    /** Where results of a contract go, as the contract tells. */
    static String results(Client client, String contract) throws IOException {
        return found(RESULTS, client.send(Call.get(contract)).text());
    }

    private static void deploy(Client client, int participant, int version, Map<String, String> uuids)
            throws IOException {
        for (Map.Entry<String, Integer> environment : ENVIRONMENTS.entrySet()) {
            if (version % environment.getValue() == 0) {
                String path = "/pacticipants/" + name(participant) + "/versions/" + version
                        + "/deployed-versions/environment/" + uuids.get(environment.getKey());
                client.send(Call.post(path, "{}"));
            }
        }
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("nothing like " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
