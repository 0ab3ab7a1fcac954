package dev.contract.broker.contracts;

/** A publication that a criterion fits. */
record Selected(Publication publication, Criterion criterion) implements Comparable<Selected> {

    @Override
    public int compareTo(Selected other) {
        int byCriterion = criterion.compareTo(other.criterion);
        return byCriterion != 0 ? byCriterion : Long.compare(publication.versionId(), other.publication.versionId());
    }
}
