package dev.contract.broker.ui;

import dev.contract.broker.http.Page;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Label;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.participants.ParticipantView;
import dev.contract.broker.participants.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All participants, or those whose name is searched for. */
public record ParticipantsPage(String url, String search, List<Line> lines, Paging paging) {

    /** One participant. */
    public record Line(
            Link participant,
            String label,
            String mainBranch,
            List<String> labels,
            @Nullable Link newest,
            @Nullable Moment since) {}

    static ParticipantsPage of(Request request, String search, List<ParticipantView> all) {
        Urls urls = request.urls().local();
        Page page = Page.sized(request, Paging.SIZE);
        String url = urls.to("pacticipants");
        return new ParticipantsPage(
                url,
                search,
                page.cut(all).stream().map(view -> line(urls, view)).toList(),
                Paging.of(page, url, all.size()));
    }

    private static Line line(Urls urls, ParticipantView view) {
        Participant participant = view.participant();
        Version newest = view.latest();
        String mainBranch = participant.mainBranch();
        return new Line(
                new Link(participant.name(), ParticipantLinks.participant(urls, participant.name())),
                participant.label().equals(participant.name()) ? "" : participant.label(),
                mainBranch == null ? "" : mainBranch,
                view.labels().stream().map(Label::name).toList(),
                newest == null
                        ? null
                        : new Link(
                                newest.number(), ParticipantLinks.version(urls, participant.name(), newest.number())),
                newest == null ? null : Moment.of(newest.createdAt()));
    }
}
