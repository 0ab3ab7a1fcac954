package dev.contract.broker.contracts;

import dev.contract.broker.contracts.ContractWriter.Written;
import dev.contract.broker.contracts.PublicationListener.Heard;
import dev.contract.broker.http.Urls;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.broker.wire.PublishRequest;
import java.util.ArrayList;
import java.util.List;

/** What the client prints after publishing. The sentences are part of the wire: builds look for them. */
final class PublishNotices {

    private PublishNotices() {}

    static List<Notice> ofVersion(PublishRequest request, boolean created) {
        StringBuilder text = new StringBuilder(created ? "Created " : "Updated ")
                .append(request.consumerName())
                .append(" version ")
                .append(request.consumerVersion());
        if (request.branch() != null) {
            text.append(" with branch ").append(request.branch());
        }
        if (!request.tags().isEmpty()) {
            text.append(request.branch() == null ? " with tags " : " and tags ")
                    .append(String.join(", ", request.tags()));
        }
        List<Notice> notices = new ArrayList<>(List.of(new Notice("debug", text.toString())));
        if (request.branch() == null) {
            notices.add(new Notice(
                    "prompt",
                    "  Next steps:\n    Configure the version branch to be the value of your repository branch."));
        }
        return notices;
    }

    /** Events, whom they were told, and what is to be done next if nobody verifies or nobody is told. */
    static List<Notice> ofContract(Urls urls, Written written, String events, boolean verified, Heard heard) {
        Publication publication = written.publication();
        String provider = publication.provider();
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice("success", written.outcome().describe(publication)));
        notices.add(new Notice("debug", "  View the published pact at " + ContractLinks.version(urls, publication)));
        notices.add(new Notice("debug", events));
        notices.addAll(heard.notices());
        if (!verified || !heard.watched()) {
            notices.add(new Notice("prompt", "  Next steps:"));
        }
        if (!verified) {
            notices.add(new Notice(
                    "prompt",
                    "    * Add Pact verification tests to the " + provider
                            + " build. See https://docs.pact.io/go/provider_verification"));
        }
        if (!heard.watched()) {
            notices.add(new Notice(
                    "prompt",
                    "    * Configure separate " + provider + " pact verification build and webhook to trigger it when"
                            + " the pact content changes. See https://docs.pact.io/go/webhooks"));
        }
        return notices;
    }
}
