package dev.contract.broker.retention;

import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.retention.Plan.Part;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run would delete now, and why the rest stays.
 *
 * @param later how many versions nobody keeps that are beyond the limit of one run
 * @param untouched participants of which all versions stay
 */
public record PlanPage(
        String url,
        String runUrl,
        boolean changeable,
        boolean dryRun,
        boolean running,
        Moment at,
        long deleted,
        long kept,
        long later,
        List<Reason> reasons,
        List<Line> lines,
        int untouched,
        List<Branch> branches,
        int moreBranches,
        List<String> replaced) {

    private static final int BRANCHES_SHOWN = 20;

    /** A selector, and how many versions it keeps; several may keep the same. */
    public record Reason(String words, long count) {}

    /** What becomes of one participant. */
    public record Line(Link participant, long deleted, long kept, List<Version> first, List<Reason> reasons) {}

    /** A version that goes. */
    public record Version(Link version, Moment since) {}

    /** A branch that goes. */
    public record Branch(Link participant, String name, Moment since) {}

    static PlanPage of(Urls urls, boolean changeable, boolean dryRun, boolean running, Plan plan) {
        long deleted = plan.parts().stream().mapToLong(Part::toDelete).sum();
        long total = plan.parts().stream().mapToLong(Part::total).sum();
        long notKept = plan.parts().stream().mapToLong(Part::notKept).sum();
        List<Line> lines = plan.parts().stream()
                .filter(part -> part.toDelete() > 0)
                .sorted(Comparator.comparing(Part::toDelete).reversed())
                .map(part -> line(urls, plan, part))
                .toList();
        return new PlanPage(
                urls.to("retention", "plan"),
                urls.to("retention", "run"),
                changeable,
                dryRun,
                running,
                Moment.of(plan.at()),
                deleted,
                total - notKept,
                notKept - deleted,
                reasons(plan, plan.parts()),
                lines,
                plan.parts().size() - lines.size(),
                plan.branches().stream()
                        .limit(BRANCHES_SHOWN)
                        .map(one -> new Branch(
                                participant(urls, one.participant()), one.name(), Moment.of(one.updatedAt())))
                        .toList(),
                Math.max(0, plan.branches().size() - BRANCHES_SHOWN),
                replaced(plan));
    }

    private static Link participant(Urls urls, String name) {
        return new Link(name, ParticipantLinks.participant(urls, name));
    }

    private static Line line(Urls urls, Plan plan, Part part) {
        return new Line(
                participant(urls, part.participant()),
                part.toDelete(),
                part.total() - part.toDelete(),
                part.first().stream()
                        .map(one -> new Version(
                                new Link(
                                        one.number(), ParticipantLinks.version(urls, part.participant(), one.number())),
                                Moment.of(one.createdAt())))
                        .toList(),
                reasons(plan, List.of(part)).stream()
                        .filter(reason -> reason.count() > 0)
                        .toList());
    }

    private static List<Reason> reasons(Plan plan, List<Part> parts) {
        return IntStream.range(0, plan.selectors().size())
                .mapToObj(i -> new Reason(
                        RetentionWords.selector(plan.selectors().get(i)),
                        parts.stream().mapToLong(part -> part.keptBy().get(i)).sum()))
                .toList();
    }

    private static List<String> replaced(Plan plan) {
        List<String> words = new ArrayList<>();
        add(words, plan, "revisions", "earlier contract of a version", "earlier contracts of versions");
        add(words, plan, "results", "result that was published again", "results that were published again");
        add(words, plan, "deliveries", "old delivery of a webhook", "old deliveries of webhooks");
        add(words, plan, "changes", "old entry of the audit log", "old entries of the audit log");
        return words;
    }

    private static void add(List<String> words, Plan plan, String kind, String one, String many) {
        long number = plan.overwritten().getOrDefault(kind, 0L);
        if (number > 0) {
            words.add(RetentionWords.count(number, one, many));
        }
    }
}
