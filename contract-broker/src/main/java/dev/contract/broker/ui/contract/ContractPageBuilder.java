package dev.contract.broker.ui.contract;

import dev.contract.broker.contracts.ContractChange;
import dev.contract.broker.contracts.ContractDocument;
import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.ContractFacts;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.ui.Chip;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.State;
import dev.contract.broker.ui.contract.ContractPage.Change;
import dev.contract.broker.ui.contract.ContractPage.ChangedItem;
import dev.contract.broker.ui.contract.ContractPage.Line;
import dev.contract.broker.ui.contract.ContractPage.Result;
import dev.contract.broker.ui.contract.ContractPage.Trouble;
import dev.contract.broker.verifications.Breakage;
import dev.contract.broker.verifications.Verification;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts what is known about a contract into words and links. */
final class ContractPageBuilder {

    private static final int LONGEST_LINE = 2000;

    private final Urls urls;
    private final ContractFacts facts;
    private final Publication contract;

    ContractPageBuilder(Urls urls, ContractFacts facts) {
        this.urls = urls;
        this.facts = facts;
        this.contract = facts.contract();
    }

    ContractPage page() {
        Verification shown = facts.shown();
        ContractDocument.Read document = facts.document().read();
        TestResults tests = TestResults.parse(shown == null ? null : shown.testResults());
        ContractText text = ContractText.of(contract.consumer(), contract.provider(), document.published(), tests);
        List<Verification> results = facts.results();
        return new ContractPage(
                participant(contract.consumer()),
                participant(contract.provider()),
                version(contract.consumer(), contract.version()),
                Link.outside(facts.version().buildUrl()),
                Moment.of(contract.createdAt()),
                contract.sha(),
                marks(contract.consumer(), contract.versionId()),
                Chip.environments(urls, facts.environments()),
                State.of(facts.counting()),
                facts.newest().id() == contract.id() ? null : link(facts.newest()),
                actions(),
                trouble(facts.breakage()),
                results.stream().map(this::result).toList(),
                shown == null ? null : result(shown),
                !tests.isEmpty(),
                change(document.change()),
                text.interactions(),
                text.problem(),
                text.raw());
    }

    private Link participant(String name) {
        return new Link(name, ParticipantLinks.participant(urls, name));
    }

    private Link version(String participant, String number) {
        return new Link(number, ParticipantLinks.version(urls, participant, number));
    }

    private Link link(Publication publication) {
        return new Link(publication.version(), ContractLinks.version(urls, publication));
    }

    private List<Chip> marks(String participant, long versionId) {
        List<Chip> chips = new ArrayList<>(
                Chip.branches(urls, participant, names(facts.marks().branches(versionId))));
        chips.addAll(Chip.tags(urls, participant, names(facts.marks().tags(versionId))));
        return chips;
    }

    private static List<String> names(List<Mark> marks) {
        return marks.stream().map(Mark::name).toList();
    }

    private List<Link> actions() {
        return List.of(
                new Link("Matrix", urls.to("matrix", "provider", contract.provider(), "consumer", contract.consumer())),
                new Link(
                        "Webhooks",
                        urls.to("pacts", "provider", contract.provider(), "consumer", contract.consumer())
                                + "/webhooks/status"),
                new Link("As published", ContractLinks.version(urls, contract) + "/content"));
    }

    private @Nullable Trouble trouble(@Nullable Breakage breakage) {
        if (breakage == null) {
            return null;
        }
        Verification bad = breakage.firstBad();
        Verification good = breakage.lastGood();
        Publication earlier = facts.lastGoodContract();
        return new Trouble(
                breakage.cause(),
                breakage.branch(),
                version(bad.provider(), bad.providerVersion()),
                Moment.of(bad.createdAt()),
                good == null ? null : version(good.provider(), good.providerVersion()),
                earlier == null ? null : link(earlier));
    }

    private Result result(Verification one) {
        Verification shown = facts.shown();
        return new Result(
                one.id(),
                ContractLinks.version(urls, contract) + "?result=" + one.id() + "#interactions",
                shown != null && shown.id() == one.id(),
                State.of(one),
                version(one.provider(), one.providerVersion()),
                marks(one.provider(), one.providerVersionId()),
                Moment.of(one.createdAt()),
                Link.outside(one.buildUrl()),
                by(one.verifiedBy()));
    }

    /** The verifier by name and version, as it called itself. */
    private static String by(@Nullable String verifiedBy) {
        try {
            JsonObject by = verifiedBy == null
                    ? JsonObject.EMPTY
                    : JsonReader.parse(verifiedBy) instanceof JsonObject object ? object : JsonObject.EMPTY;
            return (by.text("implementation", "") + " " + by.text("version", "")).strip();
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored result is no JSON any more", impossible);
        }
    }

    private @Nullable Change change(@Nullable ContractChange change) {
        if (change == null) {
            return null;
        }
        List<ChangedItem> items = change.items().stream()
                .map(item -> new ChangedItem(
                        item.kind().name().toLowerCase(Locale.ROOT),
                        item.kind().name().charAt(0)
                                + item.kind().name().substring(1).toLowerCase(Locale.ROOT),
                        item.title(),
                        item.lines().stream().map(ContractPageBuilder::line).toList()))
                .toList();
        String whole = ContractLinks.version(urls, contract) + "/diff/previous-distinct";
        return new Change(link(change.since()), items, change.cut() ? whole : null);
    }

    private static Line line(String whole) {
        String text = whole.length() <= LONGEST_LINE ? whole : whole.substring(0, LONGEST_LINE) + "…";
        return new Line(text.startsWith("+") ? "plus" : text.startsWith("-") ? "minus" : "same", text);
    }
}
