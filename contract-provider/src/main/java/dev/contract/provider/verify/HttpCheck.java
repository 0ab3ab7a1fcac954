package dev.contract.provider.verify;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.generate.StateValues;
import dev.contract.core.http.RequestProblems;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.provider.openapi.Drift;
import dev.contract.provider.openapi.ProviderDocument;
import dev.contract.provider.target.Target;
import dev.contract.provider.target.TargetException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends the request of an interaction and checks the response. */
record HttpCheck(
        Target target,
        @Nullable ProviderDocument document,
        HttpRequest example,
        Generation<HttpRequest> request,
        Expectation<HttpResponse> expectation)
        implements Check {

    static HttpCheck of(HttpInteraction interaction, VerificationPlan plan) {
        return new HttpCheck(
                plan.target(),
                plan.document(),
                interaction.request().example(),
                Generation.ofRequest(interaction.request()),
                Expectation.ofResponse(interaction.response(), MatchingProfile.configured()));
    }

    @Override
    public List<String> problems() {
        return Stream.of(RequestProblems.of(example), request.problems(), expectation.problems())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> warnings() {
        return request.warnings();
    }

    @Override
    public Attempt run(StateValues states) {
        HttpRequest generated;
        try {
            generated = request.apply(GenerationContext.provider(states));
        } catch (GenerationException failed) {
            return new Attempt(
                    new Outcome.Errored("The request could not be generated", String.valueOf(failed.getMessage())));
        }
        try {
            HttpResponse response = target.send(generated);
            return new Attempt(
                    Outcome.of(expectation.check(response)),
                    new Exchange(generated, response.body(), drift(generated, response)));
        } catch (TargetException noAnswer) {
            return new Attempt(Silence.outcome(noAnswer), Exchange.of(generated));
        } catch (RuntimeException broken) {
            return new Attempt(new Outcome.Errored("The target failed", broken.toString()), Exchange.of(generated));
        }
    }

    private List<Drift> drift(HttpRequest sent, HttpResponse response) {
        return document == null ? List.of() : document.check(sent, response);
    }
}
