package dev.contract.core.lint;

import dev.contract.core.match.Explanation;
import dev.contract.core.match.Explanation.Candidate;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds rules of the body that change nothing: another one wins wherever they lead, or they ask for what is asked anyway. */
final class OverruledRules implements SideCheck {

    @Override
    public void check(Side side, Report report) {
        Map<String, Candidate> losers = new LinkedHashMap<>();
        Set<String> winners = new HashSet<>();
        Set<String> needed = new HashSet<>();
        for (Explanation place : side.places()) {
            if (place.part() == Part.BODY && !place.candidates().isEmpty()) {
                Candidate winner = place.candidates().get(0);
                winners.add(winner.from());
                place.candidates().stream().skip(1).forEach(each -> losers.putIfAbsent(each.from(), winner));
                if (place.candidates().size() > 1 || !winner.rules().equals("equality")) {
                    needed.add(winner.from());
                }
            }
        }
        side.expected().rules().of(Part.BODY).forEach((path, group) -> {
            Candidate winner = losers.get(path.toString());
            if (winner != null && !winners.contains(path.toString()) && isAboutOnePlace(path)) {
                report.add(
                        LintRule.OVERRULED_RULE,
                        side.at(Part.BODY, path.toString()),
                        "%s never holds: %s wins".formatted(group, winner),
                        "Remove one of the two, so that it can be seen what is asked for.");
            } else if (winners.contains(path.toString()) && !needed.contains(path.toString())) {
                report.add(
                        LintRule.REDUNDANT_RULE,
                        side.at(Part.BODY, path.toString()),
                        "equality is asked for where no rule is, too",
                        "Remove the rule, if it is not there to say so.");
            }
        });
    }

    /** Tools write rules for any member beside those of each one; that is a habit, no mistake. */
    private static boolean isAboutOnePlace(DocPath path) {
        return path.tokens().stream().noneMatch(PathToken.Any.class::isInstance);
    }
}
