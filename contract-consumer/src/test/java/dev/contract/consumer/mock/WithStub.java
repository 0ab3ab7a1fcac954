package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;

import dev.contract.consumer.dsl.HttpDraft;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Contracts of two consumers with an inventory, and requests to a stub that serves them. */
abstract class WithStub {

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static final HttpDraft MISSING = given("the book is missing")
            .uponReceiving("a question for the stock")
            .get("/stock/42")
            .willRespondWith(404);
    static final HttpDraft THERE = given("the book is there")
            .uponReceiving("a question for the stock")
            .get("/stock/42")
            .willRespondWith(ok().json(Map.of("quantity", integer(5))));
    static final HttpDraft HEALTH = uponReceiving("a look").get("/health").willRespondWith(ok());

    final List<String> log = new CopyOnWriteArrayList<>();

    static StubContract contract(String consumer, HttpDraft... drafts) {
        List<Interaction> interactions = new ArrayList<>();
        Stream.of(drafts).forEach(draft -> draft.forEach(interactions::add));
        return new StubContract(new Contract(consumer, "inventory", interactions), consumer + ".json");
    }

    StubServer start(StubContract... contracts) {
        return StubServer.settings().log(log::add).start(List.of(contracts));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static HttpRequest.Builder to(StubServer stub, String path) {
        return HttpRequest.newBuilder(stub.uri().resolve(path));
    }

    static HttpResponse<String> get(StubServer stub, String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(stub, path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> put(StubServer stub, String body) throws Exception {
        return send(to(stub, "/__contract/state").PUT(BodyPublishers.ofString(body)));
    }

    static JsonObject json(HttpResponse<String> response) throws Exception {
        return JsonReader.parseObject(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
