package dev.contract.core.match;

import dev.contract.core.match.RuleTrie.Candidate;
import dev.contract.core.match.RuleTrie.Node;
import dev.contract.core.model.DocPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold at a place of a document, and which will at its members and items. States are made once, the first
 * time a document gets there, and shared by all later checks: a comparison only steps from state to state.
 */
final class RuleState {

    private final List<Node> nodes;
    private final @Nullable Candidate inherited;
    private final @Nullable Candidate cascade;
    private final @Nullable CompiledGroup group;
    private final boolean direct;
    private final Set<String> literals = new HashSet<>();
    private final boolean hasIndexes;
    private final boolean hasSiblings;
    private final Map<String, RuleState> byLiteral = new ConcurrentHashMap<>();
    private final Map<String, RuleState> bySibling = new ConcurrentHashMap<>();
    private volatile @Nullable RuleState otherMember;
    private volatile @Nullable RuleState otherItem;

    private RuleState(
            List<Node> nodes,
            @Nullable Candidate inherited,
            @Nullable Candidate best,
            @Nullable Candidate cascade,
            boolean direct) {
        this.nodes = nodes;
        this.inherited = inherited;
        this.cascade = cascade;
        this.group = best == null ? null : best.group();
        this.direct = direct;
        nodes.forEach(node -> literals.addAll(node.literals().keySet()));
        this.hasIndexes = literals.stream().anyMatch(RuleState::isIndex);
        this.hasSiblings = hasIndexes || nodes.stream().anyMatch(node -> node.anyIndex() != null);
    }

    /** The state where paths have led to the nodes, below the rules that cascade from above. */
    static RuleState at(List<Node> nodes, @Nullable Candidate inherited) {
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
        return new RuleState(nodes, inherited, best, cascade, direct);
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

    RuleState member(String name) {
        if (literals.contains(name)) {
            return byLiteral.computeIfAbsent(name, literal -> step(List.of(literal), isIndex(literal)));
        }
        return isIndex(name) ? otherItem() : otherMember();
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
        return at(all, inherited);
    }

    RuleState item(int index) {
        return hasIndexes ? member(Integer.toString(index)) : otherItem();
    }

    private RuleState otherMember() {
        RuleState state = otherMember;
        if (state == null) {
            state = step(List.of(), false);
            otherMember = state;
        }
        return state;
    }

    private RuleState otherItem() {
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
        return nothingNew ? this : at(next, cascade);
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
}
