package dev.contract.broker.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many of everything were deleted. */
record Tally(
        long versions,
        long branches,
        long publications,
        long contents,
        long verifications,
        long deliveries,
        long attempts,
        long changes) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    static Tally ofBranches(long number) {
        return new Tally(0, number, 0, 0, 0, 0, 0, 0);
    }

    static Tally ofChanges(long number) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, number);
    }

    Tally plus(Tally other) {
        return new Tally(
                versions + other.versions,
                branches + other.branches,
                publications + other.publications,
                contents + other.contents,
                verifications + other.verifications,
                deliveries + other.deliveries,
                attempts + other.attempts,
                changes + other.changes);
    }

    /** By the tables that they are about. */
    Map<String, Long> byTable() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("versions", versions);
        counts.put("branches", branches);
        counts.put("publications", publications);
        counts.put("contents", contents);
        counts.put("verifications", verifications);
        counts.put("deliveries", deliveries);
        counts.put("delivery_attempts", attempts);
        counts.put("audit", changes);
        return counts;
    }

    /** Tables from which something is gone, with those whose rows go with a version and are not counted. */
    List<String> tables() {
        List<String> tables = new ArrayList<>();
        byTable().forEach((table, number) -> {
            if (number > 0) {
                tables.add(table);
            }
        });
        if (versions + branches > 0) {
            tables.addAll(List.of("branch_versions", "tags", "deployments", "releases"));
        }
        return tables;
    }
}
