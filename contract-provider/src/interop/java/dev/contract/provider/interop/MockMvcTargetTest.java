package dev.contract.provider.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A controller of Spring is verified through MockMvc. */
class MockMvcTargetTest {

    private static final String CONTRACT = """
            {"consumer": {"name": "web"}, "provider": {"name": "catalogue"}, "interactions": [
              {"description": "a question", "request": {"method": "GET", "path": "/books/a%20b", "headers": {"X-Who": "Ann"}},
               "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"title": "a b", "who": "Ann"}}},
              {"description": "a book", "request": {"method": "POST", "path": "/books", "body": {"title": "Emma"},
                                                    "headers": {"Content-Type": "application/json"}},
               "response": {"status": 200, "body": {"made": "Emma"}}},
              {"description": "nothing", "request": {"method": "GET", "path": "/none"}, "response": {"status": 200}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}
            """;

    @RestController
    static class Books {

        @GetMapping("/books/{title}")
        Map<String, Object> book(@PathVariable("title") String title, @RequestHeader("X-Who") String who) {
            return Map.of("title", title, "who", who);
        }

        @PostMapping("/books")
        Map<String, Object> make(@RequestBody Map<String, Object> book) {
            return Map.of("made", book.get("title"));
        }
    }

    @Test
    void controllerIsVerifiedWithoutAPort() throws Exception {
        FoundContract found = new FoundContract(
                ContractReader.read("web", CONTRACT.getBytes(StandardCharsets.UTF_8)), "web-catalogue.json");
        VerificationPlan plan = VerificationPlan.against(
                new MockMvcTarget(MockMvcBuilders.standaloneSetup(new Books()).build()));
        VerificationReport report =
                new Verifier(plan).verify("catalogue", List.of(found), ProgressListener.none());
        assertThat(report.results().map(each -> each.outcome().word()))
                .as(ConsoleReport.in(false).render(report))
                .containsExactly("passed", "passed", "failed");
    }
}
