package dev.contract.broker.ui.network;

import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All participants with their integrations as a drawing, and what a change of one of them would touch.
 *
 * @param found those whose names have the text in them that was searched for, if they are several
 * @param problem what is wrong with the search
 */
public record NetworkPage(
        String url,
        String search,
        List<String> names,
        List<Link> found,
        @Nullable String problem,
        int integrations,
        String smaller,
        String larger,
        Picture picture,
        @Nullable Touched touched) {

    /** The drawing; its size on the screen may be another one than its own. */
    public record Picture(int width, int height, int shownWidth, int shownHeight, List<Node> nodes, List<Edge> edges) {}

    /** A participant. Its kind says what it has to do with the one that was picked. */
    public record Node(String kind, int x, int y, String name, String shown, String url, String about) {}

    /** An integration, from the node with the number of its consumer to that of its provider. */
    public record Edge(String kind, int from, int to, String path, String head) {}

    /** What a change of a participant touches. */
    public record Touched(
            Link participant,
            String matrix,
            String canIDeploy,
            List<Line> consumers,
            List<Further> further,
            List<Line> providers) {}

    /** An integration with a neighbour. */
    public record Line(State state, Link neighbour, Link contract) {}

    /** One that is touched through another. */
    public record Further(Link participant, String through) {}
}
