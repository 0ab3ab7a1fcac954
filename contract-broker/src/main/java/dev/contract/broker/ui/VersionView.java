package dev.contract.broker.ui;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ParticipantFacts.Contracted;
import dev.contract.broker.overview.ParticipantFacts.VersionFacts;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.participants.Version;
import java.util.ArrayList;
import java.util.List;

/** A version with where it is, and its contracts. */
public record VersionView(
        Link version, Moment since, Link build, List<Chip> marks, List<Chip> environments, List<Contract> contracts) {

    /** A contract with a provider, and what is known about it. */
    public record Contract(Link contract, Link provider, State state) {}

    public static VersionView of(Urls urls, VersionFacts facts) {
        Version version = facts.version();
        String name = version.participant();
        List<Chip> marks = new ArrayList<>(Chip.branches(
                urls, name, facts.branches().stream().map(Mark::name).toList()));
        marks.addAll(Chip.tags(urls, name, facts.tags().stream().map(Mark::name).toList()));
        return new VersionView(
                new Link(version.number(), ParticipantLinks.version(urls, name, version.number())),
                Moment.of(version.createdAt()),
                Link.outside(version.buildUrl()),
                marks,
                Chip.environments(urls, facts.environments()),
                facts.contracts().stream().map(one -> contract(urls, one)).toList());
    }

    private static Contract contract(Urls urls, Contracted one) {
        Publication contract = one.contract();
        return new Contract(
                new Link(contract.provider(), ContractLinks.version(urls, contract)),
                new Link(contract.provider(), ParticipantLinks.participant(urls, contract.provider())),
                State.of(one.result()));
    }
}
