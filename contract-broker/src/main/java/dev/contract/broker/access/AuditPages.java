package dev.contract.broker.access;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Faults;
import dev.contract.broker.ui.Field;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Paging;
import dev.contract.broker.ui.Section;
import java.util.List;

/** The audit log for people. */
public final class AuditPages implements Routes {

    private final Pages pages;
    private final AuditLog log;

    public AuditPages(Pages pages, AuditLog log) {
        this.pages = pages;
        this.log = log;
    }

    @Override
    public void addTo(Router router) {
        router.page("/audit", this::list);
    }

    private Reply list(Request request) {
        Urls urls = request.urls().local();
        AuditFilter filter;
        try {
            filter = AuditFilter.of(request.query());
        } catch (HttpProblem refused) {
            Faults faults = Faults.of(refused);
            AuditPage nothing = new AuditPage(
                    urls.to("audit"), true, false, fields(request.query(), faults), List.of(), Paging.NONE);
            return show(request, 400, nothing);
        }
        Page page = Page.sized(request, Paging.SIZE);
        String url = urls.to("audit");
        List<AuditPage.Line> lines = log.entries(filter, page.offset(), page.size()).stream()
                .map(entry -> AuditPage.line(urls, entry))
                .toList();
        List<Field> fields = fields(request.query(), Faults.NONE);
        return show(
                request,
                200,
                new AuditPage(url, !filter.isAll(), true, fields, lines, Paging.of(page, url, log.count(filter))));
    }

    private Reply show(Request request, int status, AuditPage page) {
        return pages.show(request, status, new Heading(Section.AUDIT, "Audit"), "audit.jte", page);
    }

    /** What was typed stays, also where it is no day: a browser shows days only in fields for days. */
    private List<Field> fields(Query query, Faults faults) {
        return List.of(
                field(query, "caller", "Who", faults).suggest(log.callers()),
                day(field(query, "from", "From", faults)),
                day(field(query, "to", "To", faults)));
    }

    private static Field field(Query query, String name, String label, Faults faults) {
        String value = query.text(name);
        return Field.text(name, label, value == null ? "" : value, faults);
    }

    private static Field day(Field field) {
        return field.problems().isEmpty() ? field.as("date") : field;
    }
}
