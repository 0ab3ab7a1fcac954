package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;

/** Finds interactions that cannot be told from others by name. */
final class Descriptions implements ContractCheck {

    @Override
    public void check(Contract contract, Report report) {
        for (int i = 0; i < contract.interactions().size(); i++) {
            Interaction interaction = contract.interactions().get(i);
            if (interaction.description().isBlank()) {
                report.add(
                        LintRule.NO_DESCRIPTION,
                        new Where(i, interaction.title(), "", null, ""),
                        "the interaction has no description",
                        "Say in a few words what the consumer asks for: results are told by it.");
            }
        }
    }
}
