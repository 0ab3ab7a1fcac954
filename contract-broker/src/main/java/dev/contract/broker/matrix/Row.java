package dev.contract.broker.matrix;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A published contract with one of its results; without a result where no provider version that counts has one. */
public record Row(
        long consumerId,
        String consumer,
        long consumerVersionId,
        String consumerVersion,
        long providerId,
        String provider,
        @Nullable Long providerVersionId,
        @Nullable String providerVersion,
        long publicationId,
        int revision,
        boolean current,
        String sha,
        Instant publishedAt,
        @Nullable Long verificationId,
        @Nullable Boolean success,
        @Nullable Instant verifiedAt) {

    static final Comparator<Row> ORDER = Comparator.comparing(Row::consumer)
            .thenComparing(Comparator.comparing(Row::consumerVersionId).reversed())
            .thenComparing(Comparator.comparing(Row::revision).reversed())
            .thenComparing(Row::provider)
            .thenComparing(Comparator.comparing((Row row) -> orZero(row.providerVersionId()))
                    .reversed())
            .thenComparing(Comparator.comparing((Row row) -> orZero(row.verificationId()))
                    .reversed());

    static long orZero(@Nullable Long id) {
        return id == null ? 0 : id;
    }

    /** The same contract, without a result of another version of the provider. */
    Row unverifiedBy(@Nullable Long otherVersionId, @Nullable String otherVersion) {
        return new Row(
                consumerId,
                consumer,
                consumerVersionId,
                consumerVersion,
                providerId,
                provider,
                otherVersionId,
                otherVersion,
                publicationId,
                revision,
                current,
                sha,
                publishedAt,
                null,
                null,
                null);
    }

    public boolean isVerified() {
        return success != null;
    }
}
