package dev.contract.broker.matrix;

import dev.contract.broker.http.Badge;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Badges that show whether the newest version can be deployed or merged. */
public final class MatrixBadgeRoutes implements Routes {

    private static final String PARTICIPANT = "/pacticipants/{participant}";
    private static final String PAIR =
            "/matrix/provider/{provider}/latest/{provider_tag}/consumer/{consumer}/latest/{consumer_tag}";

    private final Matrix matrix;

    public MatrixBadgeRoutes(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public void addTo(Router router) {
        for (String name : List.of("/badge", "/badge.svg")) {
            addTo(router, name);
        }
    }

    private void addTo(Router router, String name) {
        router.get(
                Permission.BADGE,
                PARTICIPANT + "/latest-version/{tag}/can-i-deploy/to/{to}" + name,
                request -> deploy(
                        request,
                        request.name("tag") + " to " + request.name("to"),
                        MatrixQuestions.tagToTag(
                                request.name("participant"), request.name("tag"), request.name("to"))));
        router.get(
                Permission.BADGE,
                PARTICIPANT + "/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}" + name,
                request -> deploy(
                        request,
                        request.name("branch") + " to " + request.name("environment"),
                        MatrixQuestions.branchToEnvironment(
                                request.name("participant"), request.name("branch"), request.name("environment"))));
        router.get(Permission.BADGE, PARTICIPANT + "/main-branch/can-i-merge" + name, this::merge);
        router.get(Permission.BADGE, PAIR + name, this::pair);
    }

    private Reply deploy(Request request, String way, MatrixQuery question) {
        String label = request.query().text("label");
        return badge(request, question, label == null ? "can-i-deploy" : label, way, way, way);
    }

    private Reply merge(Request request) {
        String label = request.query().text("label");
        MatrixQuery question = MatrixQuestions.merge(request.name("participant"));
        return badge(request, question, label == null ? "can-i-merge" : label, "success", "failed", "unknown");
    }

    /** Whether the newest versions of a consumer and a provider with two tags fit. */
    private Reply pair(Request request) {
        String consumer = request.name("consumer");
        String provider = request.name("provider");
        MatrixQuery question = MatrixQuestions.newestWithTags(
                consumer, request.name("consumer_tag"), provider, request.name("provider_tag"));
        String left =
                consumer + "/" + request.name("consumer_tag") + " " + provider + "/" + request.name("provider_tag");
        MatrixResult result = result(question);
        List<Row> rows = result == null ? List.of() : result.rows();
        if (rows.stream().anyMatch(row -> Boolean.FALSE.equals(row.success()))) {
            return new Badge(left, "failed", Badge.BAD).redirect();
        }
        boolean decided = result != null && !result.decision().waits() && !rows.isEmpty();
        boolean verified = decided && rows.stream().allMatch(row -> Boolean.TRUE.equals(row.success()));
        return verified
                ? new Badge(left, "verified", Badge.GOOD).redirect()
                : new Badge(left, "unknown", Badge.UNKNOWN).redirect();
    }

    private @Nullable MatrixResult result(MatrixQuery question) {
        try {
            return matrix.answer(names -> question);
        } catch (HttpProblem unknownParticipant) {
            return null;
        }
    }

    private Reply badge(Request request, MatrixQuery question, String left, String yes, String no, String unknown) {
        Answer answer = answer(request.name("participant"), question);
        if (!answer.known()) {
            return new Badge("pacticipant", "not found", Badge.UNKNOWN).redirect();
        }
        Boolean deployable = answer.deployable();
        if (Boolean.TRUE.equals(deployable)) {
            return new Badge(left, yes, Badge.GOOD).redirect();
        }
        boolean merging = !yes.equals(unknown);
        String colour = deployable == null && merging ? Badge.UNKNOWN : Badge.BAD;
        return new Badge(left, deployable == null ? unknown : no, colour).redirect();
    }

    /** Whether the participant exists, and can be deployed. */
    private record Answer(boolean known, @Nullable Boolean deployable) {}

    /** A badge never shows an error: what cannot be asked is not known. */
    private Answer answer(String participant, MatrixQuery question) {
        AtomicBoolean known = new AtomicBoolean();
        try {
            MatrixResult result = matrix.answer(names -> {
                known.set(names.isParticipant(participant));
                return question;
            });
            return new Answer(true, result.decision().deployable());
        } catch (HttpProblem problem) {
            return new Answer(known.get(), null);
        }
    }
}
