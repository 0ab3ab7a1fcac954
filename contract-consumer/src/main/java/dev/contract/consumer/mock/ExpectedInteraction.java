package dev.contract.consumer.mock;

import dev.contract.core.generate.Generation;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import java.util.List;

/**
 * An interaction, compiled.
 *
 * @param response what is answered, renewed by its generators each time
 * @param specificity how much the request says: of several that match, the one that says most is meant
 */
record ExpectedInteraction(
        HttpInteraction interaction,
        Expectation<HttpRequest> request,
        Generation<HttpResponse> response,
        int specificity) {

    static ExpectedInteraction of(HttpInteraction interaction) {
        Expectation<HttpRequest> request = Expectation.ofRequest(interaction.request(), MatchingProfile.configured());
        Generation<HttpResponse> response = Generation.ofResponse(interaction.response());
        require("expected", interaction, request.problems());
        require("answered", interaction, response.problems());
        requireNoBodyWhereNoneFits(interaction);
        return new ExpectedInteraction(interaction, request, response, specificity(interaction));
    }

    private static void require(String what, HttpInteraction interaction, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The interaction \"%s\" cannot be %s: %s"
                    .formatted(interaction.title(), what, String.join("; ", problems)));
        }
    }

    private static void requireNoBodyWhereNoneFits(HttpInteraction interaction) {
        HttpResponse response = interaction.response().example();
        if (response.body().isPresent() && (response.status() == 204 || response.status() == 304)) {
            throw new IllegalArgumentException(
                    "The interaction \"%s\" answers with status %d and a body, but such a response has none (RFC 9110 §15)."
                            .formatted(interaction.title(), response.status()));
        }
    }

    /** True if the request can be found by its method and path. */
    boolean hasLiteralPath() {
        MatchingRules rules = interaction.request().rules();
        return rules.of(Part.PATH).isEmpty() && rules.of(Part.METHOD).isEmpty();
    }

    /** A literal value says more than one with a rule, and anything says more than nothing. */
    private static int specificity(HttpInteraction interaction) {
        HttpRequest example = interaction.request().example();
        MatchingRules rules = interaction.request().rules();
        int path = rules.of(Part.PATH).isEmpty() ? 2 : 1;
        int body = example.body().isPresent() ? rules.of(Part.BODY).isEmpty() ? 2 : 1 : 0;
        return path
                + body
                + 2 * example.query().size()
                - rules.of(Part.QUERY).size()
                + 2 * example.headers().fields().size()
                - rules.of(Part.HEADER).size();
    }
}
