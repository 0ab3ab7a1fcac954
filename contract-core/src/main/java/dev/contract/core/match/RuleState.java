package dev.contract.core.match;

import dev.contract.core.match.RuleTrie.Candidate;
import dev.contract.core.match.RuleTrie.Node;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold at a place of a document, and which will at its members and items. States are made once, the first
 * time a document gets there, and shared by all later checks: a comparison only steps from state to state.
 */
final class RuleState {

    private static final int MOST_INDEXES = 4096;

    private final @Nullable RuleState parent;
    private final List<Node> nodes;
    private final @Nullable Candidate inherited;
    private final @Nullable Candidate cascade;
    private final @Nullable Candidate best;
    private final @Nullable CompiledGroup group;
    private final boolean direct;
    private final Set<String> literals;
    private final boolean hasIndexes;
    private final boolean hasSiblings;
    private final Map<String, RuleState> byLiteral = new ConcurrentHashMap<>();
    private final Map<String, RuleState> bySibling = new ConcurrentHashMap<>();
    /** The states at the first items, found without making text of their indexes. */
    private final @Nullable RuleState[] byIndex;

    private @Nullable Members lastMembers;
    private volatile @Nullable RuleState otherMember;
    private volatile @Nullable RuleState otherItem;

    private RuleState(
            @Nullable RuleState parent,
            List<Node> nodes,
            @Nullable Candidate inherited,
            @Nullable Candidate best,
            @Nullable Candidate cascade,
            boolean direct) {
        this.parent = parent;
        this.nodes = nodes;
        this.inherited = inherited;
        this.cascade = cascade;
        this.best = best;
        this.group = best == null ? null : best.group();
        this.direct = direct;
        this.literals = nodes.stream()
                .flatMap(node -> node.literals().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.hasIndexes = literals.stream().anyMatch(RuleState::isIndex);
        this.byIndex = new @Nullable RuleState[hasIndexes ? Math.min(literals.size() + 1, MOST_INDEXES) : 0];
        this.hasSiblings = hasIndexes || nodes.stream().anyMatch(node -> node.anyIndex() != null);
    }

    /** The state where paths have led to the nodes, below the rules that cascade from above. */
    static RuleState at(@Nullable RuleState parent, List<Node> nodes, @Nullable Candidate inherited) {
        Candidate best = inherited;
        Candidate cascade = inherited;
        boolean direct = false;
        for (Node node : nodes) {
            Candidate candidate = node.candidate();
            if (candidate == null) {
                continue;
            }
            if (best == null || candidate.goesBefore(best)) {
                best = candidate;
                direct = true;
            }
            Candidate below = candidate.cascading();
            if (below != null && (cascade == null || below.goesBefore(cascade))) {
                cascade = below;
            }
        }
        return new RuleState(parent, nodes, inherited, best, cascade, direct);
    }

    /** A state where only the group holds, here and below. */
    static RuleState only(CompiledGroup group) {
        RuleTrie trie = new RuleTrie();
        trie.add(DocPath.ROOT, group);
        return trie.root();
    }

    /** The rules that hold here; null if none do. */
    @Nullable CompiledGroup group() {
        return group;
    }

    /** The group that holds here with its path; null if none does. */
    @Nullable Candidate best() {
        return best;
    }

    /** True if the path of the group that holds leads here, false if it cascades from above. */
    boolean isDirect() {
        return direct;
    }

    /** True if the path of the group leads here. */
    boolean leadsHere(Candidate candidate) {
        return nodes.stream().anyMatch(node -> candidate.equals(node.candidate()));
    }

    /** All groups that apply here, the one that holds first. Only for people: a comparison never asks. */
    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        nodes.stream().flatMap(node -> Stream.ofNullable(node.candidate())).forEach(all::add);
        for (RuleState above = parent; above != null; above = above.parent) {
            above.nodes.stream()
                    .flatMap(node -> Stream.ofNullable(node.candidate()))
                    .flatMap(candidate -> Stream.ofNullable(candidate.cascading()))
                    .forEach(all::add);
        }
        all.sort((one, other) -> one.goesBefore(other) ? -1 : other.goesBefore(one) ? 1 : 0);
        return all;
    }

    /** The state at a member or item where a rule may judge each of them alone. */
    RuleState child(String name, CompiledRule.@Nullable EachValue each) {
        return each == null ? member(name) : each.state();
    }

    /** The state at an item where a rule may judge each of them alone. */
    RuleState child(int index, CompiledRule.@Nullable EachValue each) {
        return each == null ? item(index) : each.state();
    }

    RuleState member(String name) {
        RuleState known = literals.isEmpty() ? null : byLiteral.get(name);
        if (known != null) {
            return known;
        }
        if (literals.contains(name)) {
            return byLiteral.computeIfAbsent(name, literal -> step(List.of(literal), isIndex(literal)));
        }
        return isIndex(name) ? otherItem() : otherMember();
    }

    /**
     * The states at the members of an example, in their order; null if no path names a member below. A state mostly meets
     * one example again and again, so that one is remembered; two threads may find it out at once, which does no harm.
     */
    RuleState @Nullable [] members(JsonObject example) {
        if (literals.isEmpty()) {
            return null;
        }
        Members known = lastMembers;
        if (known == null || !known.areOf(example)) {
            RuleState[] states = new RuleState[example.members().size()];
            int next = 0;
            for (String name : example.members().keySet()) {
                states[next++] = member(name);
            }
            known = new Members(example, states);
            lastMembers = known;
        }
        return known.states;
    }

    /** The state at a member that paths may call by several names. */
    RuleState member(List<String> spellings) {
        if (spellings.size() == 1) {
            return member(spellings.get(0));
        }
        List<String> known = spellings.stream().filter(literals::contains).toList();
        return known.isEmpty()
                ? otherMember()
                : byLiteral.computeIfAbsent(String.join(" ", known), key -> step(known, false));
    }

    /** The state at the n-th of several members of one name, for paths that give its index and paths that do not. */
    RuleState sibling(int index) {
        if (!hasSiblings) {
            return this;
        }
        String literal = hasIndexes ? Integer.toString(index) : "";
        return bySibling.computeIfAbsent(literals.contains(literal) ? literal : "", this::withIndex);
    }

    private RuleState withIndex(String literal) {
        List<Node> all = new ArrayList<>(nodes);
        for (Node node : nodes) {
            add(all, node.literals().get(literal));
            add(all, node.anyIndex());
        }
        return at(parent, all, inherited);
    }

    RuleState item(int index) {
        return hasIndexes ? indexed(index) : otherItem();
    }

    /** Two threads may make the same state at the same time, which does no harm. */
    private RuleState indexed(int index) {
        if (index >= byIndex.length) {
            return member(Integer.toString(index));
        }
        RuleState state = byIndex[index];
        if (state == null) {
            state = member(Integer.toString(index));
            byIndex[index] = state;
        }
        return state;
    }

    RuleState otherMember() {
        RuleState state = otherMember;
        if (state == null) {
            state = step(List.of(), false);
            otherMember = state;
        }
        return state;
    }

    RuleState otherItem() {
        RuleState state = otherItem;
        if (state == null) {
            state = step(List.of(), true);
            otherItem = state;
        }
        return state;
    }

    private RuleState step(List<String> names, boolean isIndex) {
        List<Node> next = new ArrayList<>();
        for (Node node : nodes) {
            names.forEach(name -> add(next, node.literals().get(name)));
            add(next, isIndex ? node.anyIndex() : null);
            add(next, node.any());
        }
        boolean nothingNew = next.isEmpty() && nodes.isEmpty() && !direct;
        return nothingNew ? this : at(this, next, cascade);
    }

    private static void add(List<Node> nodes, @Nullable Node node) {
        if (node != null) {
            nodes.add(node);
        }
    }

    private static boolean isIndex(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** What was found out for the members of an example. */
    private static final class Members {
        private final JsonObject example;
        private final RuleState[] states;

        private Members(JsonObject example, RuleState[] states) {
            this.example = example;
            this.states = states;
        }

        @SuppressWarnings("ReferenceEquality") // the same object is what is looked for; comparing would cost too much
        private boolean areOf(JsonObject other) {
            return example == other;
        }
    }
}
