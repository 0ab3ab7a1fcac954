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
import dev.contract.provider.target.Target;
import dev.contract.provider.target.TargetException;
import java.util.List;
import java.util.stream.Stream;

/** Sends the request of an interaction and checks the response. */
record HttpCheck(
        Target target, HttpRequest example, Generation<HttpRequest> request, Expectation<HttpResponse> expectation)
        implements Check {

    static HttpCheck of(HttpInteraction interaction, Target target) {
        return new HttpCheck(
                target,
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
            return new Attempt(Outcome.of(expectation.check(response)), new Exchange(generated, response.body()));
        } catch (TargetException noAnswer) {
            return new Attempt(Silence.outcome(noAnswer), Exchange.of(generated));
        } catch (RuntimeException broken) {
            return new Attempt(new Outcome.Errored("The target failed", broken.toString()), Exchange.of(generated));
        }
    }
}
