package dev.contract.core.match;

import dev.contract.core.match.RuleTrie.Candidate;
import dev.contract.core.match.RuleTrie.Node;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold at a place of a document, and which will at its members and items. States are made once, the first
 * time a document gets there, and shared by all later checks: a comparison only steps from state to state.
 */
final class RuleState {

    private static final int MOST_INDEXES = 4096;

    /** Beyond so many states below one root, those that a document needs are made anew each time. */
    private static final int MOST_KEPT = 100_000;

    private static final @Nullable RuleState[] NO_STATES = {};

    private final @Nullable RuleState parent;
    private final List<Node> nodes;
    private final @Nullable Candidate inherited;
    private final @Nullable Candidate cascade;
    private final @Nullable Candidate best;
    private final @Nullable CompiledGroup group;
    private final boolean direct;
    private final Literals literals;
    private final boolean hasSiblings;
    private final Map<String, RuleState> byLiteral = new ConcurrentHashMap<>();
    private final Map<String, RuleState> bySibling = new ConcurrentHashMap<>();
    /** Counts the states below one root. */
    private final AtomicInteger kept;

    /** The states at the first items, found without making text of their indexes; grows with the arrays that come. */
    private @Nullable RuleState[] byIndex = NO_STATES;

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
        this.kept = parent == null ? new AtomicInteger() : parent.kept;
        this.literals = new Literals(nodes);
        this.hasSiblings = literals.hasIndexes() || nodes.stream().anyMatch(node -> node.anyIndex() != null);
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

    /** The names and indexes that paths give for the step below. */
    Set<String> names() {
        return literals.names();
    }

    RuleState member(String name) {
        RuleState known = literals.isEmpty() ? null : byLiteral.get(name);
        if (known != null) {
            return known;
        }
        if (literals.contains(name)) {
            return keep(byLiteral, name, literal -> step(List.of(literal), Literals.isIndex(literal)));
        }
        return Literals.isIndex(name) ? otherItem() : otherMember();
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
        return known.isEmpty() ? otherMember() : keep(byLiteral, String.join(" ", known), key -> step(known, false));
    }

    private RuleState keep(Map<String, RuleState> states, String name, Function<String, RuleState> step) {
        RuleState known = states.get(name);
        if (known != null) {
            return known;
        }
        return kept.incrementAndGet() > MOST_KEPT ? step.apply(name) : states.computeIfAbsent(name, step);
    }

    /** The state at the n-th of several members of one name, for paths that give its index and paths that do not. */
    RuleState sibling(int index) {
        if (!hasSiblings) {
            return this;
        }
        String literal = literals.hasIndexes() ? Integer.toString(index) : "";
        return keep(bySibling, literals.contains(literal) ? literal : "", this::withIndex);
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
        return literals.hasIndexes() ? indexed(index) : otherItem();
    }

    private RuleState indexed(int index) {
        @Nullable RuleState[] states = byIndex;
        RuleState state = index < states.length ? states[index] : null;
        return state == null ? remember(index) : state;
    }

    /** Two threads may find out the same state at the same time, or forget one for the other, which does no harm. */
    private RuleState remember(int index) {
        RuleState state = member(Integer.toString(index));
        int most = Math.min(literals.size() + 1, MOST_INDEXES);
        if (index < most && kept.get() < MOST_KEPT) {
            @Nullable RuleState[] states = byIndex;
            if (index >= states.length) {
                states = Arrays.copyOf(states, Math.min(most, Math.max(8, 2 * index)));
                byIndex = states;
            }
            states[index] = state;
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
