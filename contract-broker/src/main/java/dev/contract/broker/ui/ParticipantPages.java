package dev.contract.broker.ui;

import dev.contract.broker.environments.Environments;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ParticipantInsight;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.participants.Participants;
import dev.contract.broker.participants.VersionsOf;
import org.jspecify.annotations.Nullable;

/** Participants and their versions. */
public final class ParticipantPages implements Routes {

    private static final String ONE = "/pacticipants/{participant}";

    private final Pages pages;
    private final Participants participants;
    private final ParticipantInsight insight;
    private final Environments environments;

    public ParticipantPages(
            Pages pages, Participants participants, ParticipantInsight insight, Environments environments) {
        this.pages = pages;
        this.participants = participants;
        this.insight = insight;
        this.environments = environments;
    }

    @Override
    public void addTo(Router router) {
        router.page("/pacticipants", this::list);
        router.page(ONE, this::participant);
        router.page(ONE + "/versions/{version}", this::version);
        for (String list :
                new String[] {"/versions", "/branches", "/branches/{branch}", "/branches/{branch}/versions"}) {
            router.page(
                    ONE + list,
                    request -> toList(request, "branch", request.names().get("branch")));
        }
        router.page(ONE + "/tags/{tag}/versions", request -> toList(request, "tag", request.name("tag")));
        router.page(ONE + "/latest-version", request -> toNewest(request, VersionsOf.PARTICIPANT));
        router.page(ONE + "/latest-version/{tag}", request -> toNewest(request, VersionsOf.tag(request.name("tag"))));
        router.page(
                ONE + "/branches/{branch}/latest-version",
                request -> toNewest(request, VersionsOf.branch(request.name("branch"))));
        for (String provider : new String[] {"", "/latest"}) {
            router.page(
                    "/pacts/provider/{provider}" + provider,
                    request -> Reply.seeOther(
                            ParticipantLinks.participant(request.urls().local(), request.name("provider"))));
        }
    }

    private Reply list(Request request) {
        String text = request.query().text("search");
        String search = text == null ? "" : text.strip();
        return pages.show(
                request,
                new Heading(Section.PARTICIPANTS, "Participants"),
                "participants.jte",
                ParticipantsPage.of(request, search, participants.list(search.isEmpty() ? null : search)));
    }

    private Reply participant(Request request) {
        String name = request.name("participant");
        Page page = Page.sized(request, Paging.SIZE);
        VersionsOf which = which(request);
        return pages.show(
                request,
                Heading.below(Section.PARTICIPANTS, request.urls().local().base(), name),
                "participant.jte",
                ParticipantPage.of(request, page, which, insight.of(name, which, page)));
    }

    private static VersionsOf which(Request request) {
        String branch = request.query().text("branch");
        if (branch != null) {
            return VersionsOf.branch(branch);
        }
        String tag = request.query().text("tag");
        return tag == null ? VersionsOf.PARTICIPANT : VersionsOf.tag(tag);
    }

    private Reply version(Request request) {
        String name = request.name("participant");
        String number = request.name("version");
        Urls urls = request.urls().local();
        return pages.show(
                request,
                Heading.below(
                        Section.PARTICIPANTS,
                        urls.base(),
                        name + " " + number,
                        new Link(name, ParticipantLinks.participant(urls, name))),
                "version.jte",
                VersionPage.of(urls, insight.version(name, number), environments.list()));
    }

    private static Reply toList(Request request, String parameter, @Nullable String value) {
        String url = ParticipantLinks.participant(request.urls().local(), request.name("participant"));
        String query = value == null ? "" : "?" + parameter + "=" + Urls.encode(value);
        return Reply.seeOther(url + query + "#versions");
    }

    private Reply toNewest(Request request, VersionsOf which) {
        String name = request.name("participant");
        return Reply.seeOther(ParticipantLinks.version(
                request.urls().local(), name, insight.newest(name, which).number()));
    }
}
