package dev.contract.broker.contracts;

import dev.contract.broker.contracts.Criterion.Kind;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Applies selectors to the contracts of one provider. */
final class Selectors {

    /** A version that carries a name: the head of a branch or tag, or one that is in an environment. */
    public record Named(long versionId, String name) {}

    private static final String BRANCH_HEADS = """
            select max(bv.version_id) as version_id, b.name from branches b
                join branch_versions bv on bv.branch_id = b.id join participants p on p.id = b.participant_id
            """;
    private static final String DEPLOYED = """
            select d.version_id, e.name from deployments d join environments e on e.id = d.environment_id
            where d.undeployed_at is null
            """;
    private static final String RELEASED = """
            select r.version_id, e.name from releases r join environments e on e.id = r.environment_id
            where r.support_ended_at is null
            """;

    private final Handle handle;
    private final List<Publication> publications;

    Selectors(Handle handle, Participant provider) {
        this.handle = handle;
        this.publications = new Publications(handle).ofProvider(provider.id());
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
            return heads(Kind.BRANCH, BRANCH_HEADS + " group by b.id, b.name", consumer);
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
        Set<String> consumers = new LinkedHashSet<>();
        publications.forEach(publication -> consumers.add(publication.consumer()));
        for (String consumer : consumers) {
            selected.addAll(ofConsumer(consumer));
        }
        selected.addAll(apply(ConsumerVersionSelector.ofDeployed(), null));
        selected.addAll(apply(ConsumerVersionSelector.ofReleased(), null));
        return selected;
    }

    private List<Selected> ofConsumer(String consumer) {
        String main = Publications.first(Rows.texts(
                handle,
                "select main_branch from participants where name = :name and main_branch is not null",
                "name",
                consumer));
        String hasHead = BRANCH_HEADS + " where p.name = :consumer and b.name = p.main_branch group by b.id, b.name";
        if (main != null
                && !Rows.list(handle, Named.class, hasHead, "consumer", consumer)
                        .isEmpty()) {
            return mainBranch(consumer);
        }
        List<Selected> tagged = main == null ? List.of() : latestTag(main, null, consumer);
        return tagged.isEmpty() ? latest(consumer) : tagged;
    }

    private List<Selected> mainBranch(@Nullable String consumer) {
        return heads(Kind.MAIN_BRANCH, BRANCH_HEADS + " where b.name = p.main_branch group by b.id, b.name", consumer);
    }

    private List<Selected> branch(@Nullable String branch, @Nullable String fallback, @Nullable String consumer) {
        if (branch == null) {
            return List.of();
        }
        String sql = BRANCH_HEADS + " where b.name = :name group by b.id, b.name";
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
        String sql = """
                select max(version_id) as version_id, name from tags where name = :name group by participant_id, name
                """;
        List<Selected> selected = heads(Kind.LATEST_TAG, sql, consumer, "name", tag);
        if (!selected.isEmpty() || fallback == null) {
            return selected;
        }
        return heads(Kind.LATEST_TAG, sql, consumer, "name", fallback).stream()
                .map(one -> new Selected(one.publication(), new Criterion(Kind.LATEST_TAG, fallback, tag, consumer)))
                .toList();
    }

    private List<Selected> tag(String tag, @Nullable String consumer) {
        return heads(Kind.TAG, "select version_id, name from tags where name = :name", consumer, "name", tag);
    }

    private List<Selected> latest(@Nullable String consumer) {
        Criterion criterion = new Criterion(Kind.LATEST, null, null, consumer);
        return Contracts.newestOfEachConsumer(publications).stream()
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
        List<Selected> selected = new ArrayList<>();
        if (deployed || !released) {
            selected.addAll(heads(deployed ? Kind.DEPLOYED : Kind.ENVIRONMENT, DEPLOYED, consumer));
        }
        if (released || !deployed) {
            selected.addAll(heads(released ? Kind.RELEASED : Kind.ENVIRONMENT, RELEASED, consumer));
        }
        return selected.stream()
                .filter(one ->
                        environment == null || Objects.equals(one.criterion().name(), environment))
                .toList();
    }

    /** The heads of all branches and tags, for work in progress. */
    List<Selected> allHeads() {
        List<Selected> heads = new ArrayList<>(heads(Kind.BRANCH, BRANCH_HEADS + " group by b.id, b.name", null));
        String tags = "select max(version_id) as version_id, name from tags group by participant_id, name";
        heads.addAll(heads(Kind.LATEST_TAG, tags, null));
        return heads;
    }

    private List<Selected> heads(Kind kind, String sql, @Nullable String consumer, Object... namesAndValues) {
        List<Selected> selected = new ArrayList<>();
        for (Named named : Rows.list(handle, Named.class, sql, namesAndValues)) {
            for (Publication publication : publications) {
                boolean fits = publication.versionId() == named.versionId()
                        && (consumer == null || publication.consumer().equals(consumer));
                if (fits) {
                    selected.add(new Selected(publication, new Criterion(kind, named.name(), null, consumer)));
                }
            }
        }
        return selected.stream().distinct().toList();
    }
}
