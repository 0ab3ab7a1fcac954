package dev.contract.core.match;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.contract.core.json.JsonReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What bodies may cost that are made to cost much: each of these once took many seconds, or all memory. */
class BoundsTest {

    /** Generous, as tests run beside each other; what is tested took far longer. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String JSON = "application/json";

    private static String list(int size, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(joining(",", "[", "]"));
    }

    private static String object(int size, IntFunction<String> member) {
        return IntStream.range(0, size).mapToObj(member).collect(joining(",", "{", "}"));
    }

    private static List<Mismatch> check(String type, String example, String received, MatchingRules rules) {
        Headers headers = Headers.of("Content-Type", type);
        Body body = new Body.Raw(Bytes.ofText(example), type);
        Expectation<HttpResponse> expectation =
                Expectation.ofResponse(new Expected<>(new HttpResponse(200, headers, body), rules));
        HttpResponse response = new HttpResponse(
                200, headers, Body.received(Bytes.ofText(received).array()));
        return assertTimeoutPreemptively(SOON, () -> expectation.check(response));
    }

    private static MatchingRules rules(String path, Rule rule) throws Exception {
        return MatchingRules.NONE.with(Part.BODY, DocPath.parse(path), RuleGroup.of(rule));
    }

    private static int length(List<Mismatch> mismatches) {
        return mismatches.stream()
                .mapToInt(mismatch -> mismatch.toString().length()
                        + mismatch.expected().length()
                        + mismatch.actual().length())
                .sum();
    }

    @Test
    void manyMismatchesAboutManyNamesAreBounded() throws Exception {
        String example = "[" + object(5_000, i -> "\"name" + i + "\":1") + "]";
        List<Mismatch> mismatches = check(JSON, example, list(14_000, i -> "{}"), rules("$", new Rule("type")));
        assertThat(mismatches).hasSize(1_001);
        assertThat(mismatches.get(0).message())
                .startsWith("Actual map is missing the following keys: name0, name1, name10, name100")
                .endsWith("… (5000 names)");
        assertThat(mismatches.get(1_000).message()).startsWith("There may be more mismatches");
        assertThat(length(mismatches)).isLessThan(5_000_000);
    }

    @Test
    void aThousandMismatchesAreAllThatAreTold() {
        assertThat(check(JSON, list(999, i -> "1"), list(999, i -> "2"), MatchingRules.NONE))
                .hasSize(999)
                .noneMatch(mismatch -> mismatch.message().startsWith("There may be"));
        assertThat(check(JSON, list(5_000, i -> "1"), list(5_000, i -> "2"), MatchingRules.NONE))
                .hasSize(1_001);
    }

    @Test
    void fiftyNamesAreTold() {
        String missing = IntStream.range(10, 60).mapToObj(i -> "name" + i).collect(joining(", "));
        assertThat(check(JSON, object(50, i -> "\"name" + (i + 10) + "\":1"), "{\"a\":1}", MatchingRules.NONE))
                .extracting(Mismatch::message)
                .containsExactly("Actual map is missing the following keys: " + missing);
    }

    @Test
    void largeValuesAreNotPrintedToTheirEnd() throws Exception {
        String nested = "[".repeat(900) + "\"" + "a".repeat(1_000_000) + "\"" + "]".repeat(900);
        Rule size = new Rule("type", JsonObject.of("min", 2));
        List<Mismatch> mismatches = check(JSON, nested, nested, rules("$", size));
        assertThat(mismatches.size()).isBetween(1, 900);
        assertThat(length(mismatches)).isLessThan(5_000_000);
    }

    @Test
    void longTextIsCutWithItsLength() {
        assertThat(check(JSON, "[\"b\"]", "[\"" + "a".repeat(501) + "\"]", MatchingRules.NONE))
                .extracting(Mismatch::message)
                .containsExactly(
                        "Expected '" + "a".repeat(500) + "… (501 characters)' (String) to be equal to 'b' (String)");
        assertThat(check(JSON, "[\"b\"]", "[\"" + "a".repeat(500) + "\"]", MatchingRules.NONE))
                .extracting(Mismatch::message)
                .containsExactly("Expected '" + "a".repeat(500) + "' (String) to be equal to 'b' (String)");
    }

    @Test
    void rulesForIndexesAndWildcardsTakeMemoryInProportion() throws Exception {
        int size = 6_000;
        Map<DocPath, RuleGroup> paths = new LinkedHashMap<>();
        RuleGroup type = RuleGroup.of(new Rule("type"));
        paths.put(DocPath.ROOT, type);
        for (int i = 0; i < size; i++) {
            paths.put(DocPath.parse("$[" + i + "]"), type);
            paths.put(DocPath.parse("$[*][" + i + "]"), type);
        }
        RuleTrie trie = new RuleTrie();
        RuleCompiler compiler = new RuleCompiler(MatchingProfile.DEFAULT);
        paths.forEach((path, group) -> trie.add(path, compiler.group(group, "body")));
        RuleState root = trie.root();
        long before = allocated();
        for (int i = 0; i < size; i++) {
            assertThat(root.item(i).item(i).isDirect()).isTrue();
        }
        assertThat(allocated() - before).isLessThan(100_000_000);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void statesAreTheSameHoweverManyAreNeeded() throws Exception {
        RuleTrie trie = new RuleTrie();
        RuleCompiler compiler = new RuleCompiler(MatchingProfile.DEFAULT);
        RuleGroup type = RuleGroup.of(new Rule("type"));
        for (int i = 0; i < 400; i++) {
            trie.add(DocPath.parse("$[" + i + "]"), compiler.group(type, "body"));
            trie.add(DocPath.parse("$[*][" + i + "]"), compiler.group(type, "body"));
        }
        RuleState root = trie.root();
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < 401; j++) {
                assertThat(root.item(i).item(j).isDirect()).isEqualTo(j < 400);
            }
        }
    }

    @Test
    void childNamesOfEqualHashesAreReadSoon() {
        StringBuilder children = new StringBuilder("<r>");
        for (int i = 0; i < 65_536; i++) {
            children.append('<').append(colliding(i)).append("/>");
        }
        assertThat(check("application/xml", "<r/>", children + "</r>", MatchingRules.NONE))
                .isEmpty();
    }

    @Test
    void itemsOfEqualHashesAreFoundSoon() throws Exception {
        String items = list(32_768, i -> "{\"a\":\"" + colliding(i) + "\"}");
        String others = list(32_768, i -> "{\"a\":\"" + colliding(32_767 - i) + "\"}");
        assertThat(check(JSON, items, others, rules("$", new Rule("ignore-order"))))
                .isEmpty();
    }

    /** Texts of 32 letters with one hash, 65,536 of them. */
    private static String colliding(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @Test
    void repeatedHeaderOfAPartCountsEachTime() {
        String type = "multipart/form-data; boundary=b";
        String example = "--b\r\n\r\nx\r\n--b--";
        String hundred = "--b\r\n" + "h:1\r\n".repeat(100) + "\r\nx\r\n--b--";
        String many = "--b\r\n" + "h:1\r\n".repeat(80_000) + "\r\nx\r\n--b--";
        assertThat(check(type, example, hundred, MatchingRules.NONE)).isEmpty();
        assertThat(check(type, example, many, MatchingRules.NONE))
                .singleElement()
                .extracting(Mismatch::message)
                .asString()
                .contains("a part has more than 100 headers");
    }

    @Test
    void expressionsOfACheckHaveOneBound() throws Exception {
        String slow = list(4_000, i -> "\"" + "a".repeat(60) + "\"");
        assertThat(check(JSON, "[\"b\"]", slow, texts("a*a*a*a*a*a*a*b"))).hasSize(1_001);
    }

    private static MatchingRules texts(String regex) throws Exception {
        return rules("$", new Rule("type")).with(Part.BODY, DocPath.parse("$[*]"), RuleGroup.of(Rule.regex(regex)));
    }

    @Test
    void expressionsThatNeedNoBoundMatchHoweverMuchOthersHaveTaken() throws Exception {
        String slow = list(300, i -> i < 299 ? "\"" + "a".repeat(60) + "\"" : "\"ab\"");
        List<Mismatch> mismatches = check(JSON, "[\"b\"]", slow, texts("(?:a+)+b"));
        assertThat(mismatches)
                .hasSize(299)
                .noneMatch(mismatch -> mismatch.path().equals("$[299]"));
        assertThat(check(JSON, "[\"b\"]", "[\"ab\"]", texts("(?:a+)+b"))).isEmpty();
    }

    @Test
    void hintsReadNoLongNames() {
        String wanted = object(12, i -> "\"" + "ab".repeat(10_000) + i + "\":1");
        String received = object(12, i -> "\"" + "aab".repeat(13_333) + "c" + i + "\":1");
        assertThat(length(check(JSON, wanted, received, MatchingRules.NONE))).isBetween(1, 100_000);
    }

    @Test
    void variantsAreLookedForWithABound() throws Exception {
        List<Object> variants = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            variants.add(JsonObject.of("index", i, "rules", JsonObject.EMPTY));
        }
        Rule contains = new Rule("arrayContains", JsonObject.of("variants", variants));
        String example = list(3_000, i -> "{\"a\":" + i + "}");
        List<Mismatch> mismatches = check(JSON, example, list(3_000, i -> "{\"a\":-1}"), rules("$", contains));
        assertThat(mismatches).hasSizeBetween(2, 1_001);
        assertThat(mismatches.get(mismatches.size() - 1).hint()).contains("too many");
    }

    @Test
    void itemsThatDifferInTheirLastMemberAreTriedWithABound() throws Exception {
        String same = IntStream.range(0, 400).mapToObj(i -> "\"m" + i + "\":1,").collect(joining());
        String wanted = list(900, i -> "{" + same + "\"last\":" + i + "}");
        String received = list(900, i -> "{" + same + "\"last\":-1}");
        assertThat(check(JSON, wanted, received, rules("$", new Rule("ignore-order"))))
                .isNotEmpty();
    }

    @Test
    void documentsAreReadToTheCharacterThatIsAskedFor() throws Exception {
        String text = "{\"a\":[1,\"two\\n\",{\"b\":null}],\"c\":true}";
        for (int i = 0; i <= text.length() + 1; i++) {
            assertThat(JsonReader.parse(text).start(i)).isEqualTo(text.substring(0, Math.min(i, text.length())));
        }
    }
}
