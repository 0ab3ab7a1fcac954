package dev.contract.broker.access;

import dev.contract.broker.http.Page;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        AuditFilter filter = AuditFilter.of(request.query());
        Page page = Page.sized(request, Paging.SIZE);
        String url = urls.to("audit");
        List<AuditPage.Line> lines = log.entries(filter, page.offset(), page.size()).stream()
                .map(entry -> AuditPage.line(urls, entry))
                .toList();
        boolean filtered = filter.caller() != null || filter.from() != null || filter.to() != null;
        AuditPage shown = new AuditPage(url, filtered, fields(filter), lines, Paging.of(page, url, log.count(filter)));
        return pages.show(request, new Heading(Section.AUDIT, "Audit"), "audit.jte", shown);
    }

    private List<Field> fields(AuditFilter filter) {
        return List.of(
                Field.text("caller", "Who", filter.caller() == null ? "" : filter.caller(), Faults.NONE)
                        .suggest(log.callers()),
                Field.text("from", "From", day(filter.from()), Faults.NONE).as("date"),
                Field.text("to", "To", day(filter.to()), Faults.NONE).as("date"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
