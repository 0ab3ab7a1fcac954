package dev.contract.core.benchmark;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.util.Map;
import java.util.function.IntSupplier;

/** Our engine at work. */
final class Ours {

    private Ours() {}

    static IntSupplier work(MatchCase each) throws ContractFormatException {
        HttpInteraction interaction = (HttpInteraction)
                ContractReader.read(each.name(), each.contract().array()).interactions().get(0);
        Headers headers = Headers.of("Content-Type", each.contentType());
        if (each.part().equals("request")) {
            Expectation<HttpRequest> expectation = Expectation.ofRequest(interaction.request());
            return () -> expectation
                    .check(new HttpRequest("POST", "/", Map.of(), headers, Body.received(each.body().array())))
                    .size();
        }
        Expectation<HttpResponse> expectation = Expectation.ofResponse(interaction.response());
        return () -> expectation
                .check(new HttpResponse(200, headers, Body.received(each.body().array())))
                .size();
    }
}
