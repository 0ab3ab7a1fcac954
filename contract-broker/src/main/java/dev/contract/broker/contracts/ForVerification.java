package dev.contract.broker.contracts;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the contracts that a provider has to verify, each content once. */
public final class ForVerification {

    private static final Comparator<ToVerify> ORDER = Comparator.comparing(
                    (ToVerify one) -> one.publication().consumer())
            .thenComparing(one -> one.publication().versionId());

    private final Database database;
    private final Registry registry;

    public ForVerification(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    void requireProvider(String provider) {
        database.read(handle -> registry.requireParticipant(handle, "provider", provider));
    }

    boolean environmentExists(String name) {
        String sql = "select count(*) from environments where name = :name";
        return database.read(handle -> Rows.count(handle, sql, "name", name)) > 0;
    }

    List<ToVerify> select(String providerName, ForVerificationQuery query) {
        return database.read(handle -> {
            Participant provider = registry.requireParticipant(handle, "provider", providerName);
            ProviderVersions versions =
                    new ProviderVersions(handle, provider, query.providerVersionBranch(), query.providerVersionTags());
            Selectors selectors = new Selectors(handle, provider);
            List<ToVerify> explicit = explicit(selectors, versions, query);
            List<ToVerify> all = new ArrayList<>(explicit);
            all.addAll(workInProgress(selectors, versions, query, explicit));
            return all;
        });
    }

    private static List<ToVerify> explicit(Selectors selectors, ProviderVersions versions, ForVerificationQuery query) {
        List<Selected> selected = new ArrayList<>();
        if (query.consumerVersionSelectors().isEmpty()) {
            selected.addAll(selectors.byDefault());
        }
        for (ConsumerVersionSelector selector : query.consumerVersionSelectors()) {
            selected.addAll(selectors.apply(selector, query.providerVersionBranch()));
        }
        Map<Long, List<Selected>> contents = byContent(selected);
        boolean wanted = !Boolean.FALSE.equals(query.includePendingStatus());
        Set<Long> verified = wanted ? versions.verified(contents.keySet(), true) : Set.of();
        return contents.entrySet().stream()
                .map(content ->
                        new ToVerify(content.getValue(), wanted ? !verified.contains(content.getKey()) : null, false))
                .sorted(ORDER)
                .toList();
    }

    private static Map<Long, List<Selected>> byContent(List<Selected> selected) {
        Map<Long, List<Selected>> groups = new LinkedHashMap<>();
        selected.stream()
                .distinct()
                .forEach(one -> groups.computeIfAbsent(one.publication().contentId(), key -> new ArrayList<>())
                        .add(one));
        return groups;
    }

    /** Heads of branches and tags that the provider has neither selected nor verified on purpose. */
    private static List<ToVerify> workInProgress(
            Selectors selectors, ProviderVersions versions, ForVerificationQuery query, List<ToVerify> explicit) {
        String since = query.includeWipPactsSince();
        if (since == null
                || (query.providerVersionBranch() == null
                        && query.providerVersionTags().isEmpty())) {
            return List.of();
        }
        Instant start = moment(since);
        List<Long> known =
                explicit.stream().map(one -> one.publication().contentId()).toList();
        List<Selected> candidates = selectors.allHeads().stream()
                .filter(one -> one.publication().createdAt().isAfter(start))
                .filter(one -> !known.contains(one.publication().contentId()))
                .toList();
        Map<Long, List<Selected>> contents = byContent(candidates);
        contents.keySet().removeAll(versions.verified(contents.keySet(), false));
        return contents.values().stream()
                .map(group -> new ToVerify(group, true, true))
                .sorted(ORDER)
                .toList();
    }

    /** The moment that a date, or a date with a time, means; without an offset it is in UTC. */
    static Instant moment(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        // ISO 8601 also writes offsets without a colon
        String iso = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return iso.matches(".*(Z|z|[+-]\\d{2}(:\\d{2})?)")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
