package dev.contract.core.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whose verdicts an expectation gives where the engines of the field differ; nothing else depends on it. */
public enum MatchingProfile {
    /** Our own verdicts. */
    DEFAULT,
    /** Those of pact-jvm 4.7. */
    PACT_JVM,
    /** Those of the Rust engine 0.5, which most other languages use. */
    PACT_RUST,
    /** A message has to pass all of the above: what is accepted here is accepted everywhere. */
    STRICT;

    /** The system property that chooses the profile for consumer tests and verifications. */
    public static final String PROPERTY = "contract.matching.profile";

    /** The profile of the system property; the default if it is not set. */
    public static MatchingProfile configured() {
        String name = System.getProperty(PROPERTY, "");
        return name.isBlank() ? DEFAULT : named(name);
    }

    /**
     * The profile of a name such as {@code pact-jvm}.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static MatchingProfile named(String name) {
        return Stream.of(values())
                .filter(profile -> profile.toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is \"%s\" but has to be one of %s".formatted(PROPERTY, name, List.of(values()))));
    }

    /** The profiles that a message has to pass one by one. */
    List<MatchingProfile> all() {
        return this == STRICT ? List.of(DEFAULT, PACT_JVM, PACT_RUST) : List.of(this);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
