package dev.contract.broker.ui.network;

import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.overview.Overview;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;

/** The network of all participants. */
public final class NetworkPages implements Routes {

    private final Pages pages;
    private final Overview overview;
    private final Drawings drawings = new Drawings();

    public NetworkPages(Pages pages, Overview overview) {
        this.pages = pages;
        this.overview = overview;
    }

    @Override
    public void addTo(Router router) {
        router.page("/network", this::network);
    }

    private Reply network(Request request) {
        Query query = request.query();
        String text = query.text("participant");
        Graph graph = Graph.of(overview.integrations());
        NetworkPage page = new NetworkPageBuilder(
                        request.urls().local(), graph, drawings, text == null ? "" : text, query.text("zoom"))
                .build();
        return pages.show(request, new Heading(Section.NETWORK, "Network"), "network.jte", page);
    }
}
