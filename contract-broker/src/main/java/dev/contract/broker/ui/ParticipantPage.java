package dev.contract.broker.ui;

import dev.contract.broker.http.Page;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ParticipantFacts;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.participants.VersionsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant: whom it needs, who needs it, its branches and versions.
 *
 * @param selected what the versions shown have in common, in words; empty if they are all
 */
public record ParticipantPage(
        String url,
        String canIDeploy,
        String network,
        String name,
        String label,
        Link repository,
        @Nullable Chip mainBranch,
        List<String> labels,
        List<StartPage.Line> consumes,
        List<StartPage.Line> consumedBy,
        List<Branch> branches,
        int moreBranches,
        String selected,
        List<VersionView> versions,
        Paging paging) {

    private static final int MOST_BRANCHES = 50;

    /** A branch with its newest version. */
    public record Branch(Chip chip, boolean main, @Nullable Link head, Moment since) {}

    static ParticipantPage of(Request request, Page page, VersionsOf which, ParticipantFacts facts) {
        Urls urls = request.urls().local();
        Participant participant = facts.participant();
        String name = participant.name();
        String url = ParticipantLinks.participant(urls, name);
        String main = participant.mainBranch();
        return new ParticipantPage(
                url,
                urls.to("can-i-deploy") + "?pacticipant=" + Urls.encode(name),
                urls.to("network") + "?participant=" + Urls.encode(name),
                name,
                participant.label().equals(name) ? "" : participant.label(),
                Link.outside(participant.repositoryUrl()),
                main == null ? null : Chip.branch(urls, name, main),
                facts.labels(),
                facts.consumes().stream().map(one -> StartPage.line(urls, one)).toList(),
                facts.consumedBy().stream()
                        .map(one -> StartPage.line(urls, one))
                        .toList(),
                facts.branches().stream()
                        .limit(MOST_BRANCHES)
                        .map(head -> new Branch(
                                Chip.branch(urls, name, head.name()),
                                head.name().equals(main),
                                head.version() == null
                                        ? null
                                        : new Link(
                                                head.version(), ParticipantLinks.version(urls, name, head.version())),
                                Moment.of(head.since())))
                        .toList(),
                Math.max(0, facts.branches().size() - MOST_BRANCHES),
                selected(request, which),
                facts.versions().stream().map(one -> VersionView.of(urls, one)).toList(),
                Paging.of(page, url, facts.total()));
    }

    private static String selected(Request request, VersionsOf which) {
        if (which.equals(VersionsOf.PARTICIPANT)) {
            return "";
        }
        return (request.query().text("branch") == null ? "with the tag " : "on the branch ") + which.name();
    }
}
