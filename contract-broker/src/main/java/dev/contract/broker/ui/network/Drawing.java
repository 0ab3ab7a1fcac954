package dev.contract.broker.ui.network;

import dev.contract.broker.ui.network.Layers.Edge;
import dev.contract.broker.ui.network.Layers.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where the nodes of a graph are drawn, and the lines between them. */
record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 176;
    static final int BOX_HEIGHT = 34;

    private static final int GAP = 84;
    private static final int MARGIN = 16;
    private static final int BETWEEN_BOXES = 46;
    private static final int BETWEEN_LINES = 14;
    private static final int HEAD = 9;
    private static final int ROUNDS = 24;

    /** The upper left corner of a node. */
    record Box(int x, int y) {}

    /** A line with its head, as paths. */
    record Line(String path, String head) {}

    static Drawing of(int nodes, List<Edge> edges) {
        Layers layers = Layers.of(nodes, edges);
        align(layers.all());
        Box[] boxes = new Box[nodes];
        double lowest = 0;
        for (List<Item> column : layers.all()) {
            for (Item item : column) {
                lowest = Math.max(lowest, item.place);
                if (item.node >= 0) {
                    boxes[item.node] = new Box(x(item), (int) Math.round(item.place) - BOX_HEIGHT / 2);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            lines.add(line(layers.ways().get(i), layers.isAgainst(edges.get(i))));
        }
        int columns = layers.all().size();
        return new Drawing(
                2 * MARGIN + columns * BOX_WIDTH + Math.max(0, columns - 1) * GAP,
                (int) Math.round(lowest) + BOX_HEIGHT / 2 + MARGIN,
                List.of(boxes),
                lines);
    }

    private static int x(Item item) {
        return MARGIN + item.column * (BOX_WIDTH + GAP);
    }

    /** Each goes to the height of its neighbours, as far as those above and below it in the column let it. */
    private static void align(List<List<Item>> columns) {
        for (List<Item> column : columns) {
            double y = 0;
            for (int i = 0; i < column.size(); i++) {
                y += i == 0 ? 0 : distance(column.get(i - 1), column.get(i));
                column.get(i).place = y;
            }
            double half = y / 2;
            column.forEach(item -> item.place -= half);
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean rightwards = round % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                settle(columns.get(rightwards ? i : columns.size() - 1 - i));
            }
        }
        double highest = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(item -> item.place)
                .min()
                .orElse(0);
        double shift = MARGIN + BOX_HEIGHT / 2.0 - highest;
        columns.forEach(column -> column.forEach(item -> item.place += shift));
    }

    /** Half way between as high as possible and as low as possible everything has its distance. */
    private static void settle(List<Item> column) {
        double[] wanted = new double[column.size()];
        for (int i = 0; i < wanted.length; i++) {
            Item item = column.get(i);
            List<Item> all = new ArrayList<>(item.left);
            all.addAll(item.right);
            wanted[i] = Layers.middle(all, item.place);
        }
        double[] down = wanted.clone();
        for (int i = 1; i < down.length; i++) {
            down[i] = Math.max(down[i], down[i - 1] + distance(column.get(i - 1), column.get(i)));
        }
        double[] up = wanted.clone();
        for (int i = up.length - 2; i >= 0; i--) {
            up[i] = Math.min(up[i], up[i + 1] - distance(column.get(i), column.get(i + 1)));
        }
        for (int i = 0; i < wanted.length; i++) {
            column.get(i).place = (down[i] + up[i]) / 2;
        }
    }

    private static double distance(Item above, Item below) {
        return (half(above) + half(below)) / 2.0;
    }

    private static int half(Item item) {
        return item.node >= 0 ? BETWEEN_BOXES : BETWEEN_LINES;
    }

    /** One that goes against the direction stands a bit lower, so that it is seen beside one that does not. */
    private static Line line(List<Item> way, boolean against) {
        int lower = against ? 6 : 0;
        List<Item> items = way.stream()
                .sorted(Comparator.comparing((Item item) -> item.column))
                .toList();
        Item first = items.get(0);
        Item last = items.get(items.size() - 1);
        int startX = x(first) + BOX_WIDTH + (against ? HEAD : 0);
        int endX = x(last) - (against ? 0 : HEAD);
        StringBuilder path = new StringBuilder("M" + startX + " " + y(first, lower));
        int fromX = startX;
        int fromY = y(first, lower);
        for (int i = 1; i < items.size(); i++) {
            Item item = items.get(i);
            int toX = i == items.size() - 1 ? endX : x(item);
            int toY = y(item, lower);
            int half = (fromX + toX) / 2;
            path.append(String.format(Locale.ROOT, "C%d %d %d %d %d %d", half, fromY, half, toY, toX, toY));
            fromX = x(item) + BOX_WIDTH;
            fromY = toY;
            if (i < items.size() - 1) {
                path.append("H").append(fromX);
            }
        }
        return new Line(
                path.toString(), against ? head(startX, y(first, lower), -HEAD) : head(endX, y(last, lower), HEAD));
    }

    private static int y(Item item, int lower) {
        return (int) Math.round(item.place) + lower;
    }

    private static String head(int x, int y, int length) {
        return "M" + x + " " + (y - 5) + "l" + length + " 5l" + -length + " 5z";
    }
}
