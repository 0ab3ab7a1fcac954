package dev.contract.broker.imports;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an import comes from and how it asks.
 *
 * @param source the address of the broker that is read
 * @param authorization the value of the header Authorization; null for none
 * @param parallel how many requests are under way at once
 * @param former whether deployments and releases that have ended are asked for, which takes a request for each version and
 *     environment
 * @param timeout for one answer
 * @param pause before a failed request is sent again; doubled each time
 */
public record ImportSettings(
        URI source, @Nullable String authorization, int parallel, boolean former, Duration timeout, Duration pause) {

    /** How often a request is sent before it counts as failed. */
    static final int ATTEMPTS = 5;

    private static final int PARALLEL = 4;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    public static ImportSettings of(URI source) {
        return new ImportSettings(source, null, PARALLEL, false, TIMEOUT, PAUSE);
    }

    public ImportSettings withAuthorization(@Nullable String value) {
        return new ImportSettings(source, value, parallel, former, timeout, pause);
    }

    public ImportSettings withParallel(int value) {
        return new ImportSettings(source, authorization, value, former, timeout, pause);
    }

    public ImportSettings withFormer(boolean value) {
        return new ImportSettings(source, authorization, parallel, value, timeout, pause);
    }

    public ImportSettings withPause(Duration value) {
        return new ImportSettings(source, authorization, parallel, former, timeout, value);
    }

    /** The same address, however it is written, without credentials. */
    public static String name(URI source) {
        return source.toString().replaceFirst("//[^/@]*@", "//").replaceFirst("/+$", "");
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "import from " + source;
    }
}
