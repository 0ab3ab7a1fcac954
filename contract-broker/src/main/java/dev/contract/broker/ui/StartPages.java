package dev.contract.broker.ui;

import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.overview.Overview;
import dev.contract.broker.unfinished.UnfinishedImports;

/** The start page, and the addresses that lead to it. */
public final class StartPages implements Routes {

    private final Pages pages;
    private final Overview overview;
    private final UnfinishedImports unfinished;

    public StartPages(Pages pages, Overview overview, UnfinishedImports unfinished) {
        this.pages = pages;
        this.overview = overview;
        this.unfinished = unfinished;
    }

    @Override
    public void addTo(Router router) {
        router.page(
                "/",
                request -> pages.show(
                        request,
                        new Heading(Section.OVERVIEW, "Integrations"),
                        "start.jte",
                        StartPage.of(request, overview.integrations(), unfinished.list())));
        for (String list : new String[] {"/dashboard", "/integrations", "/pacts/latest"}) {
            router.page(list, request -> Reply.seeOther(request.urls().local().base() + "/"));
        }
    }
}
