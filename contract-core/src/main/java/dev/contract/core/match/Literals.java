package dev.contract.core.match;

import dev.contract.core.match.RuleTrie.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names and indexes that paths give for the step below some nodes. They are looked up where they are: a copy for each
 * state would take the square of their number where both indexes and wildcards lead to a place.
 */
final class Literals {

    private final List<Map<String, Node>> maps;
    private final int size;
    private final boolean hasIndexes;

    Literals(List<Node> nodes) {
        this.maps = nodes.stream()
                .map(Node::literals)
                .filter(literals -> !literals.isEmpty())
                .toList();
        this.size = maps.stream().mapToInt(Map::size).sum();
        this.hasIndexes = nodes.stream().anyMatch(Node::hasIndexes);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many there are at most. */
    int size() {
        return size;
    }

    /** True if some of them may be indexes. */
    boolean hasIndexes() {
        return hasIndexes;
    }

    Set<String> names() {
        return maps.stream().flatMap(map -> map.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean contains(String name) {
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isIndex(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
