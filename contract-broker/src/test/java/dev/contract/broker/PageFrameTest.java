package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all pages have in common. */
class PageFrameTest {

    private static final Pattern STYLESHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");

    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = TestBroker.in(folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(broker.url() + path))
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void nothingRunsInPagesThatTheBrokerDoesNotServe() throws Exception {
        for (String path : new String[] {"/", "/pacticipants", "/environments", "/nowhere"}) {
            HttpResponse<String> page = get(path);
            assertThat(header(page, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.body())
                    .as(path)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain(" onclick=");
            assertThat(header(page, "Vary")).isEqualTo("Accept");
        }
    }

    @Test
    void filesAreKeptForGoodUnderTheirHashOnly() throws Exception {
        Matcher stylesheet = STYLESHEET.matcher(get("/").body());
        assertThat(stylesheet.find()).isTrue();
        HttpResponse<String> file = get(stylesheet.group(1));
        assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(file, "Content-Type")).isEqualTo("text/css;charset=utf-8");

        HttpResponse<String> other = get("/assets/0/contract.css");
        assertThat(header(other, "Cache-Control")).isEqualTo("no-cache");
        assertThat(other.body()).isEqualTo(file.body());
        assertThat(get("/assets/0/secret.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void navigationLeadsToPagesThatThereAre() throws Exception {
        Matcher links = Pattern.compile("<li><a href=\"([^\"]+)\"").matcher(get("/").body());
        int seen = 0;
        while (links.find()) {
            HttpResponse<String> page = get(links.group(1));
            assertThat(page.statusCode()).as(links.group(1)).isEqualTo(200);
            assertThat(header(page, "Content-Type")).startsWith("text/html");
            seen++;
        }
        assertThat(seen).isGreaterThan(2);
    }

    @Test
    void listsOfProgramsLeadToTheStartPage() throws Exception {
        for (String path : new String[] {"/dashboard", "/integrations", "/pacts/latest"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(303);
            assertThat(header(get(path), "Location")).isEqualTo("/");
        }
    }

    @Test
    void javaProgramsThatDoNotSayWhatTheyWantGetNoPages() throws Exception {
        assertThat(URI.create(broker.url() + "/pacticipants")
                        .toURL()
                        .openConnection()
                        .getContentType())
                .startsWith("application/hal+json");
    }

    @Test
    void programsAreToldProblemsInJson() {
        assertThat(broker.get("/nowhere", "*/*").contentType()).startsWith("application/hal+json");
        assertThat(broker.get("/pacticipants", "*/*").contentType()).startsWith("application/hal+json");
    }
}
