package dev.contract.broker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other, as a browser is driven by one thread. */
@Execution(ExecutionMode.SAME_THREAD)
class PagesTest {

    private static final int PHONE = 360;

    private static Shop shop;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = new Shop(folder);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private interface Look {
        void at(String path, Page page);
    }

    private static void everyPage(NewContextOptions options, Look look) {
        try (BrowserContext context = shop.browser.newContext(options)) {
            shop.pages().values().forEach(path -> {
                Page page = context.newPage();
                page.navigate(shop.url(path));
                look.at(path, page);
                page.close();
            });
        }
    }

    private static void open(NewContextOptions options, String path, Look look) {
        try (BrowserContext context = shop.browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(shop.url(path));
            look.at(path, page);
        }
    }

    @Test
    void browserHasNothingToComplainAbout() {
        try (BrowserContext context = shop.browser.newContext()) {
            shop.pages().values().forEach(path -> {
                List<String> complaints = new ArrayList<>();
                Page page = context.newPage();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                page.onPageError(complaints::add);
                page.onRequestFailed(request -> complaints.add(request.url()));
                Response response = page.navigate(shop.url(path));
                assertThat(response.status()).as(path).isEqualTo(200);
                assertThat(complaints).as(path).isEmpty();
                page.close();
            });
        }
    }

    @Test
    void everyPageIsForPeopleWhoDoNotSeeIt() {
        everyPage(new NewContextOptions(), (path, page) -> assertThat(Accessibility.problems(page)).as(path).isEmpty());
    }

    @Test
    void textIsReadableInLightAndDark() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            everyPage(
                    new NewContextOptions().setColorScheme(scheme),
                    (path, page) -> assertThat(Accessibility.faintTexts(page)).as(scheme + " " + path).isEmpty());
        }
    }

    @Test
    void nothingIsWiderThanAPhone() {
        everyPage(new NewContextOptions().setViewportSize(PHONE, 740), (path, page) -> {
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(width).as(path).isEqualTo(PHONE);
        });
    }

    @Test
    void rowsOfTablesStandBelowEachOtherOnAPhone() {
        String narrow = "[...document.querySelectorAll('tbody tr > *')].filter((e) => e.clientWidth < 200).length";
        for (String list : new String[] {"/audit", "/webhooks", "/retention", "/environments", "/tokens"}) {
            open(new NewContextOptions().setViewportSize(PHONE, 740), list, (path, page) -> {
                assertThat(page.locator("tbody tr").count()).as(path).isPositive();
                assertThat(page.evaluate(narrow)).as(path).isEqualTo(0);
            });
        }
    }

    @Test
    void keysReachTheContentAndTheSearch() {
        open(new NewContextOptions(), "/", (path, page) -> {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
            page.keyboard().type("stock");
            page.keyboard().press("Enter");
            page.waitForURL("**/?search=stock*");
            assertThat(page.locator(".line").count()).isEqualTo(2);
        });
    }

    @Test
    void interactionsOpenAndCloseByKeys() {
        open(new NewContextOptions(), Landscape.contractPath("web-shop", "1.42.0", "orders"), (path, page) -> {
            page.locator("#interaction-2 > summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#interaction-2").getAttribute("open")).isNull();
            page.keyboard().press("Space");
            assertThat(page.locator("#interaction-2").getAttribute("open")).isNotNull();
        });
    }

    @Test
    void searchAndFiltersWorkWithoutJavaScript() {
        open(new NewContextOptions().setJavaScriptEnabled(false), "/", (path, page) -> {
            assertThat(page.locator(".theme").count()).isZero();
            page.fill("#search", "ORDERS");
            page.selectOption("#state", "failed");
            page.click("button[type=submit]");
            page.waitForURL("**/?search=ORDERS&state=failed*");
            assertThat(page.locator(".line").count()).isEqualTo(2);
            page.click(".buttons a");
            assertThat(page.locator(".line").count()).isEqualTo(16);
        });
    }

    @Test
    void coloursThatAreChosenStay() {
        open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT), "/", (path, page) -> {
            page.click(".theme");
            String dark = String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
            page.navigate(shop.url("/environments"));
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo(dark);
            assertThat(page.locator(".theme").textContent()).isEqualTo("Light");
        });
    }

    @Test
    void scriptsInContractsDoNotRun() {
        open(new NewContextOptions(), Landscape.contractPath("shipping", "4.0.0", Landscape.RETURNS), (path, page) -> {
            page.onDialog(dialog -> {
                throw new AssertionError("a script has run");
            });
            page.reload();
            assertThat(page.content()).contains("&lt;script&gt;alert(1)");
            assertThat(page.title()).contains(Landscape.RETURNS);
        });
    }
}
