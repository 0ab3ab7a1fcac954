package dev.contract.broker.matrix;

import dev.contract.broker.http.Badge;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Badges that show whether the newest version can be deployed or merged. */
public final class MatrixBadgeRoutes implements Routes {

    private static final String PARTICIPANT = "/pacticipants/{participant}";

    private final Matrix matrix;

    public MatrixBadgeRoutes(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public void addTo(Router router) {
        router.get(
                PARTICIPANT + "/latest-version/{tag}/can-i-deploy/to/{to}/badge",
                request -> deploy(
                        request,
                        request.name("tag") + " to " + request.name("to"),
                        MatrixQuestions.tagToTag(
                                request.name("participant"), request.name("tag"), request.name("to"))));
        router.get(
                PARTICIPANT + "/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}/badge",
                request -> deploy(
                        request,
                        request.name("branch") + " to " + request.name("environment"),
                        MatrixQuestions.branchToEnvironment(
                                request.name("participant"), request.name("branch"), request.name("environment"))));
        router.get(PARTICIPANT + "/main-branch/can-i-merge/badge", this::merge);
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
