package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the headers that are expected; others may come. */
final class HeaderCheck {

    private final Headers expected;
    private final Map<String, CompiledGroup> rules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean cookies;
    private final Mode mode;

    private HeaderCheck(Headers expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler, boolean cookies) {
        this.expected = expected;
        this.cookies = cookies && !Deviation.COOKIES_ARE_TEXT.in(compiler.profile());
        this.mode = Mode.text(compiler.profile());
        rules.forEach((path, group) -> {
            CompiledGroup compiled = compiler.group(group, "header " + path.name());
            if (compiled != null) {
                // some tools write X[0] or X[*] for a value of X; the rule is for all values of the name
                this.rules.putIfAbsent(path.name().replaceFirst("\\[(\\d+|\\*)]$", ""), compiled);
            }
        });
    }

    static PartCheck<HttpRequest> ofRequest(
            HttpRequest expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler) {
        HeaderCheck check = new HeaderCheck(headers(expected, compiler.profile()), rules, compiler, true);
        return PartCheck.of((actual, mismatches) -> check.check(actual.headers(), mismatches), check::plan);
    }

    private static Headers headers(HttpRequest expected, MatchingProfile profile) {
        boolean undeclared =
                expected.body() instanceof Body.Json && expected.headers().get("Content-Type") == null;
        return undeclared && Deviation.JSON_DECLARES_ITSELF.in(profile)
                ? expected.headers().with("Content-Type", "application/json")
                : expected.headers();
    }

    static PartCheck<HttpResponse> ofResponse(Headers expected, Map<DocPath, RuleGroup> rules, RuleCompiler compiler) {
        HeaderCheck check = new HeaderCheck(expected, rules, compiler, false);
        return PartCheck.of((actual, mismatches) -> check.check(actual.headers(), mismatches), check::plan);
    }

    private void check(Headers actual, List<Mismatch> mismatches) {
        expected.fields().forEach((name, values) -> {
            MismatchCollector found = new MismatchCollector(Part.HEADER, new Path(name));
            List<String> received = actual.get(name);
            if (received == null) {
                String message = "Expected a header '%s' but was missing".formatted(name);
                found.add("equality", message, JsonValue.of(String.join(", ", values)), null, null);
            } else {
                compareReceived(name, values, received, found);
            }
            mismatches.addAll(found.mismatches());
        });
    }

    private void compareReceived(String name, List<String> values, List<String> received, MismatchCollector found) {
        if (cookies && name.equalsIgnoreCase("Cookie") && group(name) == null) {
            compareCookies(name, values, received, found);
        } else if (!cookies && name.equalsIgnoreCase("Set-Cookie")) {
            compareSetCookies(name, values, received, found);
        } else {
            compare(name, split(name, values), split(name, received), found);
        }
    }

    /** The single values of a header that is a list, else the values as they stand. */
    List<String> split(String name, List<String> values) {
        return HeaderValues.split(name, values, mode.has(Deviation.COMMAS_SEPARATE_VALUES));
    }

    /** True if values may come where others are expected. */
    boolean accepts(String name, List<String> values, List<String> received) {
        MismatchCollector found = new MismatchCollector(Part.HEADER, new Path(name));
        compareReceived(name, values, received, found);
        return found.mismatches().isEmpty();
    }

    Mode mode() {
        return mode;
    }

    private @Nullable CompiledGroup group(String name) {
        // a rule for all headers is not meant for cookies, which are many values in one
        CompiledGroup forAll = cookies && name.equalsIgnoreCase("Cookie") ? null : rules.get("*");
        CompiledGroup group = rules.getOrDefault(name, forAll);
        return group == null || !group.judgesValues() ? null : group;
    }

    private PartPlan plan() {
        List<Place> places = new ArrayList<>();
        expected.fields().forEach((name, values) -> {
            CompiledGroup group = group(name);
            boolean single = group == null && name.equalsIgnoreCase(cookies ? "Cookie" : "Set-Cookie");
            String text = "'" + String.join(", ", values) + "'";
            Demand demand = new HeaderDemand(this, name, values, group);
            if (group != null) {
                Applied applied = Applied.toName(name, rules.get(name), rules.get("*"));
                places.add(new SinglePlace(name, applied, "example " + text, demand));
            } else if (single) {
                places.add(new SinglePlace(name, Applied.NOTHING, "each of the cookies " + text, demand));
            } else {
                String how = HeaderValues.isMediaType(name) ? "the same media type as " : "equal to ";
                places.add(new SinglePlace(name, Applied.NONE, how + text, demand));
            }
        });
        return new PartPlan(Part.HEADER, places);
    }

    private void compare(String name, List<String> values, List<String> received, MismatchCollector found) {
        CompiledGroup group = group(name);
        if (group == null) {
            compareWithoutRule(name, values, received, found);
            return;
        }
        for (int i = 0; i < received.size(); i++) {
            String example = values.isEmpty() ? "" : values.get(i < values.size() ? i : 0);
            group.judge(new JsonString(example), new JsonString(received.get(i)), mode, found);
        }
    }

    private void compareWithoutRule(String name, List<String> values, List<String> received, MismatchCollector found) {
        String wanted = HeaderValues.normalised(values);
        String got = HeaderValues.normalised(received);
        boolean counted = values.size() > 1 && mode.has(Deviation.HEADER_VALUES_ARE_COUNTED);
        boolean equal = HeaderValues.isMediaType(name)
                ? HeaderValues.sameMediaTypes(values, received, mode.profile())
                : wanted.equals(got) && (!counted || values.size() == received.size());
        if (!equal) {
            String message = "Expected header '%s' to have value '%s' but was '%s'"
                    .formatted(name, String.join(", ", values), String.join(", ", received));
            found.add("equality", message, new JsonString(wanted), new JsonString(got), hint(wanted, got));
        }
    }

    /** Every expected cookie has to be there; their order does not count. */
    private static void compareCookies(
            String name, List<String> values, List<String> received, MismatchCollector found) {
        List<String> cookies = HeaderValues.cookies(received);
        for (String cookie : HeaderValues.cookies(values)) {
            if (!cookies.contains(cookie)) {
                String message = "Expected header '%s' to have value '%s' but was '%s'"
                        .formatted(name, cookie, String.join("; ", cookies));
                found.add("equality", message, new JsonString(cookie), JsonValue.of(cookies), null);
            }
        }
    }

    /** Every expected cookie has to be set, by a header of its own; others may be set too. */
    private void compareSetCookies(String name, List<String> values, List<String> received, MismatchCollector found) {
        for (String value : values) {
            if (received.stream().noneMatch(cookie -> passes(name, value, cookie))) {
                compare(name, List.of(value), received, found);
            }
        }
    }

    private boolean passes(String name, String value, String cookie) {
        MismatchCollector found = new MismatchCollector(Part.HEADER, new Path(name));
        compare(name, List.of(value), List.of(cookie), found);
        return found.mismatches().isEmpty();
    }

    private static @Nullable String hint(String wanted, String got) {
        return wanted.toLowerCase(Locale.ROOT).equals(got.toLowerCase(Locale.ROOT))
                ? "upper and lower case differ"
                : null;
    }
}
