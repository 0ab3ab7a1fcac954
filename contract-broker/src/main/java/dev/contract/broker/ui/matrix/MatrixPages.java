package dev.contract.broker.ui.matrix;

import dev.contract.broker.environments.Environments;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Query.Parameter;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.matrix.LatestBy;
import dev.contract.broker.matrix.Matrix;
import dev.contract.broker.matrix.MatrixQuery;
import dev.contract.broker.matrix.MatrixQuestions;
import dev.contract.broker.matrix.MatrixResult;
import dev.contract.broker.matrix.Selector;
import dev.contract.broker.participants.Participants;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The matrix: what was verified with what. */
public final class MatrixPages implements Routes {

    private static final int LIMIT = 100;
    private static final int MORE = 10;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Pages pages;
    private final Matrix matrix;
    private final Participants participants;
    private final Environments environments;

    public MatrixPages(Pages pages, Matrix matrix, Participants participants, Environments environments) {
        this.pages = pages;
        this.matrix = matrix;
        this.participants = participants;
        this.environments = environments;
    }

    @Override
    public void addTo(Router router) {
        router.page("/matrix", this::matrix);
        router.page("/matrix/provider/{provider}/consumer/{consumer}", this::pair);
    }

    private Names names() {
        return new Names(participants.names(), environments.list());
    }

    private Reply matrix(Request request) {
        Query query = request.query();
        if (MatrixForm.isSent(query)) {
            return sent(request);
        }
        Names names = names();
        if (query.parameters().isEmpty()) {
            return show(request, names, null, List.of(), null);
        }
        try {
            return answer(request, names, MatrixQuery.parse(query));
        } catch (HttpProblem problem) {
            return show(request, names, asFarAsUnderstood(query), sentences(problem), null);
        }
    }

    /** What was asked by form gets the address that programs ask at, too. */
    private Reply sent(Request request) {
        Query form = request.query();
        List<String> problems = MatrixForm.problems(form);
        List<Parameter> parameters = MatrixForm.parameters(form);
        return problems.isEmpty()
                ? Reply.seeOther(request.urls().local().to("matrix") + MatrixForm.encode(parameters))
                : show(request, names(), asFarAsUnderstood(new Query(parameters)), problems, null);
    }

    private Reply pair(Request request) {
        String limit = request.query().text("limit");
        int shown = limit != null && NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : LIMIT;
        return answer(
                request, names(), MatrixQuestions.pair(request.name("consumer"), request.name("provider"), shown));
    }

    private Reply answer(Request request, Names names, MatrixQuery query) {
        Selector target = query.target();
        List<String> unknown = names.unknown(
                query.selectors().stream().map(Selector::participant).toList(),
                Stream.concat(query.selectors().stream(), Stream.ofNullable(target))
                        .flatMap(selector -> Stream.ofNullable(selector.environment())));
        if (!unknown.isEmpty()) {
            return show(request, names, query, unknown, null);
        }
        try {
            MatrixResult result = matrix.answer(any -> query);
            return "json".equals(request.query().text("format"))
                    ? Reply.ok(result.document(request.urls()))
                    : show(request, names, query, List.of(), result);
        } catch (HttpProblem problem) {
            return show(request, names, query, sentences(problem), null);
        }
    }

    static List<String> sentences(HttpProblem problem) {
        return problem.sentences().stream()
                .map(sentence -> sentence.replace("pacticipant", "participant").replace("Pacticipant", "Participant"))
                .toList();
    }

    /** A question that is refused stays in the form, so that it can be mended there. */
    private static MatrixQuery asFarAsUnderstood(Query query) {
        Selector target = new Selector(
                "",
                null,
                query.isTrue("latest"),
                query.text("tag"),
                query.text("branch"),
                query.text("environment"),
                query.isTrue("mainBranch"));
        return new MatrixQuery(
                query.objects("q").stream().map(Selector::of).toList(),
                target.isAny() ? null : target,
                LatestBy.of(query.text("latestby")),
                List.of(),
                query.list("success"),
                LIMIT);
    }

    private Reply show(
            Request request,
            Names names,
            @Nullable MatrixQuery query,
            List<String> problems,
            @Nullable MatrixResult result) {
        Answer answer = query == null || result == null
                ? null
                : Answer.of(request.urls().local(), names, query, result);
        MatrixPage page = new MatrixPage(
                request.urls().local().to("matrix"),
                MatrixForm.of(names, query),
                query != null && query.selectors().size() > 2,
                problems,
                answer,
                query == null || result == null ? null : more(request, result),
                here(request, "format", "json"),
                query == null || result == null
                        ? null
                        : Command.of(request.urls().base(), query));
        int status = problems.isEmpty() ? 200 : 400;
        return pages.show(request, status, new Heading(Section.MATRIX, "Matrix"), "matrix.jte", page);
    }

    private static @Nullable String more(Request request, MatrixResult result) {
        int shown = result.rows().size();
        return shown >= result.fitting()
                ? null
                : here(request, "limit", String.valueOf(Math.min(result.fitting(), MORE * Math.max(shown, LIMIT))));
    }

    /** The address of this page with another value of a parameter. */
    static String here(Request request, String name, String value) {
        List<Parameter> parameters = new ArrayList<>(request.query().parameters());
        parameters.removeIf(one -> one.name().equals(name));
        parameters.add(new Parameter(name, value));
        return request.urls().local().base() + request.path() + MatrixForm.encode(parameters);
    }
}
