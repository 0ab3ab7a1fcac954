package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Webhooks over command lines, sent to a real server. */
class WebhookCommandsTest extends WithBroker {

    private static final String UUID = "8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11";

    @Test
    void webhookIsMadeListedTriedAndDeleted() throws Exception {
        publish("1", "--branch main");
        try (Shelf ci = Shelf.answering("{\"started\": true}")) {
            String uuid = json("create-webhook " + ci.url() + "/build --provider inventory --description 'Build it'"
                            + " --contract-content-changed -H 'X-Team: shop' -d '{\"url\": \"${pactbroker.pactUrl}\"}'"
                            + " -u robot:secret")
                    .text("uuid", "");
            assertThat(out("list-webhooks").lines().toList().get(1))
                    .matches("  Build it +all +inventory +contract_content_changed +POST " + ci.url() + "/build +"
                            + uuid);
            assertThat(out("list-webhook-deliveries --uuid " + uuid)).contains("Nothing was sent yet");
            assertThat(out("test-webhook --uuid " + uuid)).contains("POST " + ci.url() + "/build", "x-team: shop");
            assertThat(json("test-webhook --uuid " + uuid).isTrue("success")).isTrue();

            out("delete-webhook --uuid " + uuid);
            assertThat(out("list-webhooks")).contains("There are no webhooks yet");
        }
    }

    @Test
    void requestIsReadAsCurlReadsIt() throws Exception {
        Path body = Files.writeString(directory.resolve("body.txt"), "plain text");
        JsonObject request = json("create-webhook http://localhost/x -X post -d @" + body
                        + " --user robot:a:b -H 'X-A: 1' -H 'X-B: http://y' --contract-published --no-provider-verification-failed")
                .object("request");
        assertThat(request.text("method")).isEqualTo("POST");
        assertThat(request.text("body")).isEqualTo("plain text");
        assertThat(request.text("username")).isEqualTo("robot");
        assertThat(request.object("headers").text("x-b")).isEqualTo("http://y");
    }

    @Test
    void webhookWithAUuidIsMadeAndReplaced() {
        out("create-or-update-webhook http://localhost/a --uuid " + UUID + " --contract-published");
        assertThat(out("create-or-update-webhook http://localhost/b --uuid " + UUID
                        + " --provider-verification-failed"))
                .contains(UUID, "contract test-webhook");
        assertThat(json("list-webhooks").object("_embedded").items("webhooks"))
                .singleElement()
                .asString()
                .contains("/b", "provider_verification_failed");
    }

    @Test
    void failureOfATestIsTheExitCode() {
        out("create-or-update-webhook http://localhost:1/ --uuid " + UUID + " --contract-published");
        assertThat(ended(ExitCode.NO, "test-webhook --uuid " + UUID).out()).contains("failed");
    }

    @Test
    void deliveriesAreListed() throws Exception {
        try (Shelf ci = Shelf.answering("{}")) {
            out("create-or-update-webhook " + ci.url() + " --uuid " + UUID + " --contract-published");
            publish("1", "");
            assertThat(out("list-webhook-deliveries --uuid " + UUID))
                    .contains("contract_published", "/triggered-webhooks/");
        }
    }

    @Test
    void mistakesAreToldBeforeAnythingIsSent() {
        assertThat(refused("create-webhook http://localhost/x")).contains("On which event?");
        assertThat(refused("create-webhook http://localhost/x --contract-published -H nonsense"))
                .contains("--header");
        assertThat(refused("create-webhook http://localhost/x --contract-published -d @absent"))
                .contains("'absent' cannot be read");
        assertThat(refused("create-webhook http://localhost/x --contract-published --consumer a --consumer-label b"))
                .contains("--consumer or --consumer-label");
        assertThat(refused("create-webhook http://elsewhere.example.org/x --contract-published"))
                .contains("request.url");
        assertThat(refused("test-webhook --uuid " + UUID))
                .contains("there is no webhook with the UUID", "contract list-webhooks");
        assertThat(refused("delete-webhook --uuid " + UUID)).contains("there is no webhook");
        assertThat(refused("list-webhook-deliveries --uuid " + UUID)).contains("there is no webhook");
    }

    @Test
    void uuidIsNewEachTime() {
        assertThat(Run.of("generate-uuid").out())
                .matches("[0-9a-f-]{36}\\R")
                .isNotEqualTo(Run.of("generate-uuid").out());
        assertThat(parse(Run.of("generate-uuid", "-o", "json").out()).text("uuid"))
                .hasSize(36);
    }
}
