package dev.contract.core.lint;

import dev.contract.core.model.Part;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds addresses of one machine in what the provider has to answer. */
final class LocalUrls implements SideCheck {

    private static final Pattern LOCAL = Pattern.compile(
            "https?://(localhost|127\\.\\d+\\.\\d+\\.\\d+|0\\.0\\.0\\.0|\\[::1]|host\\.docker\\.internal|10\\.\\d+\\.\\d+\\.\\d+"
                    + "|192\\.168\\.\\d+\\.\\d+|172\\.(1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+)(:\\d+)?([/?#].*)?",
            Pattern.DOTALL);

    @Override
    public void check(Side side, Report report) {
        Set<String> told = new HashSet<>();
        for (Value value : side.values()) {
            boolean local = LOCAL.matcher(value.text()).matches() && !side.isGiven(value.text());
            if (local
                    && side.byProvider()
                    && side.isReadable()
                    && (value.part() == Part.BODY || value.part() == Part.HEADER)
                    && side.isExact(value)
                    && told.add(value.part() + Places.general(value.path()))) {
                report.add(
                        LintRule.LOCAL_URL,
                        side.at(value.part(), value.path()),
                        "the address of one machine has to be exactly " + Shown.value(value),
                        "Match it by a regular expression on its path, so that it may stand anywhere.");
            }
        }
    }
}
