package dev.contract.core.compare;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionIdentity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out which interaction of one contract is which of another: by name, and else by what it asks for. */
final class Pairing {

    /** Beyond so many pairs it is not tried which of the rest ask for the same; they were removed and are new. */
    private static final int MOST_TRIED = 40_000;

    private final Map<Integer, Interaction> left = new TreeMap<>();
    private final List<Interaction> added = new ArrayList<>();
    private final Map<Integer, InteractionDiff> byPlace = new TreeMap<>();

    Pairing(List<Interaction> old, List<Interaction> changed) {
        Map<InteractionIdentity, Deque<Interaction>> byName = new HashMap<>();
        for (Interaction each : changed) {
            byName.computeIfAbsent(InteractionIdentity.of(each), name -> new ArrayDeque<>())
                    .add(each);
        }
        for (int i = 0; i < old.size(); i++) {
            Interaction was = old.get(i);
            Interaction is = taken(byName.getOrDefault(InteractionIdentity.of(was), new ArrayDeque<>()), was);
            if (is == null) {
                left.put(i, was);
            } else {
                byPlace.put(i, new InteractionDiff(was, is, Changes.between(was, is)));
            }
        }
        for (Interaction each : changed) {
            Deque<Interaction> unpaired = byName.get(InteractionIdentity.of(each));
            if (unpaired != null && !unpaired.isEmpty() && unpaired.getFirst().equals(each)) {
                added.add(unpaired.removeFirst());
            }
        }
        boolean few = (long) left.size() * added.size() <= MOST_TRIED;
        left.forEach(
                (place, was) -> byPlace.put(place, new InteractionDiff(was, few ? renamed(was) : null, List.of())));
    }

    /** Of several of one name the one with the same key, else the first; null if there is none left. */
    private static @Nullable Interaction taken(Deque<Interaction> named, Interaction old) {
        for (Iterator<Interaction> each = named.iterator(); each.hasNext(); ) {
            Interaction candidate = each.next();
            if (Objects.equals(candidate.info().key(), old.info().key())) {
                each.remove();
                return candidate;
            }
        }
        return named.poll();
    }

    /** A new interaction that asks for the same as an old one; it is new no longer. */
    private @Nullable Interaction renamed(Interaction old) {
        for (boolean sameStates : new boolean[] {true, false}) {
            for (Iterator<Interaction> each = added.iterator(); each.hasNext(); ) {
                Interaction candidate = each.next();
                boolean states = InteractionIdentity.of(old)
                        .states()
                        .equals(InteractionIdentity.of(candidate).states());
                if (states == sameStates
                        && mayBe(old, candidate)
                        && Changes.between(old, candidate).isEmpty()) {
                    each.remove();
                    return candidate;
                }
            }
        }
        return null;
    }

    /** Tells most that are not the same without compiling them. */
    private static boolean mayBe(Interaction old, Interaction candidate) {
        if (old instanceof HttpInteraction one && candidate instanceof HttpInteraction other) {
            return one.request()
                            .example()
                            .path()
                            .equals(other.request().example().path())
                    && one.response().example().status()
                            == other.response().example().status();
        }
        return old.type() == candidate.type();
    }

    /** Those of the old contract in its order, then those that are new. */
    List<InteractionDiff> all() {
        List<InteractionDiff> all = new ArrayList<>(byPlace.values());
        added.forEach(each -> all.add(new InteractionDiff(null, each, List.of())));
        return all;
    }
}
