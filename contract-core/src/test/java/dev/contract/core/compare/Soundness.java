package dev.contract.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.match.Difference;
import dev.contract.core.match.Expectation;
import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is told not to break accepts everything that was accepted before, for bodies and rules by chance. */
abstract class Soundness {

    private final int pairs;

    Random random = new Random(0);

    Soundness(int pairs) {
        this.pairs = pairs;
    }

    /** Two expectations that are near each other, and what may arrive. */
    record Trial(Body old, MatchingRules oldRules, Body changed, MatchingRules changedRules, List<Body> arriving) {}

    /** The next one by chance. */
    abstract Trial trial() throws Exception;

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void responseThatIsToldNotToBreakDoesNot(long seed) throws Exception {
        random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < pairs; i++) {
            Trial trial = trial();
            Expectation<HttpResponse> old = Expectation.ofResponse(new Expected<>(response(trial.old), trial.oldRules));
            Expectation<HttpResponse> changed =
                    Expectation.ofResponse(new Expected<>(response(trial.changed), trial.changedRules));
            List<Difference> differences = old.differences(changed);
            if (problems(old, changed)
                    || !differences.stream().allMatch(each -> each.relation().acceptsAllAsBefore())) {
                continue;
            }
            calm += differences.isEmpty() ? 0 : 1;
            for (Body body : trial.arriving) {
                if (old.check(response(body)).isEmpty()) {
                    assertThat(changed.check(response(body)))
                            .as("%s by%n%s%nand now by%n%s%n%s", body, old, changed, differences)
                            .isEmpty();
                }
            }
        }
        assertThat(calm).isGreaterThan(pairs / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void requestThatIsToldNotToBreakSendsNothingNew(long seed) throws Exception {
        random = new Random(seed);
        int calm = 0;
        for (int i = 0; i < pairs; i++) {
            Trial trial = trial();
            Expectation<HttpRequest> old = Expectation.ofRequest(new Expected<>(request(trial.old), trial.oldRules));
            Expectation<HttpRequest> changed =
                    Expectation.ofRequest(new Expected<>(request(trial.changed), trial.changedRules));
            List<Difference> differences = old.differences(changed);
            if (problems(old, changed)
                    || !differences.stream().allMatch(each -> each.relation().acceptsNothingMore())) {
                continue;
            }
            calm += differences.isEmpty() ? 0 : 1;
            for (Body body : trial.arriving) {
                if (changed.check(request(body)).isEmpty()) {
                    assertThat(old.check(request(body)))
                            .as("%s by%n%s%nand before by%n%s%n%s", body, changed, old, differences)
                            .isEmpty();
                }
            }
        }
        assertThat(calm).isGreaterThan(pairs / 100);
    }

    private static HttpResponse response(Body body) {
        return new HttpResponse(200, Headers.NONE, body);
    }

    private static HttpRequest request(Body body) {
        return new HttpRequest("POST", "/").withBody(body);
    }

    private static boolean problems(Expectation<?> old, Expectation<?> changed) {
        return !old.problems().isEmpty() || !changed.problems().isEmpty();
    }
}
