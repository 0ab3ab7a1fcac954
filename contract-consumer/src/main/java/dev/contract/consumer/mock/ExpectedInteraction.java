package dev.contract.consumer.mock;

import dev.contract.core.generate.Generation;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A request that is expected, compiled, with what it is answered: one interaction, or several that take turns. */
final class ExpectedInteraction {

    private static final String COOKIE = "Cookie";
    private static final int SWITCHING_PROTOCOLS = 101;

    private final int order;
    private final Expectation<HttpRequest> request;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final AtomicInteger served = new AtomicInteger();

    ExpectedInteraction(HttpInteraction interaction, int order) {
        this.order = order;
        this.request = Expectation.ofRequest(interaction.request(), MatchingProfile.configured());
        require("expected", interaction, request.problems());
        add(interaction);
    }

    /**
     * An interaction with its answer.
     *
     * @param response renewed by its generators each time
     */
    record Answer(HttpInteraction interaction, Generation<HttpResponse> response) {

        /** The response with new values; if they cannot be made, one that says why. */
        HttpResponse generated(GenerationContext context) {
            try {
                return response.apply(context);
            } catch (GenerationException failed) {
                return ErrorResponse.of(
                        "The response of \"%s\" could not be generated: %s"
                                .formatted(interaction.title(), failed.getMessage()),
                        Headers.NONE);
            }
        }
    }

    /** One more answer to the same request. */
    void add(HttpInteraction interaction) {
        Generation<HttpResponse> response = Generation.ofResponse(interaction.response());
        require("answered", interaction, response.problems());
        response.warnings().forEach(warning -> warnings.add("\"" + interaction.title() + "\": " + warning));
        requireWhatCanBeSent(interaction);
        answers.add(new Answer(interaction, response));
    }

    /** The first interaction that was stated for the request. */
    HttpInteraction interaction() {
        return answers.get(0).interaction();
    }

    Expectation<HttpRequest> request() {
        return request;
    }

    /** All that the request may be answered, in the order in which it was stated. */
    List<Answer> answers() {
        return answers;
    }

    /** What of the answers is left as it stands. */
    List<String> warnings() {
        return warnings;
    }

    /**
     * True if no request can tell the two apart: they have the same rules, and each takes the example of the other. What a
     * rule judges is then free to differ in both, and what none judges is the same.
     */
    boolean isTwinOf(ExpectedInteraction other) {
        Expected<HttpRequest> mine = interaction().request();
        Expected<HttpRequest> its = other.interaction().request();
        return mine.rules().equals(its.rules())
                && mine.extra().equals(its.extra())
                && request.check(its.example()).isEmpty()
                && other.request.check(mine.example()).isEmpty();
    }

    /** The order in which it was stated. */
    int order() {
        return order;
    }

    /** Whose turn it is. */
    Answer next() {
        return answers.get(Math.floorMod(served.getAndIncrement(), answers.size()));
    }

    private static void require(String what, HttpInteraction interaction, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The interaction \"%s\" cannot be %s: %s"
                    .formatted(interaction.title(), what, String.join("; ", problems)));
        }
    }

    private static void requireWhatCanBeSent(HttpInteraction interaction) {
        HttpResponse response = interaction.response().example();
        int status = response.status();
        boolean isLast = status >= 200 || status == SWITCHING_PROTOCOLS;
        boolean fits = !response.body().isPresent() || (status != 204 && status != 304);
        if (!isLast || !fits) {
            throw new IllegalArgumentException("The interaction \"%s\" answers with status %d%s"
                    .formatted(
                            interaction.title(),
                            status,
                            isLast
                                    ? " and a body, but such a response has none (RFC 9110 §15)."
                                    : ", after which clients wait for another (RFC 9110 §15.2)."));
        }
    }

    /** True if the request can be found by its method and path. */
    boolean hasLiteralPath() {
        MatchingRules rules = interaction().request().rules();
        return rules.of(Part.PATH).isEmpty() && rules.of(Part.METHOD).isEmpty();
    }

    /** True if it is one of those that the request may be answered by. */
    boolean isAnsweredBy(HttpInteraction interaction) {
        return answers.stream().anyMatch(answer -> answer.interaction().equals(interaction));
    }

    /** How much the request says: of several that match, the one that says most is meant. */
    int statements() {
        HttpRequest example = interaction().request().example();
        return example.query().size()
                + example.headers().fields().size()
                + Math.max(0, cookies(example) - 1)
                + (example.body().isPresent() ? 1 : 0);
    }

    /** How much of it no rule makes wider: of several that say as much, the one that says it most exactly is meant. */
    int literals() {
        HttpRequest example = interaction().request().example();
        int ruledHeaders = ruled(Part.HEADER);
        boolean cookiesAreRuled = interaction().request().rules().of(Part.HEADER).keySet().stream()
                .anyMatch(path -> path.name().equalsIgnoreCase(COOKIE));
        return (ruled(Part.METHOD) > 0 ? 0 : 1)
                + (ruled(Part.PATH) > 0 ? 0 : 1)
                + (ruled(Part.BODY) > 0 || !example.body().isPresent() ? 0 : 1)
                + Math.max(0, example.query().size() - ruled(Part.QUERY))
                + Math.max(0, example.headers().fields().size() - ruledHeaders)
                + (cookiesAreRuled ? 0 : Math.max(0, cookies(example) - 1));
    }

    /** How many names of a part have rules, be it one or several. */
    private int ruled(Part part) {
        return (int) interaction().request().rules().of(part).keySet().stream()
                .map(path -> path.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private static int cookies(HttpRequest request) {
        return request.headers().fields().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(COOKIE))
                .flatMap(header -> header.getValue().stream())
                .mapToInt(value -> value.split(";").length)
                .sum();
    }
}
