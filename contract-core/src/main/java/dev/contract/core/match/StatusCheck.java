package dev.contract.core.match;

import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares status codes. */
final class StatusCheck implements PartCheck<HttpResponse> {

    private static final int MOST = 1000;

    private final int expected;
    private final RuleState rules;
    private final Mode mode;

    StatusCheck(int expected, RuleState rules, MatchingProfile profile) {
        this.expected = expected;
        this.rules = rules;
        this.mode = Mode.response(profile);
    }

    @Override
    public void check(HttpResponse actual, List<Mismatch> mismatches) {
        MismatchCollector found = new MismatchCollector(Part.STATUS, new Path(""));
        JsonValue wanted = JsonValue.of(expected);
        JsonValue status = JsonValue.of(actual.status());
        CompiledGroup group = rules.group();
        if (group != null && group.judgesValues()) {
            group.judge(wanted, status, mode, found);
        } else if (expected != actual.status()) {
            String message = "expected status of %d but was %d".formatted(expected, actual.status());
            found.add("equality", message, wanted, status, hint(actual.status()));
        }
        mismatches.addAll(found.mismatches());
    }

    @Override
    public PartPlan plan() {
        JsonValue wanted = JsonValue.of(expected);
        Demand demand = new Codes(new ValueDemand(rules.group(), wanted, mode, false));
        return new PartPlan(Part.STATUS, List.of(SinglePlace.of("", rules, wanted, demand)));
    }

    private static @Nullable String hint(int status) {
        return switch (status) {
            case 401, 403 -> "the provider refused the credentials: does the request need a filter that adds them?";
            case 404 -> "not found: does the provider state create what the request asks for?";
            case 500 -> "the provider failed: its log says why";
            default -> null;
        };
    }

    /** There are so few codes that all can be tried, once they are compared. */
    private record Codes(ValueDemand value) implements Demand {
        private boolean accepts(int code) {
            return value.accepts(JsonValue.of(code));
        }

        @Override
        public boolean isWithin(Demand wider) {
            return wider instanceof Codes other
                    && IntStream.range(0, MOST).filter(this::accepts).allMatch(other::accepts);
        }
    }
}
