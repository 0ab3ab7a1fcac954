package dev.contract.broker.contracts;

import dev.contract.broker.contracts.Criterion.Kind;
import dev.contract.broker.contracts.Publications.Headed;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Applies selectors to the contracts of one provider. */
final class Selectors {

    private static final String BRANCHES = Heads.BRANCHES + Heads.OF_PROVIDER;
    private static final String DEPLOYED = """
            select d.version_id, e.name, false as released
            from integrations i join deployments d on d.participant_id = i.consumer_id
                join environments e on e.id = d.environment_id
            where i.provider_id = :provider and d.undeployed_at is null
            """;
    private static final String RELEASED = """
            select r.version_id, e.name, true as released
            from integrations i join releases r on r.participant_id = i.consumer_id
                join environments e on e.id = r.environment_id
            where i.provider_id = :provider and r.support_ended_at is null
            """;
    private static final String TAGGED = """
            select t.version_id, t.name, false as released
            from integrations i join tags t on t.participant_id = i.consumer_id
            where i.provider_id = :provider and t.name = :name
            """;

    /** A consumer, and the head of its main branch. */
    private record Consumer(String name, @Nullable String mainBranch, boolean hasHead) {}

    private static final String CONSUMERS = """
            select c.name, c.main_branch, exists (select 1 from branches b
                    join branch_versions bv on bv.branch_id = b.id
                where b.participant_id = c.id and b.name = c.main_branch) as has_head
            from integrations i join participants c on c.id = i.consumer_id
            where i.provider_id = :provider order by c.name
            """;

    private final Handle handle;
    private final Publications publications;
    private final long provider;

    Selectors(Handle handle, Participant provider) {
        this.handle = handle;
        this.publications = new Publications(handle);
        this.provider = provider.id();
    }

    /** Everything a selector selects; the matching branch is that of the provider version. */
    List<Selected> apply(ConsumerVersionSelector selector, @Nullable String matchingBranch) {
        String consumer = selector.consumer();
        if (Boolean.TRUE.equals(selector.mainBranch())) {
            return mainBranch(consumer);
        }
        if (Boolean.TRUE.equals(selector.matchingBranch())) {
            return branch(matchingBranch, null, consumer);
        }
        if (selector.everyBranch()) {
            return heads(Kind.BRANCH, BRANCHES, consumer);
        }
        if (selector.branch() != null) {
            return branch(selector.branch(), selector.fallbackBranch(), consumer);
        }
        if (selector.tag() != null) {
            return Boolean.TRUE.equals(selector.latest())
                    ? latestTag(selector.tag(), selector.fallbackTag(), consumer)
                    : tag(selector.tag(), consumer);
        }
        if (Boolean.TRUE.equals(selector.latest())) {
            return latest(consumer);
        }
        return places(selector);
    }

    /** What is selected when nothing is asked for: main branches, and whatever is in use. */
    List<Selected> byDefault() {
        List<Selected> selected = new ArrayList<>();
        for (Consumer consumer : Rows.list(handle, Consumer.class, CONSUMERS, "provider", provider)) {
            selected.addAll(ofConsumer(consumer));
        }
        selected.addAll(apply(ConsumerVersionSelector.ofDeployed(), null));
        selected.addAll(apply(ConsumerVersionSelector.ofReleased(), null));
        return selected;
    }

    private List<Selected> ofConsumer(Consumer consumer) {
        if (consumer.hasHead()) {
            return mainBranch(consumer.name());
        }
        String main = consumer.mainBranch();
        List<Selected> tagged = main == null ? List.of() : latestTag(main, null, consumer.name());
        return tagged.isEmpty() ? latest(consumer.name()) : tagged;
    }

    private List<Selected> mainBranch(@Nullable String consumer) {
        return heads(Kind.MAIN_BRANCH, BRANCHES + " and b.name = c.main_branch", consumer);
    }

    private List<Selected> branch(@Nullable String branch, @Nullable String fallback, @Nullable String consumer) {
        if (branch == null) {
            return List.of();
        }
        String sql = BRANCHES + " and b.name = :name";
        List<Selected> selected = new ArrayList<>(heads(Kind.BRANCH, sql, consumer, "name", branch));
        if (fallback != null) {
            Set<Long> found = new LinkedHashSet<>();
            selected.forEach(one -> found.add(one.publication().consumerId()));
            heads(Kind.BRANCH, sql, consumer, "name", fallback).stream()
                    .filter(one -> !found.contains(one.publication().consumerId()))
                    .map(one -> new Selected(one.publication(), new Criterion(Kind.BRANCH, fallback, branch, consumer)))
                    .forEach(selected::add);
        }
        return selected;
    }

    private List<Selected> latestTag(String tag, @Nullable String fallback, @Nullable String consumer) {
        List<Selected> selected = heads(Kind.LATEST_TAG, Heads.TAG, consumer, "name", tag);
        if (!selected.isEmpty() || fallback == null) {
            return selected;
        }
        return heads(Kind.LATEST_TAG, Heads.TAG, consumer, "name", fallback).stream()
                .map(one -> new Selected(one.publication(), new Criterion(Kind.LATEST_TAG, fallback, tag, consumer)))
                .toList();
    }

    private List<Selected> tag(String tag, @Nullable String consumer) {
        return heads(Kind.TAG, TAGGED, consumer, "name", tag);
    }

    private List<Selected> latest(@Nullable String consumer) {
        Criterion criterion = new Criterion(Kind.LATEST, null, null, consumer);
        return publications.latestOfProvider(provider).stream()
                .filter(publication ->
                        consumer == null || publication.consumer().equals(consumer))
                .map(publication -> new Selected(publication, criterion))
                .toList();
    }

    private List<Selected> places(ConsumerVersionSelector selector) {
        String consumer = selector.consumer();
        String environment = selector.environment();
        boolean both = Boolean.TRUE.equals(selector.deployedOrReleased());
        boolean deployed = both || Boolean.TRUE.equals(selector.deployed());
        boolean released = both || Boolean.TRUE.equals(selector.released());
        boolean anyhow = !deployed && !released;
        String sql = deployed == released ? DEPLOYED + " union all " + RELEASED : deployed ? DEPLOYED : RELEASED;
        return publications.headed(sql, "provider", provider).stream()
                .filter(found -> environment == null || found.name().equals(environment))
                .filter(found ->
                        consumer == null || found.publication().consumer().equals(consumer))
                .map(found -> {
                    Kind kind = anyhow ? Kind.ENVIRONMENT : found.released() ? Kind.RELEASED : Kind.DEPLOYED;
                    return new Selected(found.publication(), new Criterion(kind, found.name(), null, consumer));
                })
                .distinct()
                .toList();
    }

    /** The heads of all branches and tags, for work in progress. */
    List<Selected> allHeads() {
        List<Selected> heads = new ArrayList<>(heads(Kind.BRANCH, BRANCHES, null));
        heads.addAll(heads(Kind.LATEST_TAG, Heads.tags(Heads.OF_PROVIDER), null));
        return heads;
    }

    /** The contracts of the versions that a query finds, with the names it finds them by. */
    private List<Selected> heads(Kind kind, String sql, @Nullable String consumer, String... name) {
        Object[] values = name.length == 0
                ? new Object[] {"provider", provider}
                : new Object[] {"provider", provider, name[0], name[1]};
        Set<Selected> selected = new LinkedHashSet<>();
        for (Headed headed : publications.headed(sql, values)) {
            Publication publication = headed.publication();
            if (consumer == null || publication.consumer().equals(consumer)) {
                selected.add(new Selected(publication, new Criterion(kind, headed.name(), null, consumer)));
            }
        }
        return List.copyOf(selected);
    }
}
