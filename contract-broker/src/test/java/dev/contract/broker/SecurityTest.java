package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.http.Router;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation that is routed, with every kind of caller: who is let in is what {@code openapi.yaml} says of the operation. A
 * route that the document does not know fails.
 */
@Heavy
class SecurityTest {

    private static final Map<String, String> USERS = Map.of(
            "PACT_BROKER_BASIC_AUTH_USERNAME", "writer",
            "PACT_BROKER_BASIC_AUTH_PASSWORD", "w-secret",
            "PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME", "reader",
            "PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD", "r-secret");

    private static final List<String> ALL = List.of("public", "probe", "badge", "metrics", "read", "ci", "admin");

    @TempDir
    private Path folder;

    /** Kinds of callers, and the most that they may do. */
    enum Kind {
        NOBODY("public"),
        WRITER("admin"),
        READER("read"),
        WRONG_PASSWORD("public"),
        UNREADABLE_CREDENTIALS("public"),
        READ_TOKEN("read"),
        CI_TOKEN("ci"),
        ADMIN_TOKEN("admin"),
        REVOKED_TOKEN("public"),
        UNKNOWN_TOKEN("public");

        private final String most;

        Kind(String most) {
            this.most = most;
        }

        private List<String> scopes() {
            return ALL.subList(0, ALL.indexOf(most) + 1);
        }

        /** The header by which the broker recognizes such a caller. */
        private String authorization(TestBroker broker) {
            return switch (this) {
                case NOBODY -> "";
                case WRITER -> basic("writer:w-secret");
                case READER -> basic("reader:r-secret");
                case WRONG_PASSWORD -> basic("writer:r-secret");
                case UNREADABLE_CREDENTIALS -> "Basic ???";
                case READ_TOKEN -> token(broker, "read", false);
                case CI_TOKEN -> token(broker, "ci", false);
                case ADMIN_TOKEN -> token(broker, "admin", false);
                case REVOKED_TOKEN -> token(broker, "admin", true);
                case UNKNOWN_TOKEN -> "Bearer contract_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            };
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(TestBroker broker, String scope, boolean revoked) {
        Map<String, String> headers = Map.of("Authorization", basic("writer:w-secret"));
        String wanted = JsonObject.of("name", scope, "scope", scope).toString();
        JsonObject made = broker.send("POST", "/tokens", wanted, headers).json();
        if (revoked) {
            broker.send("DELETE", "/tokens/" + made.text("uuid"), "", headers);
        }
        return "Bearer " + made.text("token");
    }

    @ParameterizedTest
    @EnumSource
    void callerIsLetInWhereTheScopeSaysSo(Kind kind) throws Exception {
        try (TestBroker broker = TestBroker.with(USERS, TestDatabase.SQLITE, folder)) {
            String authorization = kind.authorization(broker);
            Map<String, String> scopes = scopes(broker);

            assertThat(admitted(broker, scopes.keySet(), authorization)).isEqualTo(operationsOf(scopes, kind.scopes()));
        }
    }

    /** A form is for whoever may use the operation that it stands for; the document names its scope. */
    @ParameterizedTest
    @EnumSource
    void callerMaySendAFormWhereTheScopeOfWhatItStandsForSaysSo(Kind kind) throws Exception {
        try (TestBroker broker = TestBroker.with(USERS, TestDatabase.SQLITE, folder)) {
            String authorization = kind.authorization(broker);
            Map<String, String> scopes = scopes(broker);
            Map<String, String> forms = new TreeMap<>(routes(Router::forms));
            forms.replaceAll((path, operation) -> scopes.get(operation));

            assertThat(forms).hasSizeGreaterThan(8).doesNotContainValue(null);
            Set<String> admitted = new TreeSet<>();
            for (String path : forms.keySet()) {
                Map<String, String> headers =
                        authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);
                int status =
                        broker.form(path.replaceAll("\\{\\w+}", "x"), headers).status();
                if (!List.of(401, 403, 429).contains(status)) {
                    admitted.add(path);
                }
            }
            assertThat(admitted).isEqualTo(operationsOf(forms, kind.scopes()));
        }
    }

    @Test
    void pageOfAnotherSiteSendsNoForm() throws Exception {
        Map<String, String> foreign = Map.of("Sec-Fetch-Site", "cross-site");
        try (TestBroker broker = TestBroker.in(folder)) {
            for (String path : routes(Router::forms).keySet()) {
                assertThat(broker.form(path.replaceAll("\\{\\w+}", "x"), foreign)
                                .status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    private <T> T routes(Function<Router, T> question) throws Exception {
        try (var database = DatabaseFile.open(folder.resolve("routes.db").toString())) {
            BrokerSettings settings = BrokerSettings.of(folder.resolve("routes.db"));
            return question.apply(Application.of(database, settings).router());
        }
    }

    @Test
    void publicSettingsOpenWhatTheyName() throws Exception {
        Map<String, List<String>> settings = Map.of(
                "PACT_BROKER_ALLOW_PUBLIC_READ", List.of("public", "probe", "badge", "metrics", "read"),
                "PACT_BROKER_PUBLIC_HEARTBEAT", List.of("public", "probe"),
                "PACT_BROKER_ENABLE_PUBLIC_BADGE_ACCESS", List.of("public", "badge"),
                "CONTRACT_PUBLIC_METRICS", List.of("public", "metrics"));
        for (Map.Entry<String, List<String>> setting : settings.entrySet()) {
            Map<String, String> variables = new LinkedHashMap<>(USERS);
            variables.put(setting.getKey(), "true");
            try (TestBroker broker = TestBroker.with(variables, TestDatabase.SQLITE, folder)) {
                Map<String, String> scopes = scopes(broker);

                assertThat(admitted(broker, scopes.keySet(), ""))
                        .as(setting.getKey())
                        .isEqualTo(operationsOf(scopes, setting.getValue()));
            }
        }
    }

    /** Every routed operation with its scope, from the document. */
    private Map<String, String> scopes(TestBroker broker) throws Exception {
        Map<String, String> documented = ApiDocument.scopes(
                broker.send("GET", "/openapi.yaml", "", Map.of("Authorization", basic("writer:w-secret")))
                        .text());
        Map<String, String> scopes = new LinkedHashMap<>();
        for (String operation : routes(Router::operations).keySet()) {
            String scope = documented.get(ApiDocument.newName(operation));
            assertThat(scope).as("openapi.yaml on %s", operation).isIn(ALL);
            scopes.put(operation, scope);
        }
        assertThat(scopes).hasSizeGreaterThan(150);
        return scopes;
    }

    private static Set<String> operationsOf(Map<String, String> scopes, List<String> wanted) {
        Set<String> operations = new TreeSet<>(scopes.keySet());
        operations.removeIf(operation -> !wanted.contains(scopes.get(operation)));
        return operations;
    }

    /** Those that are not refused, whatever else they answer about things that are not there. */
    private static Set<String> admitted(TestBroker broker, Set<String> operations, String authorization) {
        Set<String> admitted = new TreeSet<>();
        for (String operation : operations) {
            String[] parts = operation.split(" ");
            String path = parts[1].replaceAll("\\{\\w+}", "x");
            Map<String, String> headers = authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);
            int status = broker.send(parts[0], path, "", headers).status();
            if (!List.of(401, 403, 429).contains(status)) {
                admitted.add(operation);
            }
        }
        return admitted;
    }
}
