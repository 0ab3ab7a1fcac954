package dev.contract.broker.ui.network;

import dev.contract.broker.ui.network.Layers.Edge;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the last drawing: whoever looks at the network picks one participant after the other in the same graph. */
final class Drawings {

    private record Drawn(int nodes, List<Edge> edges, Drawing drawing) {}

    private final AtomicReference<@Nullable Drawn> last = new AtomicReference<>();

    Drawing of(int nodes, List<Edge> edges) {
        Drawn drawn = last.get();
        if (drawn == null || drawn.nodes() != nodes || !drawn.edges().equals(edges)) {
            drawn = new Drawn(nodes, List.copyOf(edges), Drawing.of(nodes, edges));
            last.set(drawn);
        }
        return drawn.drawing();
    }
}
