package dev.contract.broker.contracts;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Publishing over HTTP: everything that a build knows in one request. */
public final class PublishRoutes implements Routes {

    private final Publishing publishing;

    public PublishRoutes(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void addTo(Router router) {
        router.post("/contracts/publish", this::publish);
    }

    private Reply publish(Request request) {
        JsonObject body =
                request.requireType("application/json", "application/hal+json").object();
        PublishCheck.check(body);
        PublishRequest wanted = PublishRequest.fromJson(body);
        try {
            return Reply.ok(document(request.urls(), wanted, publishing.publish(request.urls(), wanted)));
        } catch (ContentConflict conflict) {
            throw refused(conflict, List.of(new Notice("info", conflict.difference())));
        } catch (MergeConflict conflict) {
            throw refused(conflict, List.of());
        } catch (SimilarName similar) {
            throw refused(similar, List.of());
        }
    }

    private static HttpProblem refused(RuntimeException why, List<Notice> more) {
        String message = String.valueOf(why.getMessage());
        List<Notice> notices = new ArrayList<>(List.of(new Notice("error", message)));
        notices.addAll(more);
        return HttpProblem.of(
                409,
                JsonObject.of(
                        "notices",
                        notices.stream().map(Notice::toJson).toList(),
                        "errors",
                        JsonObject.of("contracts", List.of(message))));
    }

    private static JsonObject document(Urls urls, PublishRequest wanted, Published published) {
        String consumer = published.version().participant();
        String number = published.version().number();
        JsonObject embedded = JsonObject.of(
                "pacticipant", ParticipantLinks.embedded(urls, consumer),
                "version", ParticipantLinks.embedded(urls, consumer, number));
        return JsonObject.of(
                "logs", published.notices().stream().map(PublishRoutes::log).toList(),
                "notices", published.notices().stream().map(Notice::toJson).toList(),
                "_embedded", embedded,
                "_links", links(urls, wanted, published));
    }

    private static JsonObject log(Notice notice) {
        return JsonObject.of("level", notice.type(), "message", notice.text())
                .with("deprecationWarning", "Replaced by notices");
    }

    private static JsonObject links(Urls urls, PublishRequest wanted, Published published) {
        String consumer = published.version().participant();
        String number = published.version().number();
        return JsonObject.of(
                "pb:pacticipant", link(ParticipantLinks.participant(urls, consumer), "Pacticipant", consumer),
                "pb:pacticipant-version",
                        link(ParticipantLinks.version(urls, consumer, number), "Pacticipant version", number),
                "pb:pacticipant-version-tags",
                        wanted.tags().stream()
                                .map(tag -> link(ParticipantLinks.tag(urls, consumer, number, tag), "Tag", tag))
                                .toList(),
                "pb:contracts",
                        published.publications().stream()
                                .map(publication -> ContractLinks.link(urls, publication))
                                .toList());
    }
}
