package dev.contract.broker.matrix;

import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.matrix.Matrix.Question;

/** The matrix and can-i-deploy over HTTP. */
public final class MatrixRoutes implements Routes {

    private static final String PARTICIPANT = "/pacticipants/{participant}";

    private final Matrix matrix;

    public MatrixRoutes(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public void addTo(Router router) {
        router.get("/matrix", request -> reply(request, names -> MatrixQuery.parse(request.query())));
        router.get("/matrix/provider/{provider}/consumer/{consumer}", this::pair);
        router.get("/can-i-deploy", this::canIDeploy);
        router.get(
                PARTICIPANT + "/latest-version/{tag}/can-i-deploy/to/{to}",
                request -> reply(
                        request,
                        names -> MatrixQuestions.tagToTag(
                                request.name("participant"), request.name("tag"), request.name("to"))));
        router.get(
                PARTICIPANT + "/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}",
                request -> reply(
                        request,
                        names -> MatrixQuestions.branchToEnvironment(
                                request.name("participant"), request.name("branch"), request.name("environment"))));
    }

    private Reply pair(Request request) {
        if (request.accept().equals("text/plain")) {
            return Reply.empty(406);
        }
        return reply(
                request,
                names -> MatrixQuestions.pair(request.name("consumer"), request.name("provider"), Integer.MAX_VALUE));
    }

    private Reply canIDeploy(Request request) {
        return reply(request, names -> MatrixQuestions.canIDeploy(request.query(), names));
    }

    private Reply reply(Request request, Question question) {
        MatrixResult result = matrix.answer(question);
        if (request.accept().startsWith("text/plain")) {
            return Reply.text(200, "text/plain;charset=utf-8", MatrixText.of(result));
        }
        return Reply.ok(result.document(request.urls()));
    }
}
