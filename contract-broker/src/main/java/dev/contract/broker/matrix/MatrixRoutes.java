package dev.contract.broker.matrix;

import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.matrix.Matrix.Names;
import dev.contract.broker.matrix.Matrix.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The matrix and can-i-deploy over HTTP. */
public final class MatrixRoutes implements Routes {

    private static final String PARTICIPANT = "/pacticipants/{participant}";

    private final Matrix matrix;
    private final Consumer<@Nullable Boolean> decisions;

    /** Each answer is told: whether what was asked about can be deployed. */
    public MatrixRoutes(Matrix matrix, Consumer<@Nullable Boolean> decisions) {
        this.matrix = matrix;
        this.decisions = decisions;
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
        List<Selector> selectors =
                List.of(Selector.any(request.name("consumer")), Selector.any(request.name("provider")));
        return reply(request, names -> MatrixQuestions.about(selectors, null, LatestBy.NONE, List.of()));
    }

    private Reply canIDeploy(Request request) {
        return reply(request, names -> canIDeploy(request.query(), names));
    }

    private static MatrixQuery canIDeploy(Query query, Names names) {
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
        return MatrixQuestions.about(List.of(selector), target, latestBy, ignored);
    }

    private Reply reply(Request request, Question question) {
        MatrixResult result = matrix.answer(question);
        decisions.accept(result.decision().deployable());
        if (request.accept().startsWith("text/plain")) {
            return Reply.text(200, "text/plain;charset=utf-8", MatrixText.of(result));
        }
        return Reply.ok(new MatrixJson(request.urls(), result.details()).document(result));
    }
}
