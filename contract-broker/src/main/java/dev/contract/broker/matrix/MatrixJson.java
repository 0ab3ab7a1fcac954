package dev.contract.broker.matrix;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.ResultMetadata;
import dev.contract.broker.environments.EnvironmentJson;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.matrix.MatrixResult.Details;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matrix as a document. */
final class MatrixJson {

    private final Urls urls;
    private final Details details;

    MatrixJson(Urls urls, Details details) {
        this.urls = urls;
        this.details = details;
    }

    JsonObject document(MatrixResult result) {
        Decision decision = result.decision();
        JsonObject document = decision.summary().toJson();
        JsonObject summary = document.object("summary");
        if (decision.ignored() >= 0) {
            summary = summary.with("ignored", decision.ignored());
        }
        List<JsonObject> rows = new ArrayList<>();
        result.rows().forEach(row -> rows.add(row(row)));
        result.ignored().forEach(row -> rows.add(row(row).with("ignored", true)));
        return document.with("summary", summary).with("matrix", rows);
    }

    private JsonObject row(Row row) {
        String pact = ContractLinks.version(urls, row.provider(), row.consumer(), row.consumerVersion());
        return JsonObject.of(
                "consumer", participant(row.consumer(), row.consumerVersionId(), row.consumerVersion()),
                "provider", participant(row.provider(), row.providerVersionId(), row.providerVersion()),
                "pact",
                        JsonObject.of(
                                "createdAt", Timestamps.format(row.publishedAt()),
                                "_links", ParticipantLinks.self(pact)),
                "verificationResult", result(row));
    }

    private JsonObject participant(String name, @Nullable Long versionId, @Nullable String number) {
        JsonValue version = versionId == null || number == null ? JsonNull.NULL : version(name, versionId, number);
        return JsonObject.of(
                "name", name,
                "version", version,
                "_links", ParticipantLinks.self(ParticipantLinks.participant(urls, name)));
    }

    private JsonObject version(String participant, long id, String number) {
        List<Mark> marks = details.marks().branches(id);
        List<JsonObject> branches = marks.stream()
                .map(branch -> mark(
                        branch,
                        "Branch version",
                        ParticipantLinks.branchVersion(urls, participant, branch.name(), number)))
                .toList();
        List<JsonObject> tags = details.marks().tags(id).stream()
                .map(tag -> mark(tag, "Tag", ParticipantLinks.tag(urls, participant, number, tag.name())))
                .toList();
        List<JsonObject> environments = details.environments().getOrDefault(id, List.of()).stream()
                .map(environment -> EnvironmentJson.embedded(urls, environment))
                .toList();
        return JsonObject.of(
                "number", number,
                "branch", marks.isEmpty() ? null : marks.get(marks.size() - 1).name(),
                "branches", branches,
                "branchVersions", branches,
                "environments", environments,
                "_links", ParticipantLinks.self(ParticipantLinks.version(urls, participant, number)),
                "tags", tags);
    }

    private static JsonObject mark(Mark mark, String title, String href) {
        return JsonObject.of("name", mark.name(), "latest", mark.latest())
                .with("_links", JsonObject.of("self", link(href, title, mark.name())));
    }

    private JsonValue result(Row row) {
        if (row.verificationId() == null || row.verifiedAt() == null) {
            return JsonNull.NULL;
        }
        String metadata = new ResultMetadata(false, List.of(row.consumerVersion())).encode();
        String href = ContractLinks.content(urls, row.provider(), row.consumer(), row.sha()) + "/metadata/" + metadata
                + "/verification-results/" + row.verificationId();
        return JsonObject.of(
                "success", row.success(),
                "verifiedAt", Timestamps.format(row.verifiedAt()),
                "_links", ParticipantLinks.self(href));
    }
}
