package dev.contract.broker.retention;

import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.retention.Retention.State;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;

/** What is removed, what was, and what would be, for people; and a run when they want one. */
public final class RetentionPages implements Routes {

    private final Pages pages;
    private final Retention retention;

    public RetentionPages(Pages pages, Retention retention) {
        this.pages = pages;
        this.retention = retention;
    }

    @Override
    public void addTo(Router router) {
        router.page("/retention", this::state);
        router.page("/retention/plan", this::plan);
        router.form("/retention/run", "POST /retention/run", this::run);
    }

    private static boolean mayChange(Request request) {
        return request.caller().may(Permission.ADMIN);
    }

    private Reply state(Request request) {
        String done = "begun".equals(request.query().text("done"))
                ? "A run has begun. Load the page again to see what it has deleted."
                : "";
        return pages.show(
                request,
                new Heading(Section.RETENTION, "Retention"),
                "retention.jte",
                RetentionPage.of(request.urls().local(), mayChange(request), done, retention.state()));
    }

    private Reply plan(Request request) {
        State state = retention.state();
        return pages.show(
                request,
                Heading.below(Section.RETENTION, request.urls().local().base(), "What a run would delete now"),
                "plan.jte",
                PlanPage.of(
                        request.urls().local(),
                        mayChange(request),
                        state.settings().dryRun(),
                        state.running(),
                        retention.plan()));
    }

    private Reply run(Request request) {
        retention.begin("request of " + request.caller().name());
        return Reply.seeOther(request.urls().local().to("retention") + "?done=begun");
    }
}
