package dev.contract.consumer.mock;

import dev.contract.core.match.Expectation;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
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
        return new ExpectedInteraction(interaction, request, specificity(interaction));
    }

    boolean hasLiteralPath() {
        return interaction.request().rules().of(Part.PATH).isEmpty();
    }

    private static int specificity(HttpInteraction interaction) {
        HttpRequest example = interaction.request().example();
        int literalPath = interaction.request().rules().of(Part.PATH).isEmpty() ? 1 : 0;
        int body = example.body().isPresent() ? 1 : 0;
        return literalPath
                + body
                + example.query().size()
                + example.headers().fields().size();
    }
}
