package dev.contract.core.benchmark;

import au.com.dius.pact.core.matchers.RequestMatching;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.Request;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** The engine of pact-jvm at work, with the same contract file. */
final class PactJvm {

    private PactJvm() {}

    static IntSupplier work(MatchCase each) {
        Pact pact = DefaultPactReader.INSTANCE.loadPact(each.contract().text());
        SynchronousRequestResponse interaction =
                (SynchronousRequestResponse) pact.getInteractions().get(0);
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(each.contentType()));
        ContentType type = new ContentType(each.contentType());
        if (each.part().equals("request")) {
            return () -> RequestMatching.requestMismatches(
                            pact,
                            interaction,
                            new Request("POST", "/", Map.of(), headers, OptionalBody.body(each.body().array(), type)))
                    .getMismatches()
                    .size();
        }
        return () -> ResponseMatching.responseMismatches(
                        pact, interaction, new Response(200, headers, OptionalBody.body(each.body().array(), type)))
                .size();
    }
}
