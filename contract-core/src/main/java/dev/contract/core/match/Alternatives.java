package dev.contract.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Compares a container by the rules of a group of which one is enough: by each alone, until one finds nothing wrong. */
record Alternatives(Mode mode, Path path, MismatchCollector found) {

    void compare(CompiledGroup group, BiConsumer<JsonComparison, CompiledGroup> comparison) {
        List<MismatchCollector> tried = new ArrayList<>();
        for (CompiledGroup alone : group.alternatives()) {
            MismatchCollector each = found.another();
            comparison.accept(new JsonComparison(mode, path, each), alone);
            if (each.mismatches().isEmpty()) {
                return;
            }
            tried.add(each);
        }
        tried.forEach(found::addAll);
    }
}
