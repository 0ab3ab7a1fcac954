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
import java.util.Comparator;
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

        private boolean contradicts(Candidate other) {
            return takesRequestOf(other)
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

    /** Those of one method and state. Two paths are the same or there are rules for both, so that few pairs are looked at. */
    private static final class Candidates {
        private final List<Candidate> ruled = new ArrayList<>();
        private final Map<String, List<Candidate>> byPath = new HashMap<>();

        private List<Candidate> samePath(Candidate candidate) {
            return byPath.computeIfAbsent(candidate.path, path -> new ArrayList<>());
        }

        private void add(Candidate candidate) {
            samePath(candidate).add(candidate);
            if (candidate.hasPathRule) {
                ruled.add(candidate);
            }
        }

        /** In the order of the contract. */
        private Stream<Candidate> mayBeLike(Candidate candidate) {
            return candidate.hasPathRule
                    ? Stream.concat(ruled.stream(), samePath(candidate).stream())
                            .distinct()
                            .sorted(Comparator.comparingInt(each -> each.index))
                    : samePath(candidate).stream();
        }
    }

    @Override
    public void check(Contract contract, Report report) {
        Map<String, Candidates> alike = new HashMap<>();
        for (int i = 0; i < contract.interactions().size(); i++) {
            Interaction each = contract.interactions().get(i);
            if (each instanceof HttpInteraction http) {
                Candidate candidate = new Candidate(i, http);
                Candidates before = alike.computeIfAbsent(
                        http.request().example().method()
                                + InteractionIdentity.of(http).states(),
                        key -> new Candidates());
                if (candidate.request.problems().isEmpty()
                        && candidate.response.problems().isEmpty()) {
                    before.mayBeLike(candidate)
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
