package dev.contract.core.match;

import dev.contract.core.model.BoundedMatch;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.RequestPath;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Compares paths: without regard to how they are encoded, or as they were sent by the rule for the whole path. */
final class PathCheck implements PartCheck<HttpRequest> {

    private final JsonValue expected;
    private final String canonical;
    private final RuleState rules;
    private final Mode mode;

    PathCheck(String expected, RuleState rules, MatchingProfile profile) {
        this.expected = new JsonString(withoutHost(expected));
        this.canonical = RequestPath.canonical(withoutHost(expected));
        this.rules = rules;
        this.mode = Mode.text(profile);
    }

    /** Some contracts write the whole URL. */
    private static String withoutHost(String path) {
        return path.replaceFirst("^https?://[^/]*", "");
    }

    @Override
    public void check(HttpRequest actual, List<Mismatch> mismatches) {
        MismatchCollector found = new MismatchCollector(Part.PATH, new Path(""));
        JsonValue path = new JsonString(actual.path());
        CompiledGroup group = rules.group();
        if (group != null && group.judgesValues()) {
            group.judge(expected, path, mode, found);
        } else if (!canonical.equals(actual.canonicalPath()) && !matchesAsRegex(actual.path())) {
            String message = "Expected path %s but was %s".formatted(Show.value(expected), Show.value(path));
            found.add("equality", message, expected, path, hint(ValueChecks.text(expected), actual.path()));
        }
        mismatches.addAll(found.mismatches());
    }

    @Override
    public PartPlan plan() {
        boolean judged = rules.group() != null && rules.group().judgesValues();
        JsonValue compared = judged ? expected : new JsonString(canonical);
        Demand demand = new ValueDemand(rules.group(), compared, mode, true);
        return new PartPlan(Part.PATH, List.of(SinglePlace.of("", rules, expected, demand)));
    }

    private boolean matchesAsRegex(String path) {
        try {
            return mode.has(Deviation.PATH_IS_A_REGEX)
                    && BoundedMatch.matches(Pattern.compile(ValueChecks.text(expected)), path);
        } catch (PatternSyntaxException literal) {
            return false;
        }
    }

    private static @Nullable String hint(String expected, String actual) {
        if (expected.contains(" ")) {
            return "a path never arrives with a space: write it as %20 in the contract";
        }
        if (expected.equals(actual + "/") || actual.equals(expected + "/")) {
            return "only the slash at the end differs";
        }
        return expected.equalsIgnoreCase(actual) ? "upper and lower case differ" : null;
    }
}
