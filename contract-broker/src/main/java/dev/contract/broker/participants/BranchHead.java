package dev.contract.broker.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A branch with its newest version and when that came; without a version where it has none any more. */
public record BranchHead(String name, @Nullable String version, Instant since) {}
