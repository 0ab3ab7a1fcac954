package dev.contract.broker.ui;

import dev.contract.broker.environments.Environment;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;

/** Environments and what runs in them. */
public final class EnvironmentPages implements Routes {

    private final Pages pages;
    private final Environments environments;

    public EnvironmentPages(Pages pages, Environments environments) {
        this.pages = pages;
        this.environments = environments;
    }

    @Override
    public void addTo(Router router) {
        router.page("/environments", this::list);
        router.page("/environments/{uuid}", this::environment);
        for (String list :
                new String[] {"deployed-versions/currently-deployed", "released-versions/currently-supported"}) {
            router.page(
                    "/environments/{uuid}/" + list,
                    request -> Reply.seeOther(request.urls().local().to("environments", request.name("uuid"))));
        }
    }

    private Reply list(Request request) {
        return pages.show(
                request,
                new Heading(Section.ENVIRONMENTS, "Environments"),
                "environments.jte",
                EnvironmentsPage.of(request.urls().local(), environments.list(), environments.occupants()));
    }

    private Reply environment(Request request) {
        Urls urls = request.urls().local();
        Environment environment = environments.get(request.name("uuid"));
        return pages.show(
                request,
                Heading.below(Section.ENVIRONMENTS, urls.base(), environment.displayName()),
                "environment.jte",
                EnvironmentPage.of(urls, environment, environments.occupants()));
    }
}
