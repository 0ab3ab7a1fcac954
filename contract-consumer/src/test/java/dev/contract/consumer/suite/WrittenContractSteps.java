package dev.contract.consumer.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.suite.Fixtures;
import io.cucumber.java.en.Then;

/** What the contract says that a consumer's test leaves behind. */
public final class WrittenContractSteps {

    private final ConsumerTest test;

    public WrittenContractSteps(ConsumerTest test) {
        this.test = test;
    }

    @Then("the mock server will write out a Pact file for the interaction(s) when done")
    public void writes() throws Exception {
        assertThat(test.written()).isNotEmpty();
    }

    @Then("the pact file will contain \\{{int}} interaction(s)")
    public void interactions(int number) throws Exception {
        assertThat(test.written()).hasSize(number);
    }

    @Then("the \\{first} interaction request will be for a {string}")
    public void method(String method) throws Exception {
        assertThat(first().request().example().method()).isEqualTo(method);
    }

    @Then("the \\{first} interaction request query parameters will be {string}")
    public void query(String query) throws Exception {
        assertThat(first().request().example().queryAsText()).isEqualTo(query);
    }

    @Then("the \\{first} interaction request will contain the header {string} with value {string}")
    public void header(String name, String value) throws Exception {
        assertThat(first().request().example().headers().get(name)).containsExactly(value);
    }

    @Then("the \\{first} interaction request content type will be {string}")
    public void contentType(String type) throws Exception {
        assertThat(first().request().example().headers().first("Content-Type")).isEqualTo(type);
    }

    @Then("the \\{first} interaction request will contain the {string} document")
    public void requestBody(String file) throws Exception {
        assertSame(first().request().example().body(), file);
    }

    @Then("the \\{first} interaction response will contain the {string} document")
    public void responseBody(String file) throws Exception {
        assertSame(first().response().example().body(), file);
    }

    private static void assertSame(Body body, String file) throws Exception {
        assertThat(JsonReader.parse(ConsumerTest.text(body)))
                .isEqualTo(JsonReader.parse(ConsumerTest.text(Fixtures.body("file: " + file))));
    }

    private HttpInteraction first() throws Exception {
        return test.written().get(0);
    }
}
