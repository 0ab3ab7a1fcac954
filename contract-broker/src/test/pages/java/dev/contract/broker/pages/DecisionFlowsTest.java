package dev.contract.broker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.contract.broker.TestBroker;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What people do with the matrix, with can-i-deploy and in the network. */
@Execution(ExecutionMode.SAME_THREAD)
class DecisionFlowsTest {

    private static final String OVERLAPS =
            """
            () => {
              const boxes = [...document.querySelectorAll(".node rect")].map((e) => e.getBoundingClientRect());
              return boxes.filter((a, i) => boxes.some((b, j) =>
                i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
            }
            """;
    private static final String PICKED_IS_IN_SIGHT =
            """
            () => {
              const frame = document.querySelector(".graph").getBoundingClientRect();
              const box = document.querySelector(".node.picked rect").getBoundingClientRect();
              return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
            }
            """;

    private static Shop shop;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = new Shop(folder);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static void open(boolean javaScript, String path, Consumer<Page> look) {
        try (BrowserContext context = shop.browser.newContext(new NewContextOptions().setJavaScriptEnabled(javaScript))) {
            Page page = context.newPage();
            page.navigate(shop.url(path));
            look.accept(page);
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    @Test
    void canIDeployIsAskedStepByStep() {
        for (boolean javaScript : new boolean[] {true, false}) {
            open(javaScript, "/can-i-deploy", page -> {
                page.fill("#pacticipant", "orders");
                click(page, AriaRole.BUTTON, "Next");
                page.waitForURL("**/can-i-deploy?pacticipant=orders");
                click(page, AriaRole.LINK, "12.1.0");
                page.waitForURL("**version=12.1.0");
                click(page, AriaRole.LINK, "To Production");
                page.waitForURL("**environment=production");
                assertThat(page.locator("#answer").textContent()).contains("orders 12.1.0 cannot be deployed to Production");
                assertThat(page.locator("#steps").count()).isOne();
                page.selectOption("#environment", "test");
                page.selectOption("#branch", "main");
                click(page, AriaRole.BUTTON, "Ask");
                page.waitForURL("**pacticipant=orders&version=*&environment=test");
                assertThat(page.locator("#answer").count()).isOne();
            });
        }
    }

    @Test
    void commandsAreCopiedByAButton() {
        open(true, Landscape.CAN_I_DEPLOY, page -> {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            click(page, AriaRole.BUTTON, "Copy");
            assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                    .startsWith("contract can-i-deploy --participant orders --version 12.1.0");
        });
    }

    @Test
    void matrixIsFilteredByItsForm() {
        for (boolean javaScript : new boolean[] {true, false}) {
            open(javaScript, "/matrix/provider/orders/consumer/web-shop", page -> {
                int all = page.locator("tbody tr").count();
                page.selectOption("#show", "false");
                click(page, AriaRole.BUTTON, "Ask");
                page.waitForURL("**success*");
                assertThat(page.locator("tbody tr").count()).isPositive().isLessThan(all);
                assertThat(page.locator("tbody .state.good").count()).isZero();
                page.fill("#participant-2", "");
                page.selectOption("#versions-1", "main");
                page.selectOption("#to", "production");
                page.selectOption("#show", "all");
                click(page, AriaRole.BUTTON, "Ask");
                page.waitForURL("**environment=production*");
                assertThat(page.locator("#answer").textContent()).contains("to Production");
            });
        }
    }

    @Test
    void linksOfOtherPagesLeadHere() {
        open(false, "/", page -> {
            page.locator(".side a:has-text('Matrix')").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Matrix");
            assertThat(page.locator("tbody tr").count()).isPositive();
            page.navigate(shop.url(Landscape.version("orders", "12.1.0")));
            click(page, AriaRole.LINK, "To Production");
            assertThat(page.locator("#answer").count()).isOne();
        });
    }

    @Test
    void networkIsPickedByMouseAndKeyboard() {
        for (boolean javaScript : new boolean[] {true, false}) {
            open(javaScript, "/network", page -> {
                page.locator(".node", new Page.LocatorOptions().setHasText("catalogue")).click();
                page.waitForURL("**participant=catalogue");
                assertThat(page.locator("#touched").textContent()).isEqualTo("catalogue");
                assertThat(page.locator(".touched").textContent()).contains("Breaks if it changes", "search-indexer");
                page.locator(".node", new Page.LocatorOptions().setHasText("payments")).focus();
                page.keyboard().press("Enter");
                page.waitForURL("**participant=payments");
                assertThat(page.locator(".touched").textContent()).contains("May notice it through others", "web-shop");
                page.fill("#participant", "STOCK");
                page.keyboard().press("Enter");
                page.waitForURL("**participant=STOCK");
                assertThat(page.locator("#touched").textContent()).isEqualTo("stock");
            });
        }
    }

    /** Sixty participants, a hundred and fifty integrations, and some circles. */
    @Test
    void largeNetworksStayReadable(@TempDir Path folder) {
        try (TestBroker broker = TestBroker.in(folder);
                BrowserContext context = shop.browser.newContext(new NewContextOptions().setViewportSize(1280, 900))) {
            buildLarge(broker);
            Page page = context.newPage();
            page.navigate(broker.url() + "/network");
            assertThat(page.locator(".node").count()).isEqualTo(60);
            assertThat(page.evaluate(OVERLAPS)).isEqualTo(0);
            Object height = page.evaluate("document.querySelector('.node text').getBoundingClientRect().height");
            assertThat(((Number) height).doubleValue()).isGreaterThan(10);
            screenshot(page, "network-large.png");
            page.fill("#participant", "application-42");
            page.keyboard().press("Enter");
            page.waitForURL("**participant=application-42");
            assertThat(page.evaluate(PICKED_IS_IN_SIGHT)).isEqualTo(true);
            screenshot(page, "network-large-picked.png");
        }
    }

    private static void buildLarge(TestBroker broker) {
        Random random = new Random(7);
        Set<List<Integer>> pairs = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            pairs.add(List.of(i, i + 30));
        }
        while (pairs.size() < 150) {
            int consumer = random.nextInt(60);
            int provider = Math.min(59, consumer + 1 + random.nextInt(20));
            if (consumer != provider) {
                pairs.add(random.nextInt(40) == 0 ? List.of(provider, consumer) : List.of(consumer, provider));
            }
        }
        for (List<Integer> pair : pairs) {
            String consumer = "application-" + pair.get(0);
            broker.publish(consumer, "1", "main", "application-" + pair.get(1), "x");
            if (random.nextBoolean()) {
                broker.verify(consumer, "1", "application-" + pair.get(1), "1", random.nextInt(5) > 0);
            }
        }
    }

    private static void screenshot(Page page, String file) {
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file)));
        }
    }

    @Test
    void networkShowsNeighboursAndGrows() {
        open(true, "/network", page -> {
            Locator svg = page.locator(".graph svg");
            page.locator(".node", new Page.LocatorOptions().setHasText("catalogue")).focus();
            assertThat(svg.getAttribute("class")).contains("pointed");
            assertThat(page.locator(".node.near").count()).isEqualTo(5);
            page.locator("#participant").focus();
            assertThat(svg.getAttribute("class")).doesNotContain("pointed");
            page.locator(".node", new Page.LocatorOptions().setHasText("catalogue")).hover();
            assertThat(svg.getAttribute("class")).contains("pointed");

            double width = Double.parseDouble(svg.getAttribute("width"));
            click(page, AriaRole.LINK, "Larger");
            assertThat(Double.parseDouble(svg.getAttribute("width"))).isGreaterThan(width);
            page.locator(".graph").hover();
            page.keyboard().down("Control");
            page.mouse().wheel(0, 100);
            page.keyboard().up("Control");
            page.waitForFunction("w => Number(document.querySelector('.graph svg').getAttribute('width')) < w", width * 1.15);
        });
    }
}
