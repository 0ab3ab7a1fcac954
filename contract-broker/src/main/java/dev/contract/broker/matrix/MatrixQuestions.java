package dev.contract.broker.matrix;

import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Query;
import dev.contract.broker.matrix.Matrix.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions that are asked often enough to have a URL of their own. */
public final class MatrixQuestions {

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

    /** Everything that is known between all versions of two participants. */
    public static MatrixQuery pair(String consumer, String provider, int limit) {
        List<Selector> selectors = List.of(Selector.any(consumer), Selector.any(provider));
        return new MatrixQuery(selectors, null, LatestBy.NONE, List.of(), List.of(), limit);
    }

    /** Whether one version can go to an environment, or to where a tag says; refuses what cannot be asked. */
    public static MatrixQuery canIDeploy(Query query, Names names) {
        Errors errors = new Errors();
        String participant = query.text("pacticipant");
        String version = query.text("version");
        String environment = query.text("environment");
        String tag = query.text("to");
        if (participant == null) {
            errors.add("pacticipant", "is missing");
        }
        if (version == null) {
            errors.add("version", "is missing");
        }
        if (environment == null && tag == null) {
            errors.add("", "Must specify either an environment or a 'to' tag.");
        } else if (environment != null && tag != null) {
            errors.add("", "Cannot specify both a 'to' tag and an environment.");
        }
        if (participant != null && !names.isParticipant(participant)) {
            errors.add("pacticipant", "does not match an existing pacticipant");
        }
        if (environment != null && !names.isEnvironment(environment)) {
            errors.add("environment", "with name '" + environment + "' does not exist");
        }
        errors.throwIfAny();
        Selector selector = Selector.version(String.valueOf(participant), String.valueOf(version));
        return question(query, selector, environment, tag);
    }

    private static MatrixQuery question(
            Query query, Selector selector, @Nullable String environment, @Nullable String tag) {
        List<String> errors = new ArrayList<>();
        List<Selector> ignored = MatrixQuery.ignored(query, errors);
        MatrixQuery.throwIfAny(errors);
        Selector target = new Selector("", null, environment == null, tag, null, environment, false);
        LatestBy latestBy = environment == null ? LatestBy.CVP : LatestBy.CVPV;
        return about(List.of(selector), target, latestBy, ignored);
    }
}
