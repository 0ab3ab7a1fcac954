package dev.contract.broker.help;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import java.util.List;
import java.util.Map;

/** Explains the relations that documents link to, and leads on from where the Pact Broker has its pages. */
public final class HelpPages implements Routes {

    private static final String LEAD = "Documents of the API link to others. What the name of a link means, and which"
            + " operations are behind it:";

    private final Pages pages;

    public HelpPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(Router router) {
        router.page(
                "/doc",
                request -> show(
                        request,
                        "Relations of the API",
                        LEAD,
                        List.copyOf(relations().values())));
        router.page("/doc/{rel}", this::one);
        for (String old : List.of("/hal-browser", "/hal-browser/browser.html", "/ui", "/ui/relationships")) {
            router.page(old, request -> Reply.seeOther(request.urls().local().base() + "/"));
        }
    }

    /** Read when somebody asks, which is seldom, and not when the broker starts. */
    private static Map<String, Relation> relations() {
        return Known.RELATIONS;
    }

    private static final class Known {

        static final Map<String, Relation> RELATIONS = Relations.all();

        private Known() {}
    }

    private Reply one(Request request) {
        String name = request.name("rel");
        Relation relation = relations().get(name);
        if (relation == null) {
            throw HttpProblem.of(404, "There is no relation '" + name + "'; /doc has all of them");
        }
        return show(request, "pb:" + name, relation.sentence(), List.of(relation));
    }

    private Reply show(Request request, String title, String lead, List<Relation> shown) {
        String api = request.urls().local().to("openapi.yaml");
        return pages.show(
                request, new Heading(null, title), "relations.jte", new RelationPage(title, lead, shown, api));
    }
}
