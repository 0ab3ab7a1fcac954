package dev.contract.core.match;

import dev.contract.core.match.Explanation.Candidate;
import dev.contract.core.model.DocPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold at a place.
 *
 * @param possible false where no rule can be
 * @param winner the group that holds; null if none does
 * @param candidates all that apply, in the order in which they go before each other
 */
record Applied(boolean possible, @Nullable Candidate winner, List<Candidate> candidates) {

    /** Where no rule can be. */
    static final Applied NOTHING = new Applied(false, null, List.of());

    /** Where no rule is. */
    static final Applied NONE = new Applied(true, null, List.of());

    /**
     * What holds in a state.
     *
     * @param origin for the rules inside of a rule, which one; else empty
     */
    static Applied of(RuleState state, String origin) {
        RuleTrie.Candidate best = state.best();
        if (best == null) {
            return NONE;
        }
        List<RuleTrie.Candidate> all = state.candidates();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            RuleTrie.Candidate each = all.get(i);
            String advantage = i + 1 < all.size() ? each.advantageOver(all.get(i + 1)) : "";
            candidates.add(candidate(each, !state.leadsHere(each), origin, advantage));
        }
        return new Applied(
                true,
                candidate(best, !state.isDirect(), origin, candidates.get(0).advantage()),
                candidates);
    }

    private static Candidate candidate(RuleTrie.Candidate of, boolean cascades, String origin, String advantage) {
        String path = new DocPath(of.path()).toString();
        return new Candidate(of.group().words(), origin.isEmpty() ? path : path + " of " + origin, cascades, advantage);
    }

    /** What holds for a header, where the rule of the name itself goes before the rule of any name. */
    static Applied toName(String name, @Nullable CompiledGroup ofName, @Nullable CompiledGroup ofAny) {
        List<Candidate> candidates = new ArrayList<>();
        if (ofName != null) {
            String advantage = ofAny == null ? "" : "more literal steps (1, not 0)";
            candidates.add(new Candidate(ofName.words(), DocPath.ofName(name).toString(), false, advantage));
        }
        if (ofAny != null) {
            candidates.add(new Candidate(ofAny.words(), DocPath.ROOT.any().toString(), false, ""));
        }
        return new Applied(true, candidates.isEmpty() ? null : candidates.get(0), candidates);
    }
}
