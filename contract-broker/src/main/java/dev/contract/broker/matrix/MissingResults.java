package dev.contract.broker.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the results that are missing where several versions of a provider are in an environment at once: a contract
 * that one of them has verified is not yet safe with the others.
 */
final class MissingResults {

    private MissingResults() {}

    static List<Row> of(List<Row> rows, List<Resolved> selectors) {
        List<Row> missing = new ArrayList<>();
        for (Row row : rows) {
            boolean first = rows.stream()
                            .filter(other -> sameContract(other, row))
                            .findFirst()
                            .orElse(row)
                    == row;
            boolean incomplete = row.isVerified()
                    && selectors.stream()
                            .filter(selector -> selector.participantId() == row.providerId())
                            .filter(selector -> selector.selector().environment() != null && selector.others() > 0)
                            .anyMatch(selector -> rows.stream()
                                    .noneMatch(other -> sameContract(other, row)
                                            && Objects.equals(other.providerVersionId(), selector.versionId())));
            if (first && incomplete) {
                missing.add(row.withoutResult());
            }
        }
        return missing;
    }

    private static boolean sameContract(Row one, Row other) {
        return one.publicationId() == other.publicationId();
    }
}
