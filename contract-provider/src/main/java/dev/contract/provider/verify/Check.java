package dev.contract.provider.verify;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.generate.StateValues;
import dev.contract.core.http.RequestProblems;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.provider.target.Target;
import dev.contract.provider.target.TargetException;
import java.util.List;
import java.util.stream.Stream;

/** What is done to verify one interaction once the provider is in the right state. */
sealed interface Check {

    /** Why it cannot be done, so that nothing should be tried; empty if it can. */
    List<String> problems();

    /** What is left out, one sentence each. */
    default List<String> warnings() {
        return List.of();
    }

    /** Does it, with what the provider states returned. */
    Attempt run(StateValues states);

    /** Compiles what the interaction expects. */
    static Check of(Interaction interaction, VerificationPlan plan) {
        if (interaction instanceof HttpInteraction http) {
            return new OfResponse(
                    plan.target(),
                    http.request().example(),
                    Generation.ofRequest(http.request()),
                    Expectation.ofResponse(http.response(), MatchingProfile.configured()));
        }
        if (interaction instanceof MessageInteraction message) {
            MessageProducer producer = plan.messages().get(interaction.description());
            return producer == null
                    ? new Unsupported("no message producer is registered for '" + interaction.description() + "'")
                    : new OfMessage(producer, Expectation.ofMessage(message.message(), MatchingProfile.configured()));
        }
        return new Unsupported("synchronous messages cannot be verified yet");
    }

    /** Sends the request and checks the response. */
    record OfResponse(
            Target target, HttpRequest example, Generation<HttpRequest> request, Expectation<HttpResponse> expectation)
            implements Check {

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
            try {
                HttpRequest generated = request.apply(GenerationContext.provider(states));
                return new Attempt(send(generated), generated);
            } catch (GenerationException failed) {
                return new Attempt(
                        new Outcome.Errored("The request could not be generated", String.valueOf(failed.getMessage())));
            }
        }

        private Outcome send(HttpRequest request) {
            try {
                return outcome(expectation.check(target.send(request)));
            } catch (TargetException noAnswer) {
                String title = noAnswer.isSilent() ? Silence.TITLE : "The provider did not answer properly";
                return new Outcome.Errored(title, String.valueOf(noAnswer.getMessage()), noAnswer.isSilent());
            } catch (RuntimeException broken) {
                return new Outcome.Errored("The target failed", broken.toString());
            }
        }
    }

    /** Lets the provider emit the message and checks it. */
    record OfMessage(MessageProducer producer, Expectation<Message> expectation) implements Check {

        @Override
        public List<String> problems() {
            return expectation.problems();
        }

        @Override
        public Attempt run(StateValues states) {
            try {
                return new Attempt(outcome(expectation.check(producer.produce())));
            } catch (Exception failed) {
                return new Attempt(new Outcome.Errored("The message producer failed", failed.toString()));
            }
        }
    }

    /** There is nothing that could be done. */
    record Unsupported(String problem) implements Check {

        @Override
        public List<String> problems() {
            return List.of(problem);
        }

        @Override
        public Attempt run(StateValues states) {
            return new Attempt(new Outcome.NotVerifiable(problems()));
        }
    }

    private static Outcome outcome(List<Mismatch> mismatches) {
        return mismatches.isEmpty() ? new Outcome.Passed() : new Outcome.Failed(mismatches);
    }
}
