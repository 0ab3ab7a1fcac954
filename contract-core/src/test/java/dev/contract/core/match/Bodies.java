package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;

/** An expected body of a content type with rules, to be compared with others of that type. */
record Bodies(String type, Body expected, MatchingRules rules) {

    static Bodies of(String type, String expected) {
        return of(type, Bytes.ofText(expected));
    }

    static Bodies of(String type, Bytes expected) {
        return new Bodies(type, new Body.Raw(expected, type), MatchingRules.NONE);
    }

    Bodies with(String path, Rule... group) throws Exception {
        return new Bodies(type, expected, rules.with(Part.BODY, DocPath.parse(path), RuleGroup.of(group)));
    }

    List<String> response(String actual) {
        return response(type, Body.received(Bytes.ofText(actual).array()));
    }

    List<String> response(String actualType, Body actual) {
        HttpResponse example = new HttpResponse(200, Headers.of("Content-Type", type), expected);
        Expectation<HttpResponse> expectation = Expectation.ofResponse(new Expected<>(example, rules));
        return bodyMessages(
                expectation.problems(),
                expectation.check(new HttpResponse(200, Headers.of("Content-Type", actualType), actual)));
    }

    List<String> request(String actual) {
        Headers headers = Headers.of("Content-Type", type);
        HttpRequest example = new HttpRequest("POST", "/", Map.of(), headers, expected);
        Expectation<HttpRequest> expectation = Expectation.ofRequest(new Expected<>(example, rules));
        Body body = Body.received(Bytes.ofText(actual).array());
        return bodyMessages(
                expectation.problems(), expectation.check(new HttpRequest("POST", "/", Map.of(), headers, body)));
    }

    private static List<String> bodyMessages(List<String> problems, List<Mismatch> mismatches) {
        return problems.isEmpty()
                ? mismatches.stream()
                        .filter(mismatch -> mismatch.part() == Part.BODY)
                        .map(mismatch -> mismatch.path() + " " + mismatch.message())
                        .toList()
                : problems;
    }
}
