package dev.contract.consumer.interop;

import static dev.contract.consumer.dsl.Bodies.bytes;
import static dev.contract.consumer.dsl.Bodies.form;
import static dev.contract.consumer.dsl.Bodies.jsonSchema;
import static dev.contract.consumer.dsl.Bodies.text;
import static dev.contract.consumer.dsl.Bodies.xml;
import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.status;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.arrayContaining;
import static dev.contract.consumer.dsl.Values.bool;
import static dev.contract.consumer.dsl.Values.date;
import static dev.contract.consumer.dsl.Values.dateTime;
import static dev.contract.consumer.dsl.Values.decimal;
import static dev.contract.consumer.dsl.Values.eachKey;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.eachValue;
import static dev.contract.consumer.dsl.Values.equalTo;
import static dev.contract.consumer.dsl.Values.fromProviderState;
import static dev.contract.consumer.dsl.Values.includes;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static dev.contract.consumer.dsl.Values.matching;
import static dev.contract.consumer.dsl.Values.notEmpty;
import static dev.contract.consumer.dsl.Values.nullValue;
import static dev.contract.consumer.dsl.Values.nullable;
import static dev.contract.consumer.dsl.Values.number;
import static dev.contract.consumer.dsl.Values.oneOf;
import static dev.contract.consumer.dsl.Values.optional;
import static dev.contract.consumer.dsl.Values.semver;
import static dev.contract.consumer.dsl.Values.success;
import static dev.contract.consumer.dsl.Values.time;
import static dev.contract.consumer.dsl.Values.url;
import static dev.contract.consumer.dsl.Values.uuid;
import static dev.contract.consumer.dsl.Values.values;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A contract in which every value and every kind of body stands once. */
final class StatedContract {

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    record Address(String street, int number) {}

    private StatedContract() {}

    /** Writes the contract in a version into a directory of its own. */
    static void write(Path directory, SpecVersion version) {
        List<Interaction> interactions = new ArrayList<>();
        drafts(version).forEach(draft -> interactions.addAll(draft.interactions()));
        try {
            Files.createDirectories(directory);
            Files.write(
                    directory.resolve("cart-everything.json"),
                    ContractWriter.write(new Contract("cart", "everything", interactions), version));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<HttpDraft> drafts(SpecVersion version) {
        List<HttpDraft> drafts = new ArrayList<>(List.of(
                given("it is there", Map.of("id", 7))
                        .uponReceiving("a question with everything")
                        .get(fromProviderState("/things/${id}", "/things/7"))
                        .query("page", integer(2))
                        .query("tag", "a")
                        .header("X-Trace", matching("[a-z]+", "abc"))
                        .willRespondWith(ok().json(everything())),
                uponReceiving("a document by schema")
                        .get("/schema")
                        .willRespondWith(ok().body(jsonSchema(
                                "{\"type\":\"object\",\"required\":[\"n\",\"tags\"],\"properties\":{\"n\":{\"type\":\"integer\",\"minimum\":5},"
                                        + "\"tags\":{\"type\":\"array\",\"minItems\":1,\"items\":{\"type\":\"string\"}}}}"))),
                uponReceiving("a form")
                        .post("/form")
                        .body(form(Map.of("a", "1", "b", List.of("x", "y"))))
                        .willRespondWith(204),
                uponReceiving("a document in XML")
                        .get("/xml")
                        .willRespondWith(ok().body(xml("<o id=\"1\"><n>2</n></o>").at("$.o['@id']", matching("\\d+", "1")))),
                uponReceiving("a text")
                        .get("/text")
                        .willRespondWith(ok().body(text(matching("Hello \\w+", "Hello World")))),
                uponReceiving("a picture").get("/png").willRespondWith(ok().body(bytes("image/png", PNG)))));
        if (version == SpecVersion.V4) {
            drafts.add(uponReceiving("what only specification 4 knows")
                    .delete("/four")
                    .willRespondWith(status(success(200)).json(ofFour())));
        }
        return drafts;
    }

    private static Map<String, Object> everything() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("like", like("a"));
        body.put("record", like(new Address("High Street", 7)));
        body.put("integer", integer(1));
        body.put("decimal", decimal(2.5));
        body.put("number", number(3));
        body.put("bool", bool(true));
        body.put("null", nullValue());
        body.put("nullable", nullable("x"));
        body.put("optional", optional(like("there")));
        body.put("regex", matching("\\d+", "42"));
        body.put("include", includes("b", "abc"));
        body.put("equal", equalTo("x"));
        body.put("one", oneOf("a", "b"));
        body.put("uuid", uuid());
        body.put("date", date("2026-11-20"));
        body.put("time", time("10:15:00"));
        body.put("dateTime", dateTime("2026-11-20T10:15:00+01:00"));
        body.put("url", url("http://localhost/a"));
        body.put("items", eachLike(Map.of("id", integer(1)), 1, 3));
        body.put("none", eachLike("a", 0));
        body.put("any", values("a", integer(1)));
        return body;
    }

    private static Map<String, Object> ofFour() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("semver", semver("1.0.0"));
        body.put("notEmpty", notEmpty("a"));
        body.put("containing", arrayContaining(Map.of("id", integer(1)), "x"));
        body.put("entries", eachKey(matching("[a-z]", "a"), integer(1)));
        body.put("values", eachValue(integer(1), List.of(1)));
        return body;
    }
}
