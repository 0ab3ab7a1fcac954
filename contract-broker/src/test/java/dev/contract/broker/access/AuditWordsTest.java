package dev.contract.broker.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.http.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    /** They change nothing in the database. */
    private static final Set<String> LOOKING = Set.of(
            "POST /pacts/provider/{provider}/consumer/{consumer}/for-verification",
            "POST /pacts/provider/{provider}/for-verification",
            "POST /logout");

    private static AuditWords words(String method, String template, String path) {
        return AuditWords.of(
                new AuditEntry(1, Instant.EPOCH, Caller.Kind.USER, "", "ada", "", "", method, template, path, null));
    }

    @Test
    void namesComeFromThePath() {
        AuditWords words = words(
                "DELETE",
                "/pacticipants/{participant}/branches/{branch}",
                "/pacticipants/web%20shop/branches/feat%2Fx");

        assertThat(words.text()).isEqualTo("deleted the branch feat/x of web shop");
        assertThat(words.path()).isEqualTo("/pacticipants/web%20shop");
    }

    @Test
    void whatIsNotKnownIsShownAsItWasAskedFor() {
        assertThat(words("PUT", "/new/{thing}", "/new/1")).isEqualTo(new AuditWords("PUT /new/1", null));
    }

    @Test
    void oldNamesOfPathsAreKnown() {
        String template = "/pact/provider/{provider}/consumer/{consumer}/versions/{version}";

        assertThat(words("PUT", template, "/pact/provider/api/consumer/web/versions/1")
                        .text())
                .isEqualTo("published the contract of web 1 with api");
    }

    @Test
    void everyChangeHasItsWords() throws IOException {
        Set<String> without = new TreeSet<>();
        String path = "";
        for (String line : document().lines().toList()) {
            if (line.matches(" {2}/.*:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches(" {4}(post|put|patch|delete):")) {
                String operation = line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path;
                if (!AuditWords.knows(operation) && !LOOKING.contains(operation)) {
                    without.add(operation);
                }
            }
        }

        assertThat(List.copyOf(without)).isEmpty();
    }

    private static String document() throws IOException {
        try (InputStream in = AuditWords.class.getResourceAsStream("/dev/contract/broker/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
