package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real process of the broker prints. */
class LoggingTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<String, String> USERS = Map.of(
            "CONTRACT_BASIC_AUTH_USERNAME", "writer",
            "CONTRACT_BASIC_AUTH_PASSWORD", "pass-0123",
            "CONTRACT_SECRET_KEY", "key-0123");

    @TempDir
    private Path folder;

    private Process broker(Map<String, String> variables, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "broker"));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("CONTRACT_PORT", "0");
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String url, String authorization, String method, String body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static JsonObject json(String line) {
        try {
            return JsonReader.parseObject(line.getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException noJson) {
            throw new AssertionError("no JSON: " + line, noJson);
        }
    }

    @Test
    void everyLineIsJsonAndHasTheRequestIdOfTheAnswerAndNoSecret() throws Exception {
        Process process = broker(
                USERS,
                "--database=" + folder.resolve("broker.db"),
                "--log-format=json",
                "--log-level=trace",
                "--log-requests",
                "--slow-query-millis=0");
        List<String> printed = new ArrayList<>();
        String requestId;
        String token;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            printed.add(out.readLine());
            String message = json(printed.get(0)).text("message", "");
            String url = message.replaceFirst(".*listens on (\\S+) .*", "$1");
            String writer = basic("writer:pass-0123");
            HttpResponse<String> made = send(url + "/tokens", writer, "POST", "{\"name\": \"ci\", \"scope\": \"ci\"}");
            token = json(made.body()).text("token", "");
            HttpResponse<String> answer =
                    send(url + "/pacticipants?token=query-0123&size=3&x=" + token, "Bearer " + token, "GET", "");
            assertThat(answer.statusCode()).isEqualTo(200);
            requestId = answer.headers().firstValue("X-Request-Id").orElseThrow();
            send(url + "/pacticipants", "Bearer wrong-0123", "GET", "");
            send(url + "/pacticipants", basic("writer:guess-0123"), "GET", "");
        } finally {
            process.destroy();
            process.waitFor();
        }
        printed.addAll(Files.readAllLines(folder.resolve("stderr")));

        List<JsonObject> lines = printed.stream().map(LoggingTest::json).toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.text("timestamp", ""))
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(lines)
                .filteredOn(line -> requestId.equals(line.text("request_id")))
                .extracting(line -> line.text("logger", "").replaceFirst(".*\\.", ""))
                .contains("RequestLog", "SlowQueries");
        assertThat(lines)
                .filteredOn(line -> requestId.equals(line.text("request_id"))
                        && line.text("logger", "").endsWith("RequestLog"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text("path")).isEqualTo("/pacticipants");
                    assertThat(line.text("query")).isEqualTo("token=***&size=3&x=***");
                    assertThat(line.text("caller")).isEqualTo("ci");
                    assertThat(line.text("status")).isEqualTo("200");
                });
        String secrets =
                "(?s).*(-0123|" + token + "|" + basic("writer:pass-0123").substring(6) + ").*";
        assertThat(printed).isNotEmpty().noneMatch(line -> line.matches(secrets));
    }

    @Test
    void brokerThatCannotStartSaysSoInJson() throws Exception {
        Process process = broker(
                Map.of(),
                "--database=postgresql://me:pass-0123@127.0.0.1:1/none?password=query-0123",
                "--log-format=json",
                "--log-level=debug");
        assertThat(process.waitFor()).isEqualTo(ExitCode.BROKER);

        List<String> printed = Files.readAllLines(folder.resolve("stderr"));
        assertThat(printed).isNotEmpty().allSatisfy(LoggingTest::json).noneMatch(line -> line.contains("-0123"));
        JsonObject last = json(printed.get(printed.size() - 1));
        assertThat(last.text("message", "")).contains("Cannot open the database");
        assertThat(last.has("exception")).isFalse();
    }

    @Test
    void portInUseIsOneLineOfJson() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = broker(
                    Map.of(),
                    "--database=" + folder.resolve("broker.db"),
                    "--port=" + taken.getLocalPort(),
                    "--log-format=json");
            assertThat(process.waitFor()).isEqualTo(ExitCode.BROKER);
        }

        assertThat(Files.readAllLines(folder.resolve("stderr")))
                .singleElement()
                .satisfies(line -> assertThat(json(line).text("message", "")).startsWith("Cannot listen on"))
                .satisfies(line -> assertThat(json(line).has("exception")).isFalse());
    }

    @Test
    void whatIsInForceIsTheOneLineOfInformationAtTheStart() throws Exception {
        Map<String, String> variables = new HashMap<>(USERS);
        variables.put("CONTRACT_SECRET_KEY", "key-0123-which-nobody-will-ever-guess");
        variables.put("CONTRACT_WEBHOOK_HOST", "ci.example.org");
        Path database = folder.resolve("broker.db");
        started(variables, "--database=" + database, "--log-level=info", "--public-heartbeat", "--retention-enabled");

        List<String> printed = Files.readAllLines(folder.resolve("stderr"));
        assertThat(printed)
                .filteredOn(line -> line.contains(" INFO "))
                .singleElement()
                .asString()
                .contains("Listens on 127.0.0.1, port ")
                .contains("; database: " + database + "; access: user writer, tokens; public: heartbeat;")
                .contains("; webhooks: POST over https to every host but this machine; retention: on, 15 2 * * *");
        assertThat(printed)
                .filteredOn(line -> line.contains(" WARN "))
                .singleElement()
                .asString()
                .contains("CONTRACT_WEBHOOK_HOST is no setting of the broker")
                .contains("Is CONTRACT_WEBHOOK_HOSTS meant?");
        assertThat(printed).noneMatch(line -> line.contains("-0123"));
    }

    /** Starts a broker and stops it again. */
    private void started(Map<String, String> variables, String... options) throws Exception {
        Process process = broker(variables, options);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("listens on");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void textHasTheRequestId() throws Exception {
        Process process = broker(USERS, "--database=" + folder.resolve("broker.db"), "--log-requests");
        String requestId;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String url = out.readLine().replaceFirst(".*listens on (\\S+) .*", "$1");
            requestId = send(url + "/pacticipants", basic("writer:pass-0123"), "GET", "")
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(Files.readAllLines(folder.resolve("stderr")))
                .filteredOn(line -> line.contains(requestId))
                .singleElement()
                .asString()
                .contains("[" + requestId + "] GET /pacticipants 200", " writer 127.0.0.1");
    }
}
