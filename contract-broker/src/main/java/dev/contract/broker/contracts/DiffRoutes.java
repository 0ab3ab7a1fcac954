package dev.contract.broker.contracts;

import dev.contract.broker.contracts.Contracts.Comparison;
import dev.contract.broker.contracts.Contracts.Selection;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import java.util.List;

/** Differences between contracts over HTTP, as text. */
public final class DiffRoutes implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";

    private final Contracts contracts;

    public DiffRoutes(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void addTo(Router router) {
        String version = PAIR + "/version/{version}/diff";
        router.get(
                version + "/previous-distinct",
                request -> diff(request, ContractRoutes.ofVersion(request), publications -> List.of()));
        router.get(
                version + "/version/{other}",
                request -> diff(
                        request,
                        ContractRoutes.ofVersion(request),
                        publications -> ContractRoutes.listOf(publications.of(
                                request.name("provider"), request.name("consumer"), request.name("other")))));
        router.get(
                PAIR + "/pact-version/{sha}/diff/pact-version/{other}",
                request -> diff(
                        request,
                        ContractRoutes.ofSha(request),
                        publications -> ContractRoutes.listOf(publications.ofSha(
                                request.name("provider"), request.name("consumer"), request.name("other")))));
    }

    private Reply diff(Request request, Selection changed, Selection old) {
        Comparison comparison = contracts.compare(changed, old);
        return Reply.text(200, "text/plain;charset=utf-8", text(request.urls(), comparison));
    }

    private static String text(Urls urls, Comparison comparison) {
        Publication changed = comparison.changed().publication();
        Publication old = comparison.old().publication();
        String difference = ContractDiff.between(
                comparison.old().content(), comparison.changed().content());
        return String.format(
                """
                # Diff between versions %s and %s of the pact between %s and %s

                The following changes were made %s

                %s

                ## Links

                pact-version:
                %s
                comparison-pact-version:
                %s
                """,
                old.version(),
                changed.version(),
                changed.consumer(),
                changed.provider(),
                Timestamps.format(changed.createdAt()),
                difference,
                link(urls, changed),
                link(urls, old));
    }

    private static String link(Urls urls, Publication publication) {
        return "  title: Pact\n  name: " + publication.title() + "\n  href: "
                + ContractLinks.version(urls, publication);
    }
}
