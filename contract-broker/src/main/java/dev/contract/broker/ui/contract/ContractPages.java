package dev.contract.broker.ui.contract;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ContractInsight;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;
import org.jspecify.annotations.Nullable;

/** The page of a contract, and the addresses that lead to it. */
public final class ContractPages implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";

    private final Pages pages;
    private final ContractInsight insight;

    public ContractPages(Pages pages, ContractInsight insight) {
        this.pages = pages;
        this.insight = insight;
    }

    @Override
    public void addTo(Router router) {
        router.page(PAIR + "/version/{version}", this::contract);
        router.page(
                PAIR + "/versions/{version}",
                request -> Reply.seeOther(ContractLinks.version(
                        local(request), request.name("provider"), request.name("consumer"), request.name("version"))));
        for (String other : new String[] {
            "/latest",
            "/latest/{tag}",
            "/branch/{branch}/latest",
            "/pact-version/{sha}",
            "/pact-version/{sha}/metadata/{metadata}"
        }) {
            router.page(PAIR + other, request -> to(request, insight.newest(request.names()), ""));
        }
        router.page(
                PAIR + "/latest-untagged",
                request -> to(request, insight.newestUntagged(request.name("provider"), request.name("consumer")), ""));
        for (String content : new String[] {"/pact-version/{sha}", "/pact-version/{sha}/metadata/{metadata}"}) {
            router.page(
                    PAIR + content + "/verification-results/{number}",
                    request -> to(
                            request,
                            insight.newest(request.names()),
                            "?result=" + Urls.encode(request.name("number")) + "#interactions"));
        }
    }

    private static Urls local(Request request) {
        return request.urls().local();
    }

    private static Reply to(Request request, Publication publication, String rest) {
        return Reply.seeOther(ContractLinks.version(local(request), publication) + rest);
    }

    private Reply contract(Request request) {
        Urls urls = local(request);
        String consumer = request.name("consumer");
        String provider = request.name("provider");
        String version = request.name("version");
        ContractPage page =
                new ContractPageBuilder(urls, insight.of(provider, consumer, version, result(request))).page();
        Heading heading = Heading.below(
                Section.OVERVIEW,
                urls.base(),
                consumer + " needs " + provider,
                new Link(consumer, ParticipantLinks.participant(urls, consumer)));
        return pages.show(request, heading, "contract.jte", page);
    }

    private static @Nullable Long result(Request request) {
        String text = request.query().text("result");
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw Errors.of(400, "result", "has to be the number of a result, not '" + text + "'");
        }
        return Long.valueOf(text);
    }
}
