package dev.contract.broker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes a picture of each page, light and dark, into the folder in {@code -Dpictures}. */
class PicturesTest {

    private static final int WIDTH = Integer.getInteger("width", 1280);
    private static final int HEIGHT = 900;

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = ".+")
    void everyPageHasItsPictures(@TempDir Path folder) {
        Path pictures = Path.of(System.getProperty("pictures"));
        try (Shop shop = new Shop(folder)) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                NewContextOptions options =
                        new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setColorScheme(scheme);
                try (BrowserContext context = shop.browser.newContext(options)) {
                    Page page = context.newPage();
                    shop.pages().forEach((name, path) -> {
                        page.navigate(shop.url(path));
                        String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                        byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(Boolean.getBoolean("wholePages"))
                                .setPath(pictures.resolve(file)));
                        assertThat(picture).as(file).isNotEmpty();
                    });
                }
            }
        }
    }
}
