package dev.contract.broker.retention;

import dev.contract.broker.retention.KeepSelector.Name;
import dev.contract.broker.retention.RetentionSettings.StaleBranches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Selectors in SQL, as conditions on {@code versions v}. A condition looks at one version by indexes: so the same words find all
 * versions for a plan and look at a hundred of them again before they go. They are true or false, never null. Branches that are
 * stale count as deleted.
 */
final class Kept {

    private static final String DEPLOYED =
            "exists (select 1 from deployments d where d.version_id = v.id and d.undeployed_at is null)";
    private static final String RELEASED =
            "exists (select 1 from releases r where r.version_id = v.id and r.support_ended_at is null)";
    private static final String LATEST =
            "not exists (select 1 from versions n where n.participant_id = v.participant_id and n.id > v.id)";

    private final List<KeepSelector> selectors;
    private final String stale;
    private final List<Object> parameters = new ArrayList<>();

    Kept(List<KeepSelector> selectors, StaleBranches branches, Instant now) {
        this.selectors = KeepSelector.withAlways(selectors);
        this.stale = stale(branches);
        parameters.addAll(List.of("staleSince", now.minus(Duration.ofDays(branches.maxAge()))));
        parameters.addAll(List.of("staleKept", branches.kept()));
        for (int i = 0; i < this.selectors.size(); i++) {
            bind(i, this.selectors.get(i), now);
        }
    }

    private static String stale(StaleBranches branches) {
        return branches.maxAge() == 0
                ? "false"
                : "b.updated_at < :staleSince and not exists (select 1 from participants q"
                        + " where q.id = b.participant_id and q.main_branch = b.name)"
                        + (branches.kept().isEmpty() ? "" : " and not (b.name in (<staleKept>))");
    }

    private void bind(int i, KeepSelector selector, Instant now) {
        bind("participant" + i, selector.participant());
        bind("branch" + i, selector.branch() == null ? null : selector.branch().value());
        bind("tag" + i, selector.tag() == null ? null : selector.tag().value());
        bind("since" + i, selector.maxAge() == null ? null : now.minus(Duration.ofDays(selector.maxAge())));
    }

    private void bind(String name, @Nullable Object value) {
        if (value != null) {
            parameters.addAll(List.of(name, value));
        }
    }

    List<KeepSelector> selectors() {
        return selectors;
    }

    /** That a branch {@code b} is stale. */
    String stale() {
        return stale;
    }

    /** What the conditions have to be told, and more. */
    Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** That any selector keeps the version; what is cheap to find out comes first. */
    String any() {
        return IntStream.range(0, selectors.size())
                .boxed()
                .sorted(Comparator.comparing(i -> selectors.get(i).namesMarks()))
                .map(this::by)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** That the selector keeps the version. */
    String by(int i) {
        KeepSelector selector = selectors.get(i);
        List<String> parts = new ArrayList<>();
        if (selector.participant() != null) {
            parts.add("exists (select 1 from participants p where p.id = v.participant_id and p.name = :participant" + i
                    + ")");
        }
        if (selector.maxAge() != null) {
            parts.add("v.created_at >= :since" + i);
        }
        if (selector.deployed()) {
            parts.add(DEPLOYED);
        }
        if (selector.released()) {
            parts.add(RELEASED);
        }
        if (selector.namesMarks()) {
            parts.add(marked(i, selector));
        } else if (selector.latest()) {
            parts.add(LATEST);
        }
        return parts.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    /** A branch or tag, or a branch and a tag, that the version has; with "latest", as the newest that has both. */
    private String marked(int i, KeepSelector selector) {
        boolean tagged = selector.tag() != null;
        if (selector.branch() == null && !selector.mainBranch()) {
            return "exists (select 1 from tags t where t.version_id = v.id" + named("t", "tag" + i, selector.tag())
                    + (selector.latest()
                            ? newest("tags n where n.participant_id = t.participant_id and n.name = t.name")
                            : "")
                    + ")";
        }
        String later = tagged
                ? "branch_versions n join tags u on u.version_id = n.version_id and u.name = t.name"
                : "branch_versions n";
        return "exists (select 1 from branch_versions m join branches b on b.id = m.branch_id"
                + (tagged ? " join tags t on t.version_id = m.version_id" : "")
                + " where m.version_id = v.id and not (" + stale + ")"
                + named("b", "branch" + i, selector.branch())
                + (tagged ? named("t", "tag" + i, selector.tag()) : "")
                + (selector.mainBranch()
                        ? " and exists (select 1 from participants p where p.id = b.participant_id"
                                + " and p.main_branch = b.name)"
                        : "")
                + (selector.latest() ? newest(later + " where n.branch_id = m.branch_id") : "")
                + ")";
    }

    private static String named(String alias, String parameter, @Nullable Name name) {
        return name == null || name.value() == null ? "" : " and " + alias + ".name = :" + parameter;
    }

    private static String newest(String others) {
        return " and not exists (select 1 from " + others + " and n.version_id > v.id)";
    }
}
