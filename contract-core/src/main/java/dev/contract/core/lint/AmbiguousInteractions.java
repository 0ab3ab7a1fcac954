package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionIdentity;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds requests that nobody can tell apart, in the same state, of which no one answer would be right for both. */
final class AmbiguousInteractions implements ContractCheck {

    /** An interaction, compiled when it is first compared. */
    private static final class Candidate {
        private final int index;
        private final HttpInteraction interaction;
        private final String path;
        private final boolean hasPathRule;
        private final Expectation<HttpRequest> request;
        private final Expectation<HttpResponse> response;

        private Candidate(int index, HttpInteraction interaction) {
            this.index = index;
            this.interaction = interaction;
            this.path = interaction.request().example().canonicalPath();
            this.hasPathRule = !interaction.request().rules().of(Part.PATH).isEmpty();
            this.request = Expectation.ofRequest(interaction.request());
            this.response = Expectation.ofResponse(interaction.response());
        }

        private boolean takesRequestOf(Candidate other) {
            return request.check(other.interaction.request().example()).isEmpty();
        }

        private HttpResponse answer() {
            return interaction.response().example();
        }

        private boolean takes(HttpResponse answer) {
            return response.check(answer).isEmpty();
        }

        /** Cheap, as every pair of a state is asked for it. */
        private boolean mayBeLike(Candidate other) {
            return hasPathRule || other.hasPathRule || path.equals(other.path);
        }

        private boolean contradicts(Candidate other) {
            return mayBeLike(other)
                    && takesRequestOf(other)
                    && other.takesRequestOf(this)
                    && answers(other).noneMatch(answer -> takes(answer) && other.takes(answer));
        }

        /** The answers that may be right for both. */
        private Stream<HttpResponse> answers(Candidate other) {
            return Stream.of(
                    answer(),
                    other.answer(),
                    MergedResponse.of(answer(), other.answer()),
                    MergedResponse.of(other.answer(), answer()));
        }
    }

    @Override
    public void check(Contract contract, Report report) {
        Map<String, List<Candidate>> alike = new HashMap<>();
        for (int i = 0; i < contract.interactions().size(); i++) {
            Interaction each = contract.interactions().get(i);
            if (each instanceof HttpInteraction http) {
                Candidate candidate = new Candidate(i, http);
                List<Candidate> before = alike.computeIfAbsent(
                        http.request().example().method()
                                + InteractionIdentity.of(http).states(),
                        key -> new ArrayList<>());
                if (candidate.request.problems().isEmpty()
                        && candidate.response.problems().isEmpty()) {
                    before.stream()
                            .filter(candidate::contradicts)
                            .findFirst()
                            .ifPresent(other -> add(candidate, other, report));
                    before.add(candidate);
                }
            }
        }
    }

    private static void add(Candidate candidate, Candidate other, Report report) {
        if (InteractionIdentity.of(candidate.interaction).equals(InteractionIdentity.of(other.interaction))) {
            return;
        }
        report.add(
                LintRule.AMBIGUOUS_INTERACTIONS,
                new Where(candidate.index, candidate.interaction.title(), "request", null, ""),
                "the same request as in '%s', in the same state, but no answer is right for both"
                        .formatted(other.interaction.description()),
                "Let the requests differ, or give one of them a provider state of its own.");
    }
}
