package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An expectation, compiled once and then checked against any number of messages, by any number of threads.
 *
 * @param <T> what arrives: {@link HttpRequest}, {@link HttpResponse} or {@link Message}
 */
public final class Expectation<T> {

    private final List<PartCheck<T>> parts;
    private final List<String> problems;

    private Expectation(List<PartCheck<T>> parts, Expected<T> expected, Function<T, Body> body, RuleCompiler compiler) {
        this.parts = SchemaCheck.add(parts, expected, body, compiler);
        this.problems = compiler.problems();
    }

    /** What the mock provider waits for: nothing unexpected may come but headers. */
    public static Expectation<HttpRequest> ofRequest(Expected<HttpRequest> expected) {
        RuleCompiler compiler = compiler(expected.rules());
        HttpRequest example = expected.example();
        MatchingRules rules = expected.rules();
        return new Expectation<>(
                List.of(
                        new MethodCheck(example.method()),
                        new PathCheck(example.path(), group(compiler, rules, Part.PATH)),
                        QueryCheck.of(example, rules.of(Part.QUERY), compiler),
                        HeaderCheck.ofRequest(example.headers(), rules.of(Part.HEADER), compiler),
                        BodyCheck.ofRequest(expected, compiler)),
                expected,
                HttpRequest::body,
                compiler);
    }

    /** What the consumer reads of a response: more may come than it asked for. */
    public static Expectation<HttpResponse> ofResponse(Expected<HttpResponse> expected) {
        RuleCompiler compiler = compiler(expected.rules());
        HttpResponse example = expected.example();
        MatchingRules rules = expected.rules();
        return new Expectation<>(
                List.of(
                        new StatusCheck(example.status(), group(compiler, rules, Part.STATUS)),
                        HeaderCheck.ofResponse(example.headers(), rules.of(Part.HEADER), compiler),
                        BodyCheck.ofResponse(expected, compiler)),
                expected,
                HttpResponse::body,
                compiler);
    }

    /** What the consumer reads of a message: more may come than it asked for. */
    public static Expectation<Message> ofMessage(Expected<Message> expected) {
        RuleCompiler compiler = compiler(expected.rules());
        return new Expectation<>(
                List.of(
                        MetadataCheck.of(
                                expected.example().metadata(), expected.rules().of(Part.METADATA), compiler),
                        BodyCheck.ofMessage(expected, compiler)),
                expected,
                Message::contents,
                compiler);
    }

    /** Why nothing can be said about any message: rules that are unknown or cannot be read. Empty if all is well. */
    public List<String> problems() {
        return problems;
    }

    /** All mismatches in the order of the message's parts; none if the message keeps the contract. Never throws. */
    public List<Mismatch> check(T actual) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (PartCheck<T> part : parts) {
            try {
                part.check(actual, mismatches);
            } catch (RuntimeException | StackOverflowError failed) {
                mismatches.add(notCompared(part.plan().part(), failed));
            }
        }
        return mismatches;
    }

    /**
     * What is judged, one line per place: part, path, the rules that hold there with the path that they come from, and
     * what is asked. Problems come last.
     */
    public String plan() {
        PlanPrinter printer = new PlanPrinter();
        parts.forEach(part -> printer.add(part.plan()));
        problems.forEach(printer::problem);
        return printer.toString();
    }

    /**
     * Which rules apply at one place of a message, which of them holds and why, and what is asked.
     *
     * @param path as mismatches name it: {@code $.items[0].id}, a header's name, or empty for the part as a whole
     */
    public Explanation explain(Part part, String path) {
        return parts.stream()
                .map(PartCheck::plan)
                .filter(plan -> plan.part() == part)
                .findFirst()
                .map(plan -> plan.explain(path))
                .orElseGet(() -> Explanation.nothing(part, path, "this part is not judged"));
    }

    /** The plan. */
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

    private static RuleCompiler compiler(MatchingRules rules) {
        RuleCompiler compiler = new RuleCompiler();
        rules.extra().members().forEach((part, kept) -> compiler.unreadable(part, kept));
        return compiler;
    }

    private static RuleState group(RuleCompiler compiler, MatchingRules rules, Part part) {
        return compiler.compile(part, rules.of(part));
    }
}
