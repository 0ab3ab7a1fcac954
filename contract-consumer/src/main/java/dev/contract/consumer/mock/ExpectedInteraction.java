package dev.contract.consumer.mock;

import dev.contract.core.match.Expectation;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;

/**
 * An interaction with its request, compiled.
 *
 * @param specificity how much the request says: of several that match, the one that says most is meant
 */
record ExpectedInteraction(HttpInteraction interaction, Expectation<HttpRequest> request, int specificity) {

    static ExpectedInteraction of(HttpInteraction interaction) {
        Expectation<HttpRequest> request = Expectation.ofRequest(interaction.request());
        if (!request.problems().isEmpty()) {
            throw new IllegalArgumentException("The interaction \"%s\" cannot be expected: %s"
                    .formatted(interaction.title(), String.join("; ", request.problems())));
        }
        HttpResponse response = interaction.response().example();
        if (response.body().isPresent() && (response.status() == 204 || response.status() == 304)) {
            throw new IllegalArgumentException(
                    "The interaction \"%s\" answers with status %d and a body, but such a response has none (RFC 9110 §15)."
                            .formatted(interaction.title(), response.status()));
        }
        return new ExpectedInteraction(interaction, request, specificity(interaction));
    }

    boolean hasLiteralPath() {
        return interaction.request().rules().of(Part.PATH).isEmpty();
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
