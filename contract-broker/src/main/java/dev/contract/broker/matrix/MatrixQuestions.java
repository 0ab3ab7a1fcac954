package dev.contract.broker.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions that are asked often enough to have a URL of their own. */
final class MatrixQuestions {

    private MatrixQuestions() {}

    /** A question whose rows are all shown. */
    static MatrixQuery about(
            List<Selector> selectors, @Nullable Selector target, LatestBy latestBy, List<Selector> ignored) {
        return new MatrixQuery(selectors, target, latestBy, ignored, List.of(), Integer.MAX_VALUE);
    }

    static MatrixQuery tagToTag(String participant, String tag, String to) {
        Selector selector = new Selector(participant, null, true, tag, null, null, false);
        return about(List.of(selector), new Selector("", null, true, to, null, null, false), LatestBy.CVP, List.of());
    }

    static MatrixQuery newestWithTags(String consumer, String consumerTag, String provider, String providerTag) {
        List<Selector> selectors = List.of(
                new Selector(consumer, null, true, consumerTag, null, null, false),
                new Selector(provider, null, true, providerTag, null, null, false));
        return about(selectors, null, LatestBy.CVPV, List.of());
    }

    static MatrixQuery branchToEnvironment(String participant, String branch, String environment) {
        Selector selector = new Selector(participant, null, true, null, branch, null, false);
        Selector target = new Selector("", null, false, null, null, environment, false);
        return about(List.of(selector), target, LatestBy.CVPV, List.of());
    }

    /** Whether the head of the main branch fits the main branches of its partners. */
    static MatrixQuery merge(String participant) {
        Selector selector = new Selector(participant, null, true, null, null, null, true);
        return about(List.of(selector), selector, LatestBy.CVP, List.of());
    }
}
