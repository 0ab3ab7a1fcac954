package dev.contract.broker.ui;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.environments.Presence;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.IntegrationState;
import dev.contract.broker.overview.Status;
import dev.contract.broker.verifications.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the start page shows, ready to be written. */
public record StartPage(String baseUrl, List<Line> lines) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** One integration. */
    public record Line(
            String consumer,
            String provider,
            String contractUrl,
            String matrixUrl,
            String version,
            String branches,
            String published,
            String publishedExactly,
            String statusClass,
            String status,
            List<String> consumerPlaces,
            List<String> providerPlaces) {}

    static StartPage of(Urls urls, List<IntegrationState> states, Instant now) {
        return new StartPage(
                urls.base(),
                states.stream().map(state -> line(urls, state, now)).toList());
    }

    private static Line line(Urls urls, IntegrationState state, Instant now) {
        String consumer = state.contract().consumer();
        String provider = state.contract().provider();
        return new Line(
                consumer,
                provider,
                ContractLinks.version(urls, state.contract()),
                urls.to("matrix", "provider", provider, "consumer", consumer),
                state.contract().version(),
                String.join(", ", state.branches()),
                ago(Duration.between(state.contract().createdAt(), now)),
                EXACT.format(state.contract().createdAt()),
                state.status().name().toLowerCase(Locale.ROOT),
                status(state),
                places(state.consumerPlaces()),
                places(state.providerPlaces()));
    }

    private static String status(IntegrationState state) {
        Verification verification = state.verification();
        if (verification == null) {
            return "Not verified yet";
        }
        String by = state.contract().provider() + " " + verification.providerVersion();
        if (state.status() == Status.STALE) {
            return "Changed since " + by + (verification.success() ? " verified it" : " failed");
        }
        return verification.success() ? "Verified by " + by : "Failed with " + by;
    }

    private static List<String> places(List<Presence> presences) {
        return presences.stream()
                .map(presence ->
                        presence.version() + " in " + presence.environment().displayName())
                .toList();
    }

    static String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        return age.toDays() < 1 ? count(age.toHours(), "hour") : count(age.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
