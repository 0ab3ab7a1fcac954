package dev.contract.broker.ui.matrix;

import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ParticipantFacts;
import dev.contract.broker.participants.BranchHead;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Option;
import dev.contract.broker.ui.VersionView;
import dev.contract.broker.ui.matrix.CanIDeployPage.Candidate;
import dev.contract.broker.ui.matrix.CanIDeployPage.Choices;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen, depending on what has been chosen already. */
record CanIDeployChoices(
        Urls urls,
        Names names,
        CanIDeployQuestion question,
        @Nullable ParticipantFacts facts) {

    static final int VERSIONS = 10;

    private static final int PARTICIPANTS = 60;
    private static final int BRANCHES = 50;

    /** Null if there is none of the name. */
    @Nullable Link participant() {
        return facts == null
                ? null
                : new Link(question.participant(), ParticipantLinks.participant(urls, question.participant()));
    }

    List<String> versions() {
        return facts == null
                ? List.of()
                : Stream.concat(
                                heads(facts).map(BranchHead::version),
                                facts.versions().stream()
                                        .map(one -> one.version().number()))
                        .map(String::valueOf)
                        .distinct()
                        .toList();
    }

    private static Stream<BranchHead> heads(ParticipantFacts facts) {
        return facts.branches().stream().filter(head -> head.version() != null).limit(BRANCHES);
    }

    List<Option> branches() {
        return facts == null
                ? List.of()
                : heads(facts)
                        .map(head -> new Option(
                                head.name(),
                                head.name() + " (" + head.version() + ")",
                                head.name().equals(question.branch())))
                        .toList();
    }

    List<Option> environments() {
        return names.environments().stream()
                .map(one -> new Option(
                        one.name(),
                        one.displayName(),
                        one.name().equals(question.environment()) || one.uuid().equals(question.environment())))
                .toList();
    }

    /** The next thing to say, of which each choice is a link. */
    Choices next() {
        if (facts == null) {
            return new Choices(participants(), List.of(), List.of());
        }
        if (question.version().isEmpty()) {
            return new Choices(List.of(), candidates(facts), List.of());
        }
        return new Choices(List.of(), List.of(), question.isComplete() ? List.of() : places());
    }

    private List<Link> participants() {
        return names.participants().size() > PARTICIPANTS
                ? List.of()
                : names.participants().stream()
                        .map(name -> new Link(name, question.about(name).url(urls)))
                        .toList();
    }

    private List<Candidate> candidates(ParticipantFacts of) {
        return of.versions().stream()
                .map(one -> new Candidate(question.with(one.version().number()).url(urls), VersionView.of(urls, one)))
                .toList();
    }

    private List<Link> places() {
        return names.environments().stream()
                .map(one -> new Link(one.displayName(), question.to(one.name()).url(urls)))
                .toList();
    }
}
