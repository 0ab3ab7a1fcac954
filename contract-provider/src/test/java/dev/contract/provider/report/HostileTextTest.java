package dev.contract.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.provider.Contracts;
import dev.contract.provider.target.Target;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others write must not steer the terminal, the shell or the build server of the reader. */
class HostileTextTest {

    private static final String HOSTILE = "\\u001b[2J\\n::error::gotcha";

    private static String report(String interaction) throws Exception {
        Target target = request -> new HttpResponse(
                500, Headers.of("X-A", "a\u001b[31m"), Body.received("::error::no".getBytes(StandardCharsets.UTF_8)));
        return ConsoleReport.in(false)
                .render(new Verifier(VerificationPlan.against(target))
                        .verify(
                                "inventory",
                                List.of(Contracts.found("::error::shop", interaction)),
                                ProgressListener.none()));
    }

    @Test
    void controlCharactersAndCommandsDoNotReachTheConsole() throws Exception {
        String interaction = Contracts.item(
                        ", \"comments\": {\"testname\": \"t%1$s\", \"text\": [\"::error::c%1$s\"]}".formatted(HOSTILE))
                .replace("a request for an item", "an item" + HOSTILE)
                .replace("application/json\"]}", "text%s\"]}".formatted(HOSTILE));

        String report = report(interaction);

        assertThat(report).contains("an item\\x1b[2J\\n::error::gotcha (failed)", "curl -i -H $'Accept: text\\x1b[2J");
        assertThat(report.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
        assertThat(report.replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void requestThatIsNoHttpIsNotVerifiableAndNotRepeated() throws Exception {
        String report = report(Contracts.item().replace("\"GET\"", "\"GET;reboot\\\\n\""));

        assertThat(report)
                .contains("(not verifiable)", "of the request cannot be sent: HTTP allows")
                .doesNotContain("curl");
    }

    private static String command(String method, String body) {
        return Curl.command(
                new HttpRequest(method, "/a", Map.of(), Headers.NONE, new Body.Raw(Bytes.ofText(body), null)), null);
    }

    @Test
    void shellSeesOneWordForEachValue() {
        assertThat(command("GET", "it's")).contains(" -X GET --data-binary 'it'\\''s' ");
        assertThat(command("M'SEARCH", "ok")).contains(" -X 'M'\\''SEARCH' --data-binary 'ok' ");
    }

    @Test
    void bodyThatStartsLikeTheNameOfAFileIsNoFile() {
        assertThat(command("POST", "@/etc/passwd")).contains(" -X POST --data-raw '@/etc/passwd' ");
    }

    @Test
    void textWithControlCharactersIsQuotedForTheShell() {
        HttpRequest request = new HttpRequest("GET", "/a").withHeaders(Headers.of("A", "it's\n\\ok"));

        assertThat(Curl.command(request, null)).contains(" -H $'A: it\\'s\\n\\\\ok' ");
    }
}
