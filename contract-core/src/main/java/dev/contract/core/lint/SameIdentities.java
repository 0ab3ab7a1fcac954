package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds interactions of one description and one state that are not the same. */
final class SameIdentities implements ContractCheck {

    @Override
    public void check(Contract contract, Report report) {
        List<Interaction> interactions = contract.interactions();
        Map<InteractionIdentity, Integer> first = new HashMap<>();
        for (int i = 0; i < interactions.size(); i++) {
            Interaction interaction = interactions.get(i);
            Integer other = first.putIfAbsent(InteractionIdentity.of(interaction), i);
            if (other != null
                    && !interaction.description().isBlank()
                    && !interaction.equals(interactions.get(other).withInfo(interaction.info()))) {
                report.add(
                        LintRule.SAME_IDENTITY,
                        new Where(i, interaction.title(), "", null, ""),
                        "interaction %d has the same description and state, but other content".formatted(other + 1),
                        "Give them different descriptions: tools that merge contracts may keep one of the two, and results are told by it.");
            }
        }
    }
}
