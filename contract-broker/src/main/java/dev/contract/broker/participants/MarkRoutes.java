package dev.contract.broker.participants;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.Page;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Marks.Marked;
import dev.contract.broker.participants.Marks.Remaining;
import dev.contract.broker.participants.Participants.Changed;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.model.JsonObject;
import java.util.List;

/** Branches and tags over HTTP. */
public final class MarkRoutes implements Routes {

    private static final String PARTICIPANT = "/pacticipants/{participant}";
    private static final String TAG = PARTICIPANT + "/versions/{version}/tags/{tag}";
    private static final String BRANCHES = PARTICIPANT + "/branches";
    private static final String BRANCH = BRANCHES + "/{branch}";
    private static final String MEMBERSHIP = BRANCH + "/versions/{version}";

    private final Marks marks;

    public MarkRoutes(Marks marks) {
        this.marks = marks;
    }

    @Override
    public void addTo(Router router) {
        router.get(TAG, this::tag).put(TAG, this::addTag).delete(Permission.CI, TAG, this::removeTag);
        router.get(BRANCHES, this::branches).delete(BRANCHES, this::deleteBranches);
        router.get(BRANCH, this::branch).delete(Permission.CI, BRANCH, this::deleteBranch);
        router.get(MEMBERSHIP, this::membership)
                .put(MEMBERSHIP, this::addToBranch)
                .delete(Permission.CI, MEMBERSHIP, this::removeFromBranch);
    }

    private Reply tag(Request request) {
        Marked tag = marks.tag(participant(request), request.name("version"), request.name("tag"));
        return Reply.ok(VersionJson.tag(request.urls(), tag.version(), tag.mark()));
    }

    private Reply addTag(Request request) {
        Changed<Marked> tag = marks.addTag(participant(request), request.name("version"), request.name("tag"));
        Version version = tag.value().version();
        JsonObject document =
                VersionJson.tag(request.urls(), version, tag.value().mark());
        String location =
                ParticipantLinks.tag(request.urls(), version.participant(), version.number(), request.name("tag"));
        return tag.created() ? Reply.created(document, location) : Reply.ok(document);
    }

    private Reply removeTag(Request request) {
        marks.removeTag(participant(request), request.name("version"), request.name("tag"));
        return Reply.noContent();
    }

    private Reply branches(Request request) {
        Page page = Page.always(request);
        String participant = participant(request);
        String search = request.query().text("q");
        List<Branch> all = marks.branches(participant).stream()
                .filter(branch -> search == null || branch.name().contains(search))
                .toList();
        List<Branch> shown = page.cut(all);
        Urls urls = request.urls();
        String self = urls.to("pacticipants", participant, "branches");
        JsonObject links = page.link(
                        JsonObject.of("self", link(request.url(), participant + " branches")), self, all.size())
                .with(
                        "pb:branches",
                        shown.stream()
                                .map(branch -> JsonObject.of(
                                        "name",
                                        branch.name(),
                                        "href",
                                        VersionJson.branchUrl(urls, participant, branch.name())))
                                .toList());
        List<JsonObject> documents = shown.stream()
                .map(branch -> VersionJson.branch(urls, participant, branch))
                .toList();
        JsonObject document = JsonObject.of("_embedded", JsonObject.of("branches", documents), "_links", links);
        return Reply.ok(page.describe(document, all.size()));
    }

    private Reply deleteBranches(Request request) {
        Remaining remaining =
                marks.deleteBranches(participant(request), request.query().list("exclude"));
        String text = "Scheduled deletion of " + remaining.deleted() + " branches for pacticipant "
                + participant(request) + ". Remaining branches are: " + String.join(", ", remaining.names());
        Notice notice = new Notice("success", text);
        return Reply.json(202, JsonObject.of("notices", List.of(notice.toJson())));
    }

    private Reply branch(Request request) {
        Branch branch = marks.branch(participant(request), request.name("branch"));
        return Reply.ok(VersionJson.branch(request.urls(), participant(request), branch));
    }

    private Reply deleteBranch(Request request) {
        marks.deleteBranch(participant(request), request.name("branch"));
        return Reply.noContent();
    }

    private Reply membership(Request request) {
        Marked found = marks.membership(participant(request), request.name("branch"), request.name("version"));
        return Reply.ok(VersionJson.membership(request.urls(), found.version(), found.mark()));
    }

    private Reply addToBranch(Request request) {
        String branch = request.name("branch");
        Changed<Marked> added = marks.addToBranch(participant(request), branch, request.name("version"));
        JsonObject document = VersionJson.membership(
                request.urls(), added.value().version(), added.value().mark());
        String location =
                ParticipantLinks.branchVersion(request.urls(), participant(request), branch, request.name("version"));
        return added.created() ? Reply.created(document, location) : Reply.ok(document);
    }

    private Reply removeFromBranch(Request request) {
        marks.removeFromBranch(participant(request), request.name("branch"), request.name("version"));
        return Reply.noContent();
    }

    private static String participant(Request request) {
        return request.name("participant");
    }
}
