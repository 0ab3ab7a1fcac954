package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in contracts are found and never shown. They are put together here, so that nobody takes this file for a leak. */
class LintSecretsTest {

    private static final String RANDOM = "q7Rz2LkV9tXw4NbHs6Yd8GmJf3PcUe5Aa1Bv";

    @TempDir
    Path directory;

    static Stream<String> secrets() {
        return Stream.of(
                "AKIA" + "Q7RZ2LKV9TXW4NBH",
                "ghp_" + RANDOM,
                "xox" + "b-2810437765-" + RANDOM,
                "AIza" + RANDOM.substring(1),
                "sk_" + "live_" + RANDOM,
                "npm_" + RANDOM,
                "glpat" + "-" + RANDOM.substring(16),
                "glpat" + "-" + RANDOM + ".01.q7Rz2LkV9",
                "sk-" + "proj-" + RANDOM,
                "sk-" + "svcacct-" + RANDOM,
                "sk-" + "ant-api03-" + RANDOM,
                "SG" + "." + RANDOM.substring(14) + "." + RANDOM + "-_q7Rz2",
                "AccountName=shop;Account" + "Key=" + RANDOM + RANDOM + "+/==",
                "Endpoint=sb://shop/;SharedAccess" + "Key=" + RANDOM + "q7R+/q7=",
                jwt("{\"sub\":\"7\",\"scope\":\"all\"}"),
                "-----BEGIN RSA PRIVATE" + " KEY-----\n" + RANDOM + RANDOM + "\n-----END RSA PRIVATE KEY-----");
    }

    private static String jwt(String payload) {
        return encoded("{\"alg\":\"HS256\"}") + "." + encoded(payload) + "." + RANDOM;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void knownKindsAreFoundAnywhere(String secret) throws IOException {
        for (JsonObject response : List.of(
                body(secret),
                body(List.of("see " + secret + " there")),
                headers("X-Seen", secret.replace('\n', ' ')))) {
            Run run = lint(response, "a question");
            assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.NO);
            assertThat(run.out()).contains("[secret]").doesNotContain(secret.substring(secret.length() - 20));
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void knownKindsAreFoundInNamesAndRulesAndDescriptions(String secret) throws IOException {
        String quoted = secret.replaceAll("[^A-Za-z0-9_\\s]", "\\\\$0");
        int middle = secret.length() / 2;
        for (Run run : List.of(
                lint(body(JsonObject.of("is " + secret, 1)), "x"),
                lint(headers("X-" + secret.replace('\n', ' '), "1"), "x"),
                lint(ruled(secret), "x"),
                lint(ruled("a|" + quoted), "x"),
                lint(JsonObject.of("status", 200), "with " + secret))) {
            assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.NO);
            assertThat(run.out()).contains("[secret]").doesNotContain(secret.substring(middle, middle + 10));
        }
    }

    @Test
    void placeOfASecretIsTold() throws IOException {
        String token = "ghp_" + RANDOM;
        assertThat(lint(body(JsonObject.of(token, 1)), "x").out())
                .contains("response body $.value.ghp_***: name: a GitHub token: ghp_***");
        assertThat(lint(ruled(token), "x").out()).contains("response body $.value: rule: a GitHub token: ghp_***");
        assertThat(lint(JsonObject.of("status", 200), token).out()).contains("description: a GitHub token: ghp_***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghp_[A-Za-z0-9]{36}",
                "sk-(proj|svcacct)-[A-Za-z0-9_-]{20,}",
                "SG\\.[\\w-]{22}\\.[\\w-]{43}",
                "AccountKey=[A-Za-z0-9+/]{86}==",
                "postgres://[a-z]+:[a-z0-9]+@.*",
                "https://shop:[a-z0-9]+@shop.example/.*"
            })
    void ruleThatDescribesSecretsIsNone(String regex) throws IOException {
        assertThat(lint(ruled(regex), "x").out()).doesNotContain("[secret");
    }

    private static JsonObject ruled(String regex) {
        JsonObject rule = JsonObject.of("match", "regex", "regex", regex);
        return JsonObject.of(
                "status", 200,
                "body", JsonObject.of("value", "v"),
                "matchingRules", JsonObject.of("$.body.value", rule));
    }

    @Test
    void credentialsAreFoundInHeaders() throws IOException {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString("shop:Xk29vPq7Lw".getBytes(StandardCharsets.UTF_8));
        for (String value : List.of("Bearer " + RANDOM, basic)) {
            assertThat(lint(headers("Authorization", value), "x").out())
                    .contains("[secret]")
                    .doesNotContain(value.substring(10));
        }
    }

    @Test
    void noFindingOfAnotherRuleShowsASecret() throws IOException {
        JsonObject response = JsonObject.of(
                "status", 200, "headers", JsonObject.of("ETag", "ghp_" + RANDOM), "body", JsonObject.EMPTY);
        Run run = lint(response, "with ghp_" + RANDOM);
        assertThat(run.out())
                .contains("[secret]", "[volatile-header]", "with ghp_***")
                .doesNotContain(RANDOM);
    }

    @Test
    void secretIsToldOnce() throws IOException {
        Run run = lint(body(List.of("ghp_" + RANDOM, "ghp_" + RANDOM)), "x");
        assertThat(run.out()).containsOnlyOnce("[secret]");
    }

    @Test
    void statesAndCommentsAreLookedAtToo() throws IOException {
        String contract = """
                {"consumer": {"name": "a"}, "provider": {"name": "b"}, "metadata": {"pactSpecification": {"version": "4.0"}},
                 "interactions": [{"type": "Synchronous/HTTP", "description": "x", "request": {}, "response": {},
                   "comments": {"text": ["%1$s2"]},
                   "providerStates": [{"name": "s", "params": {"key": "%1$s1"}}]}]}
                """.formatted("ghp_" + RANDOM);
        Path file = Files.writeString(directory.resolve("states.json"), contract);
        assertThat(Run.of("lint", file.toString()).out())
                .contains("parameter .key of state 's': a GitHub token", "comments: a GitHub token");
    }

    @ParameterizedTest
    @MethodSource("invented")
    void inventedOnesAreNoSecrets(String text) throws IOException {
        assertThat(lint(body(text), "x").out()).doesNotContain("[secret");
        assertThat(lint(headers("Authorization", text), "x").out()).doesNotContain("[secret");
    }

    static Stream<String> invented() {
        return Stream.of(
                "AKIA" + "IOSFODNN7EXAMPLE",
                "Bearer some-token-1234567890",
                "Bearer abc",
                "Basic dXNlcjpwYXNzd29yZDE=",
                "Basic not base 64",
                "sk-" + "proj-your-project-key-goes-in-here-example",
                "glpat" + "-xxxxxxxxxxxxxxxxxxxx",
                "SG" + ".short.one",
                "AccountKey=abc",
                "https://user:password@shop.example/",
                "https://shop.example:8080/a@b",
                jwt("{\"sub\":\"1234567890\",\"name\":\"John Doe\"}"));
    }

    private static JsonObject body(Object value) {
        return JsonObject.of("status", 200, "body", JsonObject.of("value", value));
    }

    private static JsonObject headers(String name, String value) {
        return JsonObject.of("status", 200, "headers", JsonObject.of(name, value));
    }

    private Run lint(JsonObject response, String description) throws IOException {
        JsonObject interaction =
                JsonObject.of("description", description, "request", JsonObject.EMPTY, "response", response);
        JsonObject contract = JsonObject.of(
                "consumer", JsonObject.of("name", "web"),
                "provider", JsonObject.of("name", "shop"),
                "interactions", List.of(interaction));
        Path file = Files.writeString(directory.resolve("secrets.json"), contract.toString());
        return Run.of("lint", file.toString());
    }
}
