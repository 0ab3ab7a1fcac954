package dev.contract.broker.matrix;

import dev.contract.core.broker.wire.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what would make a version deployable: who has to verify what, and where. */
final class NextSteps {

    private final Situation situation;
    private final List<NextStep> steps = new ArrayList<>();

    private NextSteps(Situation situation) {
        this.situation = situation;
    }

    /** In the order of the rows; none if everything is there. */
    static List<NextStep> of(Situation situation, List<Integration> withoutRow) {
        NextSteps next = new NextSteps(situation);
        List<Resolved> unknown = situation.selectors().stream()
                .filter(selector -> selector.specified() && selector.isNone())
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(next::publish);
            return next.steps;
        }
        situation.rows().stream()
                .filter(row -> !Boolean.TRUE.equals(row.success()))
                .forEach(next::row);
        for (Integration integration : withoutRow) {
            String version = next.versions(integration.consumerId())
                    .map(Resolved::number)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            next.verifyOrDeploy(integration.providerId(), integration.provider(), integration.consumer(), version);
        }
        return next.steps.stream().distinct().toList();
    }

    private void publish(Resolved selector) {
        if (selector.selector().version() != null) {
            String what = selector.participant() + " " + selector.selector().version();
            steps.add(new NextStep(
                    "publish",
                    null,
                    null,
                    selector.participant(),
                    selector.selector().version(),
                    null,
                    "Nothing is known of " + what + ": its contracts or its results have to be published first"));
        }
    }

    private void row(Row row) {
        if (row.isVerified()) {
            String text = side(row.provider(), row.providerVersion(), row.providerId()) + " breaks "
                    + side(row.consumer(), row.consumerVersion(), row.consumerId())
                    + ": mend one of them and verify again";
            add("mend", row.provider(), row.providerVersion(), row.consumer(), row.consumerVersion(), text);
        } else if (row.providerVersion() != null) {
            verify(row.provider(), row.providerVersion(), row.providerId(), row.consumer(), row.consumerVersion());
        } else {
            verifyOrDeploy(row.providerId(), row.provider(), row.consumer(), row.consumerVersion());
        }
    }

    private void verifyOrDeploy(long providerId, String provider, String consumer, @Nullable String consumerVersion) {
        List<String> there = versions(providerId)
                .map(Resolved::number)
                .filter(Objects::nonNull)
                .toList();
        String environment = environment(providerId);
        if (there.isEmpty() && environment != null) {
            String text = "No version of " + provider + " is in " + environment
                    + ": one that has verified the contract of " + named(consumer, consumerVersion)
                    + " has to be deployed there first";
            add("deploy", provider, null, consumer, consumerVersion, text);
        } else if (there.isEmpty() && tag(providerId) != null) {
            String text = "No version of " + provider + " has the tag " + tag(providerId)
                    + ": one that has verified the contract of " + named(consumer, consumerVersion) + " has to get it";
            add("verify", provider, null, consumer, consumerVersion, text);
        } else if (there.isEmpty()) {
            verify(provider, null, providerId, consumer, consumerVersion);
        }
        there.forEach(version -> verify(provider, version, providerId, consumer, consumerVersion));
    }

    private void verify(
            String provider,
            @Nullable String version,
            long providerId,
            String consumer,
            @Nullable String consumerVersion) {
        String who = version == null ? "A version of " + provider : side(provider, version, providerId);
        String text = who + " has to verify the contract of " + named(consumer, consumerVersion);
        add("verify", provider, version, consumer, consumerVersion, text);
    }

    private void add(
            String action,
            String provider,
            @Nullable String providerVersion,
            String consumer,
            @Nullable String consumerVersion,
            String text) {
        String environment = first(situation.selectors().stream(), Selector::environment);
        steps.add(new NextStep(action, provider, providerVersion, consumer, consumerVersion, environment, text));
    }

    private Stream<Resolved> versions(long participantId) {
        return situation.selectors().stream().filter(selector -> selector.participantId() == participantId);
    }

    /** Where the versions of a participant are looked for; null if that is not an environment. */
    private @Nullable String environment(long participantId) {
        return first(versions(participantId), Selector::environment);
    }

    private @Nullable String tag(long participantId) {
        return first(versions(participantId), Selector::tag);
    }

    private static @Nullable String first(Stream<Resolved> selectors, Function<Selector, @Nullable String> asked) {
        return selectors
                .map(selector -> asked.apply(selector.selector()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String side(String name, @Nullable String version, long participantId) {
        String environment = environment(participantId);
        return named(name, version) + (environment == null ? "" : " (in " + environment + ")");
    }

    private static String named(String name, @Nullable String version) {
        return version == null ? name : name + " " + version;
    }
}
