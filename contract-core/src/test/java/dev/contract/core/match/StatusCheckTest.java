package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.match.CompiledRule.OfValue;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The plan of a status code, which is made for every interaction and compared for few. */
class StatusCheckTest {

    @Test
    void codesAreTriedWhenTheyAreComparedOnly() {
        AtomicInteger tried = new AtomicInteger();
        ValueCheck any = (expected, actual, mode) -> {
            tried.incrementAndGet();
            return null;
        };
        RuleState rules =
                RuleState.only(new CompiledGroup(RuleGroup.of(Rule.type()), List.of(new OfValue(Rule.type(), any))));
        PartPlan plan = new StatusCheck(200, rules, MatchingProfile.DEFAULT).plan();
        assertThat(plan.explain("")).isNotNull();
        assertThat(tried).hasValue(0);
        PartPlan only = new StatusCheck(200, new RuleTrie().root(), MatchingProfile.DEFAULT).plan();
        assertThat(PartPlan.differences(only, plan, false)).hasSize(1);
        assertThat(tried).hasPositiveValue();
    }
}
