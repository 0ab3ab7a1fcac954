package dev.contract.broker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.contract.broker.TestBroker;
import dev.contract.broker.TestDatabase;
import dev.contract.broker.transcripts.Receiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What those do who run a broker, in the browser. */
@Execution(ExecutionMode.SAME_THREAD)
class AdministrationFlowsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private Receiver receiver;
    private TestBroker broker;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        receiver = new Receiver();
        Map<String, String> variables = Map.of(
                "CONTRACT_WEBHOOK_SCHEMES", "http https",
                "CONTRACT_WEBHOOK_HOSTS", "/.*/",
                "PACT_BROKER_WEBHOOK_RETRY_SCHEDULE", "600");
        broker = TestBroker.with(variables, TestDatabase.SQLITE, folder);
        broker.publish("web", "1", "main", "api", "a");
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterEach
    void stop() {
        playwright.close();
        broker.close();
        receiver.close();
    }

    private interface Work {
        void with(Page page) throws Exception;
    }

    private void open(boolean scripts, String path, Work work) throws Exception {
        try (BrowserContext context = browser.newContext(new NewContextOptions().setJavaScriptEnabled(scripts))) {
            Page page = context.newPage();
            page.navigate(broker.url() + path);
            work.with(page);
        }
    }

    @Test
    void webhookIsMadeFromATemplateAndAFailedDeliveryRepeated() throws Exception {
        open(false, "/webhooks", page -> {
            page.click("text=New webhook");
            page.click("text=Show at the consumer's commit >> nth=1");
            page.fill("#parameters-server", "http://127.0.0.1:" + receiver.port() + "/fail");
            page.click("main button[type=submit]");
            assertThat(page.locator(".fault").first().textContent()).contains("is missing");
            assertThat(page.inputValue("#parameters-server")).endsWith("/fail");
            page.fill("#parameters-project", "7");
            page.fill("#parameters-token", "s3cr3t");
            page.click("main button[type=submit]");
            assertThat(page.locator("[role=status]").textContent()).isEqualTo("The webhook is there.");

            broker.verify("web", "1", "api", "5", true);
            receiver.await("/fail", 1, LONG_ENOUGH);
            page.reload();
            page.click("text=Repeat");
            assertThat(page.locator("[role=status]").textContent()).startsWith("It is sent once more");
            assertThat(receiver.await("/fail", 2, LONG_ENOUGH)).hasSize(2);
            assertThat(page.content()).doesNotContain("s3cr3t");
        });
    }

    @Test
    void tokenIsMadeUsedAndRevokedByKeys() throws Exception {
        open(true, "/tokens", page -> {
            page.locator("#name").focus();
            page.keyboard().type("builds");
            page.keyboard().press("Enter");
            String token = page.locator(".once").textContent().strip();
            assertThat(page.locator("tbody th").textContent()).isEqualTo("builds");
            assertThat(broker.send("GET", "/pacticipants", "", Map.of("Authorization", "Bearer " + token)).status())
                    .isEqualTo(200);

            page.reload();
            assertThat(page.content()).doesNotContain(token);
            assertThat(page.locator("tbody tr").count()).isOne();
            assertThat(page.locator("[role=status]").textContent()).contains("was shown once");
            page.locator(".confirm summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/tokens?done=revoked");
            assertThat(page.locator("tbody .state").textContent()).contains("Revoked");
        });
    }

    @Test
    void oldVersionsAreRemovedAfterALookAtThePlan() throws Exception {
        open(false, "/retention", page -> {
            page.click("text=See what would go");
            assertThat(page.locator("h1").textContent()).isEqualTo("What a run would delete now");
            assertThat(page.locator("#gone + .card").textContent()).isEqualTo("No version goes.");
            assertThat(page.locator(".confirm button").isVisible()).isFalse();
            page.click(".confirm summary");
            page.click(".confirm button");
            page.waitForURL("**/retention?done=begun");
            assertThat(page.locator("[role=status]").textContent()).startsWith("A run has begun");
        });
    }
}
