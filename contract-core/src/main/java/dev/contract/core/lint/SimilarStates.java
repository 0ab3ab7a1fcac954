package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.ProviderState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds provider states that are one state to a reader, and two to a provider. */
final class SimilarStates implements ContractCheck {

    @Override
    public void check(Contract contract, Report report) {
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        for (Interaction interaction : contract.interactions()) {
            for (ProviderState state : interaction.states()) {
                String plain = state.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                alike.computeIfAbsent(plain, name -> new LinkedHashSet<>()).add(state.name());
            }
        }
        for (Set<String> names : alike.values()) {
            if (names.size() > 1) {
                report.add(
                        LintRule.SIMILAR_STATES,
                        Where.CONTRACT,
                        "provider states that look like one: '" + String.join("', '", names) + "'",
                        "Write them alike: a provider knows states by their exact names.");
            }
        }
    }
}
