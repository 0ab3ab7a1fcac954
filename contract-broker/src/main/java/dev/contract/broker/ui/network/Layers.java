package dev.contract.broker.ui.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns of a directed graph: who needs others stands left of them. Edges that would close a circle go against the
 * direction. Where an edge passes columns, a point of each is kept free for it. The same graph always gets the same columns.
 */
final class Layers {

    private static final int SWEEPS = 12;

    /** From one node to another, by number. */
    record Edge(int from, int to) {}

    /** What stands in a column: a node (its number), or a point of an edge (node is -1). */
    static final class Item {
        final int node;
        final int column;
        final List<Item> left = new ArrayList<>();
        final List<Item> right = new ArrayList<>();
        double place;
        double wanted;

        Item(int node, int column) {
            this.node = node;
            this.column = column;
        }
    }

    private final int[] order;
    private final int[] column;
    private final List<Edge> edges;
    private final List<List<Item>> columns = new ArrayList<>();
    private final List<List<Item>> ways = new ArrayList<>();

    private Layers(int nodes, List<Edge> edges) {
        this.edges = edges;
        this.order = new int[nodes];
        this.column = new int[nodes];
    }

    /** Edges from a node to itself are not for here. */
    static Layers of(int nodes, List<Edge> edges) {
        Layers layers = new Layers(nodes, List.copyOf(edges));
        layers.order();
        layers.columns();
        layers.items();
        layers.untangle();
        return layers;
    }

    List<List<Item>> all() {
        return columns;
    }

    /** The way of an edge from its left end to its right one, in the order of the edges. */
    List<List<Item>> ways() {
        return ways;
    }

    /** True if the edge goes from right to left. */
    boolean isAgainst(Edge edge) {
        return order[edge.from()] > order[edge.to()];
    }

    private int leftOf(Edge edge) {
        return isAgainst(edge) ? edge.to() : edge.from();
    }

    private int rightOf(Edge edge) {
        return isAgainst(edge) ? edge.from() : edge.to();
    }

    /** Nobody needs what comes first; in a circle the one comes first that needs most and is needed least. */
    private void order() {
        int nodes = order.length;
        int[] needs = new int[nodes];
        int[] needed = new int[nodes];
        List<Set<Integer>> out = neighbours(true);
        List<Set<Integer>> in = neighbours(false);
        Set<Integer> left = new LinkedHashSet<>();
        for (int node = 0; node < nodes; node++) {
            needs[node] = out.get(node).size();
            needed[node] = in.get(node).size();
            left.add(node);
        }
        Comparator<Integer> first = Comparator.comparing((Integer node) -> needed[node] > 0)
                .thenComparing(node -> needed[node] - needs[node])
                .thenComparing(Comparator.naturalOrder());
        for (int position = 0; position < nodes; position++) {
            int next = left.stream().min(first).orElseThrow();
            left.remove(next);
            order[next] = position;
            out.get(next).forEach(node -> needed[node]--);
            in.get(next).forEach(node -> needs[node]--);
        }
    }

    private List<Set<Integer>> neighbours(boolean outwards) {
        List<Set<Integer>> neighbours = new ArrayList<>();
        for (int node = 0; node < order.length; node++) {
            neighbours.add(new TreeSet<>());
        }
        edges.forEach(
                edge -> neighbours.get(outwards ? edge.from() : edge.to()).add(outwards ? edge.to() : edge.from()));
        return neighbours;
    }

    /** As far left as those allow whom nobody stands left of; those as far right as they can. */
    private void columns() {
        List<Edge> byOrder = new ArrayList<>(edges);
        byOrder.sort(Comparator.comparing((Edge edge) -> order[leftOf(edge)]));
        byOrder.forEach(edge -> column[rightOf(edge)] = Math.max(column[rightOf(edge)], column[leftOf(edge)] + 1));
        int[] nearest = new int[column.length];
        boolean[] inner = new boolean[column.length];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        for (Edge edge : edges) {
            nearest[leftOf(edge)] = Math.min(nearest[leftOf(edge)], column[rightOf(edge)]);
            inner[rightOf(edge)] = true;
        }
        for (int node = 0; node < column.length; node++) {
            if (!inner[node] && nearest[node] < Integer.MAX_VALUE) {
                column[node] = nearest[node] - 1;
            }
        }
    }

    private void items() {
        int count = Arrays.stream(column).max().orElse(-1) + 1;
        for (int i = 0; i < count; i++) {
            columns.add(new ArrayList<>());
        }
        List<Item> nodes = new ArrayList<>();
        for (int node = 0; node < column.length; node++) {
            nodes.add(put(node, column[node]));
        }
        for (Edge edge : edges) {
            List<Item> way = new ArrayList<>();
            way.add(nodes.get(leftOf(edge)));
            for (int between = column[leftOf(edge)] + 1; between < column[rightOf(edge)]; between++) {
                way.add(put(-1, between));
            }
            way.add(nodes.get(rightOf(edge)));
            for (int i = 1; i < way.size(); i++) {
                way.get(i - 1).right.add(way.get(i));
                way.get(i).left.add(way.get(i - 1));
            }
            ways.add(way);
        }
    }

    private Item put(int node, int in) {
        Item item = new Item(node, in);
        item.place = columns.get(in).size();
        columns.get(in).add(item);
        return item;
    }

    /** What is connected comes side by side: each goes where its neighbours are in the middle. */
    private void untangle() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                List<Item> items = columns.get(rightwards ? i : columns.size() - 1 - i);
                items.forEach(item -> item.wanted = middle(rightwards ? item.left : item.right, item.place));
                items.sort(Comparator.comparingDouble(item -> item.wanted));
                for (int place = 0; place < items.size(); place++) {
                    items.get(place).place = place - (items.size() - 1) / 2.0;
                }
            }
        }
    }

    static double middle(List<Item> items, double otherwise) {
        return items.stream().mapToDouble(item -> item.place).average().orElse(otherwise);
    }
}
