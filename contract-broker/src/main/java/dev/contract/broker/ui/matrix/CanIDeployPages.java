package dev.contract.broker.ui.matrix;

import dev.contract.broker.environments.Environments;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Query.Parameter;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.matrix.Matrix;
import dev.contract.broker.matrix.MatrixQuery;
import dev.contract.broker.matrix.MatrixQuestions;
import dev.contract.broker.matrix.MatrixResult;
import dev.contract.broker.overview.ParticipantFacts;
import dev.contract.broker.overview.ParticipantInsight;
import dev.contract.broker.participants.Participants;
import dev.contract.broker.participants.VersionsOf;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a version can be deployed, asked step by step. */
public final class CanIDeployPages implements Routes {

    private static final String PARTICIPANT = "/pacticipants/{participant}";

    private final Pages pages;
    private final Matrix matrix;
    private final Participants participants;
    private final ParticipantInsight insight;
    private final Environments environments;

    public CanIDeployPages(
            Pages pages,
            Matrix matrix,
            Participants participants,
            ParticipantInsight insight,
            Environments environments) {
        this.pages = pages;
        this.matrix = matrix;
        this.participants = participants;
        this.insight = insight;
        this.environments = environments;
    }

    @Override
    public void addTo(Router router) {
        router.page("/can-i-deploy", this::ask);
        router.page(
                PARTICIPANT + "/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}",
                request -> toVersion(
                        request,
                        VersionsOf.branch(request.name("branch")),
                        new Parameter("environment", request.name("environment"))));
        router.page(
                PARTICIPANT + "/latest-version/{tag}/can-i-deploy/to/{to}",
                request -> toVersion(
                        request, VersionsOf.tag(request.name("tag")), new Parameter("to", request.name("to"))));
    }

    private Reply toVersion(Request request, VersionsOf which, Parameter to) {
        String participant = request.name("participant");
        CanIDeployQuestion question = new CanIDeployQuestion(
                participant,
                insight.newest(participant, which).number(),
                "",
                to.name().equals("environment") ? to.value() : "",
                to.name().equals("to") ? to.value() : "",
                List.of());
        return Reply.seeOther(question.url(request.urls().local()));
    }

    private Reply ask(Request request) {
        CanIDeployQuestion question = CanIDeployQuestion.of(request.query());
        Names names = new Names(participants.names(), environments.list());
        List<String> unknown = names.unknown(
                List.of(question.participant()),
                Stream.of(question.environment()).filter(name -> !name.isEmpty()));
        if (!unknown.isEmpty()) {
            return show(request, names, question, unknown, null, null);
        }
        if (!question.branch().isEmpty()) {
            return newestOf(request, names, question);
        }
        if (CanIDeployQuestion.isForm(request.query())) {
            return Reply.seeOther(question.url(request.urls().local()));
        }
        return question.isComplete()
                ? answer(request, names, question)
                : show(request, names, question, List.of(), null, null);
    }

    /** The answer is about one version, whatever is the newest of the branch tomorrow. */
    private Reply newestOf(Request request, Names names, CanIDeployQuestion question) {
        try {
            String newest = insight.newest(question.participant(), VersionsOf.branch(question.branch()))
                    .number();
            return Reply.seeOther(question.with(newest).url(request.urls().local()));
        } catch (HttpProblem noVersion) {
            String sentence =
                    "No version of " + question.participant() + " is on the branch " + question.branch() + ".";
            return show(request, names, question, List.of(sentence), null, null);
        }
    }

    private Reply answer(Request request, Names names, CanIDeployQuestion question) {
        try {
            List<MatrixQuery> asked = new ArrayList<>();
            MatrixResult result = matrix.answer(known -> {
                asked.add(MatrixQuestions.canIDeploy(request.query(), known));
                return asked.get(0);
            });
            return "json".equals(request.query().text("format"))
                    ? Reply.ok(result.document(request.urls()))
                    : show(request, names, question, List.of(), asked.get(0), result);
        } catch (HttpProblem problem) {
            return show(request, names, question, MatrixPages.sentences(problem), null, null);
        }
    }

    private Reply show(
            Request request,
            Names names,
            CanIDeployQuestion question,
            List<String> problems,
            @Nullable MatrixQuery query,
            @Nullable MatrixResult result) {
        String participant = question.participant();
        ParticipantFacts facts = names.isParticipant(participant)
                ? insight.of(participant, VersionsOf.PARTICIPANT, new Page(1, CanIDeployChoices.VERSIONS, true, ""))
                : null;
        Urls urls = request.urls().local();
        CanIDeployChoices choices = new CanIDeployChoices(urls, names, question, facts);
        CanIDeployPage page = new CanIDeployPage(
                urls.to("can-i-deploy"),
                participant,
                names.participants(),
                question.version(),
                choices.versions(),
                choices.branches(),
                choices.environments(),
                question.toTag(),
                choices.next(),
                problems,
                query == null || result == null ? null : Answer.of(urls, names, query, result),
                choices.participant(),
                MatrixPages.here(request, "format", "json"),
                query == null ? null : Command.of(request.urls().base(), query));
        int status = problems.isEmpty() ? 200 : 400;
        return pages.show(
                request, status, new Heading(Section.CAN_I_DEPLOY, "Can I deploy?"), "can-i-deploy.jte", page);
    }
}
