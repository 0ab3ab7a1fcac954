package dev.contract.core.match;

import dev.contract.core.format.ContractReader;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A case of the conformance data: something expected, written for a version, and something that arrived. */
record Case(SpecVersion version, String kind, JsonObject expected, JsonObject actual) {

    /** What differs, in words; not to be verifiable counts as a difference. */
    List<String> differences() throws Exception {
        return differences(MatchingProfile.DEFAULT);
    }

    List<String> differences(MatchingProfile profile) throws Exception {
        return switch (kind) {
            case "request" -> {
                HttpRequest received = arrived(http(actual, "request").request().example());
                yield differences(
                        Expectation.ofRequest(http(expected, "request").request(), profile),
                        received.withBody(arrived(received.body(), actual.get("body"))));
            }
            case "response" -> {
                HttpResponse received = http(actual, "response").response().example();
                yield differences(
                        Expectation.ofResponse(http(expected, "response").response(), profile),
                        new HttpResponse(
                                received.status(), received.headers(), arrived(received.body(), actual.get("body"))));
            }
            case "message" -> {
                Message received = message(actual).message().example();
                yield differences(
                        Expectation.ofMessage(message(expected).message(), profile),
                        new Message(arrived(received.contents(), actual.get("contents")), received.metadata()));
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static <T> List<String> differences(Expectation<T> expectation, T actual) {
        return expectation.check(actual).stream().map(Mismatch::toString).toList();
    }

    private HttpInteraction http(JsonObject json, String part) throws Exception {
        return (HttpInteraction) read(
                "interactions",
                JsonObject.of(
                        "description",
                        "a case",
                        "request",
                        JsonObject.EMPTY,
                        "response",
                        JsonObject.EMPTY,
                        part,
                        json));
    }

    private MessageInteraction message(JsonObject json) throws Exception {
        JsonObject described = json.with("description", "a case");
        return (MessageInteraction)
                (version == SpecVersion.V4
                        ? read("interactions", described.with("type", "Asynchronous/Messages"))
                        : read("messages", described));
    }

    private Object read(String list, JsonObject interaction) throws Exception {
        JsonObject file = JsonObject.of(
                "consumer",
                JsonObject.of("name", "c"),
                "provider",
                JsonObject.of("name", "p"),
                list,
                List.of(interaction),
                "metadata",
                JsonObject.of("pactSpecification", JsonObject.of("version", version.text())));
        Contract contract = ContractReader.read("case", file.toString().getBytes(StandardCharsets.UTF_8));
        return contract.interactions().get(0);
    }

    /** What arrived came with its query as text. */
    private HttpRequest arrived(HttpRequest read) {
        String query = actual.text("query");
        return new HttpRequest(read.method(), read.path(), read.query(), query, read.headers(), read.body());
    }

    /** What arrived came as bytes: text as it stands, anything else as JSON text. */
    private Body arrived(Body body, JsonValue json) {
        if (!body.isPresent()) {
            return body == Body.Absent.MISSING ? body : json == null ? body : arrivedNothing(body);
        }
        if (json instanceof JsonString text && version != SpecVersion.V4) {
            return new Body.Raw(Bytes.ofText(text.value()), null);
        }
        return new Body.Raw(body.bytes(), version == SpecVersion.V4 ? body.contentType() : null);
    }

    private static Body arrivedNothing(Body body) {
        return body == Body.Absent.NULL ? Body.Absent.NULL : Body.Absent.EMPTY;
    }
}
