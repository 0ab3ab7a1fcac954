package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract asks for, told place by place, and why. */
class PlanTest {

    @Test
    void requestIsToldPartByPart() throws Exception {
        String plan = request("""
                {"method": "POST", "path": "/books/7", "query": {"page": ["2"], "tag": ["a", "b"]},
                 "headers": {"Content-Type": ["application/json"], "X-Id": ["1"], "X-Any": ["x"], "Cookie": ["a=1"]},
                 "body": {"contentType": "application/json", "content": {"title": "It", "tags": []}},
                 "matchingRules": {
                   "path": {"combine": "AND", "matchers": [{"match": "regex", "regex": "/books/\\\\d+"}]},
                   "query": {"page": {"combine": "AND", "matchers": [{"match": "integer"}]}},
                   "header": {"X-Id": {"combine": "OR", "matchers": [{"match": "integer"}, {"match": "semver"}]},
                              "*": {"combine": "AND", "matchers": [{"match": "type"}]}},
                   "body": {"$.title": {"combine": "AND", "matchers": [{"match": "type"}]}}}}""").plan();
        assertThat(plan).isEqualTo("""
                        method: equal to 'POST'
                        path: regex '/books/\\d+' by $; example '/books/7'
                        query page: integer by $.page; any number of values, example '2'
                        query tag: equal to ["a","b"] (no rule)
                        query: no other parameters
                        header Content-Type: type by $.*; example 'application/json'
                        header X-Id: integer OR semver by $['X-Id']; example '1'
                        header X-Any: type by $.*; example 'x'
                        header Cookie: each of the cookies 'a=1'
                        body: content of application/json
                        body $: an object with 'title', 'tags' and no others (no rule)
                        body $.title: type by $.title; example 'It'
                        body $.tags: an empty array (no rule)""");
    }

    @Test
    void itemsLikeAnExampleAreOnePlace() throws Exception {
        String rules = """
                {"$.items": {"matchers": [{"match": "type", "min": 1}]}, "$.items[*].id": {"matchers": [{"match": "integer"}]}}""";
        assertThat(body("{\"items\": [{\"id\": 1, \"name\": \"x\"}], \"total\": 3}", rules))
                .isEqualTo("""
                        body $: an object with 'items', 'total'; others may come (no rule)
                        body $.items: type (min 1) by $.items; an array of items like the example
                        body $.items[*]: type by $.items (cascades); an object with 'id', 'name'; others may come
                        body $.items[*].id: integer by $.items[*].id; example 1
                        body $.items[*].name: type by $.items (cascades); example 'x'
                        body $.total: equal to 3 (no rule)""");
    }

    @Test
    void itemWithRulesOfItsOwnIsAPlaceOfItsOwn() throws Exception {
        String rules = """
                {"$": {"matchers": [{"match": "type"}]}, "$[0]": {"matchers": [{"match": "equality"}]}}""";
        assertThat(body("[1, 2]", rules)).isEqualTo("""
                        body $: type by $; an array of items like the examples, those beyond the 2. like the first
                        body $[0]: equality by $[0]; equal to 1
                        body $[1]: type by $ (cascades); example 2
                        body $[*]: type by $ (cascades); example 1""");
    }

    @Test
    void membersOfAnyNameAreOnePlace() throws Exception {
        String rules = """
                {"$.byId": {"matchers": [{"match": "values"}]}, "$.byId.*": {"matchers": [{"match": "type"}]},
                 "$.byTag": {"matchers": [
                   {"match": "eachKey", "value": "a", "rules": [{"match": "regex", "regex": "[a-z]+"}]},
                   {"match": "eachValue", "rules": [{"match": "integer"}]}]},
                 "$.names": {"matchers": [{"match": "eachKey", "value": "a", "rules": [{"match": "type"}]}]}}""";
        assertThat(body("{\"byId\": {\"x\": {\"n\": 1}}, \"byTag\": {\"a\": 1}, \"names\": {\"a\": 1}}", rules))
                .isEqualTo("""
                        body $: an object with 'byId', 'byTag', 'names'; others may come (no rule)
                        body $.byId: values by $.byId; an object whose members may have any name
                        body $.byId.*: type by $.byId.*; an object with 'n'; others may come
                        body $.byId.*.n: type by $.byId.* (cascades); example 1
                        body $.byTag: eachKey regex '[a-z]+' AND eachValue integer by $.byTag; an object whose members may have any name
                        body $.byTag.*: integer by $ of eachValue at $.byTag; example 1
                        body $.names: eachKey type by $.names; an object whose values are not judged""");
    }

    @Test
    void variantsHaveRulesOfTheirOwn() throws Exception {
        String rules = """
                {"$.links": {"matchers": [{"match": "arrayContains", "variants": [
                   {"index": 1, "rules": {"$.href": {"matchers": [{"match": "regex", "regex": "/.*"}]}}}]}]}}""";
        assertThat(body("{\"links\": [{\"a\": 1}, {\"href\": \"/x\", \"rel\": \"self\"}]}", rules))
                .isEqualTo("""
                        body $: an object with 'links'; others may come (no rule)
                        body $.links: arrayContains by $.links; an array with an item for every variant
                        body $.links[*]: an object with 'href', 'rel'; others may come (no rule)
                        body $.links[*].href: regex '/.*' by $.href of variant 1 at $.links; example '/x'
                        body $.links[*].rel: equal to 'self' (no rule)""");
    }

    @Test
    void statusAndProblemsAreTold() throws Exception {
        Expectation<?> expectation = response("""
                {"status": 200, "body": {"content": "hello", "contentType": "text/plain"}, "matchingRules": {
                   "status": {"matchers": [{"match": "statusCode", "status": "success"}]},
                   "body": {"$": {"matchers": [{"match": "telepathy"}]}}}}""");
        assertThat(expectation).hasToString("""
                        status: statusCode (status "success") by $; example 200
                        body: content of text/plain
                        body $: equal to 'hello' (no rule)
                        problem: the matching rule 'telepathy' is unknown (body $)""");
    }

    @Test
    void messagesAndXmlAreTold() throws Exception {
        Expectation<?> message = message("""
                {"contents": {"contentType": "application/xml", "content": "<list><book id='1'>It</book></list>"},
                 "metadata": {"key": {"a": 1}, "contentType": "application/xml"},
                 "matchingRules": {"metadata": {"key": {"matchers": [{"match": "type"}]}},
                   "body": {"$.list.book": {"matchers": [{"match": "type"}]},
                            "$.list.book.@id": {"matchers": [{"match": "integer"}]}}}}""");
        assertThat(message.plan()).isEqualTo("""
                        metadata key: type by $.key; an object with 'a'; others may come
                        metadata key.a: type by $.key (cascades); example 1
                        metadata contentType: equal to 'application/xml' (no rule)
                        body: content of application/xml
                        body $: an XML document <list>
                        body $.list: an element with <book> (no rule)
                        body $.list.book: type by $.list.book; an element; any number of them
                        body $.list.book['@id']: integer by $.list.book['@id']; example '1'
                        body $.list.book['#text']: type by $.list.book (cascades); example 'It'""");
        assertThat(message.explain(Part.BODY, "$.list.book[4]['@id']").asks())
                .isEqualTo("integer by $.list.book['@id']; example '1'");
    }

    @Test
    void candidatesAreToldInTheOrderOfTheirWeight() throws Exception {
        Expectation<?> expectation = response("""
                {"status": 200, "body": {"content": {"v": {"a": [{"id": 1}]}}}, "matchingRules": {"body": {
                   "$": {"matchers": [{"match": "type"}]},
                   "$.*.a[*].id": {"matchers": [{"match": "integer"}]},
                   "$.v": {"matchers": [{"match": "number"}]},
                   "$.v.a": {"matchers": [{"match": "type", "max": 9}]},
                   "$.v.*[*].id": {"matchers": [{"match": "decimal"}]},
                   "$.v.values": {"matchers": [{"match": "null"}]}}}}""");
        assertThat(expectation.explain(Part.BODY, "$.v.a[7].id")).hasToString("""
                        body $.v.a[7].id: integer by $.*.a[*].id; example 1
                          1. integer by $.*.a[*].id, before the next by its place in the contract
                          2. decimal by $.v.*[*].id, before the next by more steps (4, not 2)
                          3. type by $.v.a (cascades), before the next by more literal steps (2, not 1)
                          4. number by $.v (cascades), before the next by more literal steps (1, not 0)
                          5. type by $ (cascades)""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BODY     | $.b           | nothing: $ is an object with 'a'; others may come (no rule)",
                "BODY     | $.a[2]        | equal to 3 (no rule)",
                "BODY     | $.a[3]        | nothing: $.a is an array of exactly 3 item(s) (no rule)",
                "BODY     | $.a[*]        | nothing: a wildcard names no place in a message",
                "BODY     | $.a[          | nothing: the path expression \"$.a[\" cannot be read: '[' is never closed at position 5",
                "BODY     | ''            | content of application/json",
                "HEADER   | X-Id          | integer by $['X-Id']; example '1'",
                "HEADER   | X-Other       | nothing: no such place is expected",
                "STATUS   | ''            | equal to 200 (no rule)",
                "QUERY    | page          | nothing: this part is not judged",
            })
    void everyPathHasAnAnswer(Part part, String path, String asks) throws Exception {
        Expectation<?> expectation = response("""
                {"status": 200, "headers": {"Content-Type": ["application/json"], "X-Id": ["1"]},
                 "body": {"contentType": "application/json", "content": {"a": [1, 2, 3]}},
                 "matchingRules": {"header": {"X-Id": {"matchers": [{"match": "integer"}]}}}}""");
        assertThat(expectation.explain(part, path).asks()).isEqualTo(asks);
    }

    @Test
    void placesInAnArrayThatContainsAreToldByItsVariants() throws Exception {
        Expectation<?> expectation = response("""
                {"status": 200, "body": {"content": [1]}, "matchingRules": {"body": {"$": {"matchers": [
                   {"match": "arrayContains", "variants": []}]}}}}""");
        assertThat(expectation.explain(Part.BODY, "$[0]").asks())
                .isEqualTo("nothing: $ is arrayContains by $; an array with an item for every variant");
    }

    @Test
    void ruleThatLeadsNowhereIsTold() throws Exception {
        assertThat(body("{\"a\": 1}", "{\"$.typo\": {\"matchers\": [{\"match\": \"integer\"}]}}"))
                .endsWith("\nunused: integer by $.typo leads to nothing in the example's body");
    }

    @Test
    void severalRulesOfOneKindAreAllTold() throws Exception {
        String values = """
                {"$": {"matchers": [
                   {"match": "eachValue", "rules": [{"match": "type"}]},
                   {"match": "eachKey", "rules": [{"match": "regex", "regex": "[a-z]"}]},
                   {"match": "eachValue", "rules": [{"match": "integer"}]}]}}""";
        assertThat(body("{\"a\": 1}", values)).isEqualTo("""
                        body $: eachValue type AND integer AND eachKey regex '[a-z]' by $; an object whose members may have any name
                        body $.*: type AND integer by $ of eachValue at $; example 1""");
        String variants = """
                {"$": {"matchers": [
                   {"match": "arrayContains", "variants": [{"index": 0, "rules": {"$": {"matchers": [{"match": "type"}]}}}]},
                   {"match": "arrayContains", "variants": [{"index": 1}]},
                   {"match": "eachValue", "rules": [{"match": "number"}]}]}}""";
        assertThat(body("[1, 2]", variants)).contains("body $[*]: type", "body $[*]: equal to 2", "body $[1]: number");
    }

    private static String body(String content, String rules) throws Exception {
        return response("{\"status\": 200, \"body\": {\"content\": %s}, \"matchingRules\": {\"body\": %s}}"
                        .formatted(content, rules))
                .plan()
                .replace("status: equal to 200 (no rule)\nbody: content of application/json\n", "");
    }

    private static Expectation<?> request(String json) throws ContractFormatException {
        return Expectation.ofRequest(((HttpInteraction)
                        interaction("\"type\": \"Synchronous/HTTP\", \"response\": {}, \"request\": " + json))
                .request());
    }

    private static Expectation<?> response(String json) throws ContractFormatException {
        return Expectation.ofResponse(((HttpInteraction)
                        interaction("\"type\": \"Synchronous/HTTP\", \"request\": {}, \"response\": " + json))
                .response());
    }

    private static Expectation<?> message(String json) throws ContractFormatException {
        String members = json.strip().substring(1, json.strip().length() - 1);
        return Expectation.ofMessage(
                ((MessageInteraction) interaction("\"type\": \"Asynchronous/Messages\", " + members)).message());
    }

    private static Interaction interaction(String members) throws ContractFormatException {
        String contract = """
                {"consumer": {"name": "a"}, "provider": {"name": "b"}, "metadata": {"pactSpecification": {"version": "4.0"}},
                 "interactions": [{"description": "d", %s}]}""".formatted(members);
        return ContractReader.read("test", contract.getBytes(StandardCharsets.UTF_8))
                .interactions()
                .get(0);
    }
}
