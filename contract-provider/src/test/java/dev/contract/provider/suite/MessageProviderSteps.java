package dev.contract.provider.suite;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.ProviderState;
import dev.contract.core.suite.Fixtures;
import io.cucumber.java.en.Given;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Providers that emit messages, and contracts about them. */
public final class MessageProviderSteps {

    private final Verification verification;

    public MessageProviderSteps(Verification verification) {
        this.verification = verification;
    }

    @Given("a provider is started that can generate the {string} message with {string}")
    public void start(String description, String cell) {
        verification.provider.add(description, new Message(Fixtures.body(cell), JsonObject.EMPTY));
    }

    @Given("a provider is started that can generate the {string} message with {string} and the following metadata:")
    public void start(String description, String cell, List<Map<String, String>> rows) {
        verification.provider.add(description, new Message(Fixtures.body(cell), metadata(rows)));
    }

    @Given("a Pact file for {string}:{string} is to be verified")
    public void verify(String description, String cell) throws Exception {
        verification.fromFile(interaction(description, cell, JsonObject.EMPTY, JsonObject.EMPTY));
    }

    @Given("a Pact file for {string}:{string} is to be verified with provider state {string}")
    public void verifyGiven(String description, String cell, String state) throws Exception {
        Interaction interaction = interaction(description, cell, JsonObject.EMPTY, JsonObject.EMPTY);
        verification.fromFile(HttpProviderSteps.given(interaction, List.of(new ProviderState(state))));
    }

    @Given("a Pact file for {string}:{string} is to be verified with the following metadata:")
    public void verifyWithMetadata(String description, String cell, List<Map<String, String>> rows) throws Exception {
        verification.fromFile(interaction(description, cell, metadata(rows), JsonObject.EMPTY));
    }

    @Given("a Pact file for {string}:{string} is to be verified, but is marked pending")
    public void verifyPending(String description, String cell) throws Exception {
        Interaction interaction = interaction(description, cell, JsonObject.EMPTY, JsonObject.EMPTY);
        verification.fromFile(interaction.withInfo(interaction.info().asPending()));
    }

    @Given("a Pact file for {string}:{string} is to be verified with the following comments:")
    public void verifyWithComments(String description, String cell, List<Map<String, String>> comments)
            throws Exception {
        Interaction interaction = interaction(description, cell, JsonObject.EMPTY, JsonObject.EMPTY);
        verification.fromFile(HttpProviderSteps.commented(interaction, comments));
    }

    /** Rows of a name and a cell; the rules are in a file, the metadata in one line. */
    @Given("a Pact file for {string} is to be verified with the following:")
    public void verify(String description, List<List<String>> rows) throws Exception {
        JsonObject metadata = JsonObject.EMPTY;
        JsonObject rules = JsonObject.EMPTY;
        String body = "EMPTY";
        for (List<String> row : rows) {
            switch (row.get(0)) {
                case "body" -> body = row.get(1);
                case "matching rules" -> rules = Fixtures.object(row.get(1));
                default -> {
                    for (String pair : row.get(1).split(";\\s*")) {
                        String[] nameAndValue = pair.split("=", 2);
                        metadata = metadata.with(nameAndValue[0], value(nameAndValue[1]));
                    }
                }
            }
        }
        verification.fromFile(interaction(description, body, metadata, rules));
    }

    private static JsonObject metadata(List<Map<String, String>> rows) {
        JsonObject metadata = JsonObject.EMPTY;
        for (Map<String, String> row : rows) {
            metadata = metadata.with(row.get("key"), value(row.get("value")));
        }
        return metadata;
    }

    private static JsonValue value(String cell) {
        return cell.startsWith("JSON:") ? Fixtures.object(cell) : new JsonString(cell);
    }

    private static Interaction interaction(String description, String cell, JsonObject metadata, JsonObject rules)
            throws Exception {
        Body body = Fixtures.body(cell);
        JsonObject contents = JsonObject.of(
                "content", Base64.getEncoder().encodeToString(body.bytes().array()),
                "contentType", body.contentType(),
                "encoded", "base64");
        JsonObject message = JsonObject.of(
                "type", "Asynchronous/Messages",
                "description", description,
                "contents", contents,
                "metadata", metadata,
                "matchingRules", rules);
        JsonObject file = JsonObject.of(
                "consumer", Map.of("name", "c"),
                "provider", Map.of("name", "p"),
                "interactions", List.of(message),
                "metadata", JsonObject.of("pactSpecification", Map.of("version", "4.0")));
        byte[] text = file.toString().getBytes(StandardCharsets.UTF_8);
        return ContractReader.read("scenario", text).interactions().get(0);
    }
}
