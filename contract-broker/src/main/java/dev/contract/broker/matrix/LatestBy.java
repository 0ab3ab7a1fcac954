package dev.contract.broker.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows remain of those that are about the same: by consumer (c), its version (cv), provider (p), its version (pv). */
public enum LatestBy {
    NONE,
    CVPV,
    CVP,
    CP;

    static final List<String> NAMES = List.of("cvp", "cvpv", "cp");

    public static LatestBy of(@Nullable String text) {
        return text == null
                ? NONE
                : switch (text) {
                    case "cvpv" -> CVPV;
                    case "cvp" -> CVP;
                    case "cp" -> CP;
                    default -> NONE;
                };
    }

    /** What rows have in common of which one remains. */
    List<Object> key(Row row) {
        return switch (this) {
            case NONE -> List.of(row.publicationId(), String.valueOf(row.verificationId()), row.provider());
            case CVPV -> List.of(row.consumerVersionId(), row.providerId(), String.valueOf(row.providerVersionId()));
            case CVP -> List.of(row.consumerVersionId(), row.providerId());
            case CP -> List.of(row.consumerId(), row.providerId());
        };
    }
}
