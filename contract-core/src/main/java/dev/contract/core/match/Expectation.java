package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.BoundedMatch;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An expectation, compiled once and then checked against any number of messages, by any number of threads.
 *
 * @param <T> what arrives: {@link HttpRequest}, {@link HttpResponse} or {@link Message}
 */
public final class Expectation<T> {

    private static final int MOST = MismatchCollector.MOST;

    private final List<PartCheck<T>> parts;
    private final List<PartCheck<T>> planned;
    private final MatchingRules rules;
    private final List<String> problems;

    private Expectation(
            List<PartCheck<T>> parts, List<PartCheck<T>> planned, MatchingRules rules, List<String> problems) {
        this.rules = rules;
        this.parts = parts;
        this.planned = planned;
        this.problems = problems;
    }

    /** What the mock provider waits for: nothing unexpected may come but headers. */
    public static Expectation<HttpRequest> ofRequest(Expected<HttpRequest> expected) {
        return ofRequest(expected, MatchingProfile.DEFAULT);
    }

    /** The same with the verdicts of a profile, whatever the system property says. */
    public static Expectation<HttpRequest> ofRequest(Expected<HttpRequest> expected, MatchingProfile profile) {
        HttpRequest example = expected.example();
        MatchingRules rules = expected.rules();
        return of(
                expected,
                HttpRequest::body,
                profile,
                compiler -> List.of(
                        new MethodCheck(
                                example.method(), group(compiler, rules, Part.METHOD), Mode.text(compiler.profile())),
                        new PathCheck(example.path(), group(compiler, rules, Part.PATH), compiler.profile()),
                        QueryCheck.of(example, rules.of(Part.QUERY), compiler),
                        HeaderCheck.ofRequest(example, rules.of(Part.HEADER), compiler),
                        BodyCheck.ofRequest(expected, compiler)));
    }

    /** What the consumer reads of a response: more may come than it asked for. */
    public static Expectation<HttpResponse> ofResponse(Expected<HttpResponse> expected) {
        return ofResponse(expected, MatchingProfile.DEFAULT);
    }

    /** The same with the verdicts of a profile, whatever the system property says. */
    public static Expectation<HttpResponse> ofResponse(Expected<HttpResponse> expected, MatchingProfile profile) {
        HttpResponse example = expected.example();
        MatchingRules rules = expected.rules();
        return of(
                expected,
                HttpResponse::body,
                profile,
                compiler -> List.of(
                        new StatusCheck(example.status(), group(compiler, rules, Part.STATUS), compiler.profile()),
                        HeaderCheck.ofResponse(example.headers(), rules.of(Part.HEADER), compiler),
                        BodyCheck.ofResponse(expected, compiler)));
    }

    /** What the consumer reads of a message: more may come than it asked for. */
    public static Expectation<Message> ofMessage(Expected<Message> expected) {
        return ofMessage(expected, MatchingProfile.DEFAULT);
    }

    /** The same with the verdicts of a profile, whatever the system property says. */
    public static Expectation<Message> ofMessage(Expected<Message> expected, MatchingProfile profile) {
        return ofMessage(expected, profile, Mode::response);
    }

    /** What the consumer sends as a message that is answered: nothing unexpected may come but metadata. */
    public static Expectation<Message> ofMessageRequest(Expected<Message> expected, MatchingProfile profile) {
        return ofMessage(expected, profile, Mode::request);
    }

    private static Expectation<Message> ofMessage(
            Expected<Message> expected, MatchingProfile profile, Function<MatchingProfile, Mode> mode) {
        JsonObject metadata = expected.example().metadata();
        MatchingRules rules = expected.rules();
        return of(
                expected,
                Message::contents,
                profile,
                compiler -> List.of(
                        MetadataCheck.of(metadata, rules.of(Part.METADATA), compiler),
                        BodyCheck.ofMessage(expected, compiler, mode.apply(compiler.profile()))));
    }

    /** The checks of each part stand together, so that mismatches come in the order of the parts. */
    private static <T> Expectation<T> of(
            Expected<T> expected,
            Function<T, Body> body,
            MatchingProfile profile,
            Function<RuleCompiler, List<PartCheck<T>>> parts) {
        List<List<PartCheck<T>>> checks = new ArrayList<>();
        Set<String> problems = new LinkedHashSet<>();
        for (MatchingProfile each : profile.all()) {
            RuleCompiler compiler = new RuleCompiler(each);
            expected.rules().extra().members().forEach((part, kept) -> compiler.unreadable(part, kept));
            checks.add(SchemaCheck.add(parts.apply(compiler), expected, body, compiler));
            problems.addAll(compiler.problems());
        }
        List<PartCheck<T>> all = IntStream.range(0, checks.get(0).size())
                .boxed()
                .flatMap(part -> checks.stream().map(each -> each.get(part)))
                .toList();
        return new Expectation<>(all, checks.get(0), expected.rules(), List.copyOf(problems));
    }

    /** Why nothing can be said about any message: rules that are unknown or cannot be read. Empty if all is well. */
    public List<String> problems() {
        return problems;
    }

    /**
     * All mismatches in the order of the message's parts; none if the message keeps the contract. Never throws. What cannot
     * be judged, as {@link #problems} says, is a mismatch of every message.
     */
    public List<Mismatch> check(T actual) {
        List<Mismatch> mismatches = new ArrayList<>();
        problems.forEach(problem ->
                mismatches.add(new Mismatch(Part.BODY, "", "", "This cannot be judged: " + problem, "", "", null)));
        BoundedMatch.withinBudget(() -> parts.forEach(part -> check(part, actual, mismatches)));
        return mismatches.size() < 2 ? mismatches : distinct(mismatches);
    }

    private static <T> void check(PartCheck<T> part, T actual, List<Mismatch> mismatches) {
        try {
            part.check(actual, mismatches);
        } catch (RuntimeException | StackOverflowError failed) {
            mismatches.add(notCompared(part.plan().part(), failed));
        }
    }

    /** A strict profile finds most of them more than once. */
    private static List<Mismatch> distinct(List<Mismatch> mismatches) {
        List<Mismatch> told = mismatches.stream().distinct().limit(MOST).collect(Collectors.toList());
        if (mismatches.size() >= MOST) {
            String message = "There may be more mismatches than these: it is not looked for more than " + MOST;
            told.add(new Mismatch(mismatches.get(mismatches.size() - 1).part(), "", "", message, "", "", null));
        }
        return told;
    }

    /**
     * What is judged, one line per place: part, path, the rules that hold there with the path that they come from, and
     * what is asked; then rules that lead nowhere, and problems.
     */
    public String plan() {
        PlanPrinter printer = new PlanPrinter();
        planned.forEach(part -> printer.add(part.plan()));
        printer.unreached(rules.of(Part.BODY), problems).forEach(printer::unused);
        problems.forEach(printer::problem);
        return printer.toString();
    }

    /** Rules of the body that lead to nothing in the example, as they are misspelt mostly; in words, with their paths. */
    public List<String> unused() {
        PlanPrinter printer = new PlanPrinter();
        planned.forEach(part -> printer.add(part.plan()));
        return printer.unreached(rules.of(Part.BODY), problems);
    }

    /** The places at which another expectation asks for something else, in the order of the parts; problems are not compared. */
    public List<Difference> differences(Expectation<T> changed) {
        List<Difference> all = new ArrayList<>();
        boolean sameRules = rules.equals(changed.rules);
        for (int i = 0; i < Math.max(planned.size(), changed.planned.size()); i++) {
            PartPlan before = i < planned.size() ? planned.get(i).plan() : null;
            PartPlan after = i < changed.planned.size() ? changed.planned.get(i).plan() : null;
            try {
                all.addAll(PartPlan.differences(before, after, sameRules));
            } catch (StackOverflowError tooDeep) {
                all.add(PartPlan.notCompared(before, after));
            }
        }
        return all;
    }

    /**
     * Which rules apply at one place of a message, which of them holds and why, and what is asked.
     *
     * @param path as mismatches name it: {@code $.items[0].id}, a header's name, or empty for the part as a whole
     */
    public Explanation explain(Part part, String path) {
        return planned.stream()
                .map(PartCheck::plan)
                .filter(plan -> plan.part() == part)
                .findFirst()
                .map(plan -> plan.explain(path))
                .orElseGet(() -> Explanation.nothing(part, path, "this part is not judged"));
    }

    /**
     * Every place that is judged, in the order of the plan, as {@link #explain} tells one; with wildcards where several
     * places are meant. No more than the first {@value Places#MOST}.
     */
    public List<Explanation> places() {
        return Places.of(planned.stream().map(PartCheck::plan).toList());
    }

    /** The path of a place that may have been meant by one that is not judged; null if none is like it. */
    public @Nullable String nearest(Part part, String path) {
        return Places.nearest(places(), part, path);
    }

    /** The plan; a strict profile has that of the default. */
    @Override
    public String toString() {
        return plan();
    }

    /** What could not be compared is no match. */
    private static Mismatch notCompared(Part part, Throwable failed) {
        String message = "The message could not be compared: " + failed;
        String hint = failed instanceof StackOverflowError
                ? "the message is nested too deeply for the stack of this thread"
                : "this is an error of the matcher: please report it with the contract and the message";
        return new Mismatch(part, part == Part.BODY ? "$" : "", "", message, "", "", hint);
    }

    private static RuleState group(RuleCompiler compiler, MatchingRules rules, Part part) {
        return compiler.compile(part, rules.of(part));
    }
}
