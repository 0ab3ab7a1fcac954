package dev.contract.broker.ui;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.environments.Environment;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ParticipantFacts.OneVersion;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.verifications.Verification;
import java.util.List;

/** A version of a participant: what it published, what it verified, and where it is. */
public record VersionPage(Link participant, VersionView version, List<Link> questions, List<Given> given) {

    /** A result that the version gave as a provider. */
    public record Given(State state, Link consumer, Link contract, Moment moment, Link build) {}

    static VersionPage of(Urls urls, OneVersion facts, List<Environment> environments) {
        String name = facts.participant().name();
        VersionView version = VersionView.of(urls, facts.version());
        return new VersionPage(
                new Link(name, ParticipantLinks.participant(urls, name)),
                version,
                environments.stream()
                        .map(one -> new Link(
                                one.displayName(),
                                canIDeploy(urls, name, version.version().text(), one)))
                        .toList(),
                facts.given().stream().map(one -> given(urls, one)).toList());
    }

    private static String canIDeploy(Urls urls, String participant, String version, Environment environment) {
        return urls.to("can-i-deploy") + "?pacticipant=" + Urls.encode(participant) + "&version=" + Urls.encode(version)
                + "&environment=" + Urls.encode(environment.name());
    }

    private static Given given(Urls urls, Verification result) {
        String content = ContractLinks.content(urls, result.provider(), result.consumer(), result.sha());
        return new Given(
                State.of(result),
                new Link(result.consumer(), ParticipantLinks.participant(urls, result.consumer())),
                new Link("Contract", content + "/verification-results/" + result.id()),
                Moment.of(result.createdAt()),
                Link.outside(result.buildUrl()));
    }
}
