package dev.contract.broker.ui.network;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.IntegrationState;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.State;
import dev.contract.broker.ui.network.Layers.Edge;
import dev.contract.broker.ui.network.NetworkPage.Further;
import dev.contract.broker.ui.network.NetworkPage.Line;
import dev.contract.broker.ui.network.NetworkPage.Node;
import dev.contract.broker.ui.network.NetworkPage.Picture;
import dev.contract.broker.ui.network.NetworkPage.Touched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page of the network, with or without a participant that was picked. */
final class NetworkPageBuilder {

    private static final Pattern ZOOM = Pattern.compile("\\d{1,3}");
    private static final int FITTING_WIDTH = 1170;
    private static final int SMALLEST_TO_READ = 80;
    private static final int SMALLEST = 30;
    private static final int LARGEST = 200;
    private static final int STEP = 20;
    private static final int LONGEST_NAME = 21;

    private final Urls urls;
    private final Graph graph;
    private final Drawings drawings;
    private final String search;
    private final @Nullable String picked;
    private final @Nullable Integer wantedZoom;
    private final Set<String> direct;
    private final Map<String, String> further;

    NetworkPageBuilder(Urls urls, Graph graph, Drawings drawings, String search, @Nullable String zoom) {
        this.urls = urls;
        this.graph = graph;
        this.drawings = drawings;
        this.search = graph.names().contains(search) ? search : search.strip();
        this.picked = this.search.isEmpty() ? null : graph.find(this.search);
        this.wantedZoom = zoom == null || !ZOOM.matcher(zoom).matches() ? null : limited(Integer.parseInt(zoom));
        this.direct = picked == null
                ? Set.of()
                : graph.consumersOf(picked).stream()
                        .map(one -> one.contract().consumer())
                        .collect(Collectors.toSet());
        this.further = picked == null ? Map.of() : graph.furtherConsumers(picked);
    }

    private static int limited(int zoom) {
        return Math.max(SMALLEST, Math.min(LARGEST, zoom));
    }

    NetworkPage build() {
        Map<String, Integer> numbers = new HashMap<>();
        graph.names().forEach(name -> numbers.put(name, numbers.size()));
        List<IntegrationState> drawn = graph.integrations().stream()
                .filter(one -> !one.contract().consumer().equals(one.contract().provider()))
                .toList();
        List<Edge> edges = drawn.stream()
                .map(one -> new Edge(
                        numbers.getOrDefault(one.contract().consumer(), 0),
                        numbers.getOrDefault(one.contract().provider(), 0)))
                .toList();
        Drawing drawing = drawings.of(graph.names().size(), edges);
        int zoom = wantedZoom == null
                ? Math.max(SMALLEST_TO_READ, Math.min(100, 100 * FITTING_WIDTH / Math.max(1, drawing.width())))
                : wantedZoom;
        List<String> like = picked != null || search.isEmpty() ? List.of() : graph.like(search);
        return new NetworkPage(
                urls.to("network"),
                search,
                graph.names(),
                like.stream().map(name -> new Link(name, url(name, wantedZoom))).toList(),
                picked == null && !search.isEmpty() && like.isEmpty()
                        ? "No contract names a participant '" + search + "'."
                        : null,
                graph.integrations().size(),
                url(picked, limited(zoom - STEP)),
                url(picked, limited(zoom + STEP)),
                picture(drawing, drawn, edges, zoom),
                picked == null ? null : touched(picked));
    }

    private String url(@Nullable String participant, @Nullable Integer zoom) {
        List<String> parameters = new ArrayList<>();
        if (participant != null) {
            parameters.add("participant=" + Urls.encode(participant));
        }
        if (zoom != null) {
            parameters.add("zoom=" + zoom);
        }
        return urls.to("network") + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private Picture picture(Drawing drawing, List<IntegrationState> drawn, List<Edge> edges, int zoom) {
        List<NetworkPage.Edge> lines = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            lines.add(new NetworkPage.Edge(
                    State.of(drawn.get(i).status()).kind() + " " + kind(drawn.get(i)),
                    edges.get(i).from(),
                    edges.get(i).to(),
                    drawing.lines().get(i).path(),
                    drawing.lines().get(i).head()));
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < graph.names().size(); i++) {
            nodes.add(node(graph.names().get(i), drawing.boxes().get(i)));
        }
        return new Picture(
                drawing.width(),
                drawing.height(),
                drawing.width() * zoom / 100,
                drawing.height() * zoom / 100,
                nodes,
                lines);
    }

    /** What an integration has to do with the participant that was picked. */
    private String kind(IntegrationState one) {
        String consumer = one.contract().consumer();
        String provider = one.contract().provider();
        if (picked == null) {
            return "";
        }
        if (provider.equals(picked)) {
            return "breaks";
        }
        if (consumer.equals(picked)) {
            return "needs";
        }
        return further.containsKey(consumer) && (further.containsKey(provider) || direct.contains(provider))
                ? "further"
                : "off";
    }

    private Node node(String name, Drawing.Box box) {
        int needs = graph.providersOf(name).size();
        int needed = graph.consumersOf(name).size();
        return new Node(
                kind(name),
                box.x(),
                box.y(),
                name,
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…",
                url(name, wantedZoom),
                name + ": needs " + needs + ", is needed by " + needed);
    }

    private String kind(String name) {
        if (picked == null) {
            return "";
        }
        if (name.equals(picked)) {
            return "picked";
        }
        if (direct.contains(name)) {
            return "breaks";
        }
        if (further.containsKey(name)) {
            return "further";
        }
        boolean needed = graph.providersOf(picked).stream()
                .anyMatch(one -> one.contract().provider().equals(name));
        return needed ? "needs" : "off";
    }

    private Touched touched(String name) {
        return new Touched(
                new Link(name, ParticipantLinks.participant(urls, name)),
                urls.to("matrix") + "?q[][pacticipant]=" + Urls.encode(name) + "&latestby=cvp",
                urls.to("can-i-deploy") + "?pacticipant=" + Urls.encode(name),
                graph.consumersOf(name).stream()
                        .map(one -> line(one, one.contract().consumer()))
                        .toList(),
                further.entrySet().stream()
                        .map(one -> new Further(new Link(one.getKey(), url(one.getKey(), wantedZoom)), one.getValue()))
                        .toList(),
                graph.providersOf(name).stream()
                        .map(one -> line(one, one.contract().provider()))
                        .toList());
    }

    private Line line(IntegrationState one, String neighbour) {
        Publication contract = one.contract();
        return new Line(
                State.of(one.status()),
                new Link(neighbour, url(neighbour, wantedZoom)),
                new Link("Contract of " + contract.version(), ContractLinks.version(urls, contract)));
    }
}
