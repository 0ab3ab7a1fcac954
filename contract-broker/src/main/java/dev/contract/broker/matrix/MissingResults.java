package dev.contract.broker.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Finds the results that are missing where several versions of a provider are in an environment at once: a contract
 * that one of them has verified is not yet safe with the others.
 */
final class MissingResults {

    private MissingResults() {}

    static List<Row> of(List<Row> rows, List<Resolved> selectors) {
        List<Resolved> places = selectors.stream()
                .filter(selector -> selector.selector().environment() != null && selector.others() > 0)
                .toList();
        Map<Long, List<Row>> byContract = rows.stream().collect(Collectors.groupingBy(Row::publicationId));
        List<Row> missing = new ArrayList<>();
        for (List<Row> results : byContract.values()) {
            Row first = results.get(0);
            if (first.isVerified()) {
                places.stream()
                        .filter(place -> isMissing(place, results))
                        .forEach(place -> missing.add(first.unverifiedBy(place.versionId(), place.number())));
            }
        }
        return missing;
    }

    private static boolean isMissing(Resolved place, List<Row> results) {
        return place.participantId() == results.get(0).providerId()
                && results.stream().noneMatch(row -> Objects.equals(row.providerVersionId(), place.versionId()));
    }
}
