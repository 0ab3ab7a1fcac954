package dev.contract.consumer.recording;

import dev.contract.core.build.BuildRun;
import dev.contract.core.build.BuildRun.Extent;
import dev.contract.core.format.SpecVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what tests recorded with what is there already.
 *
 * @param ran the ids and names of the tests that have run, whether they passed or not, and the classes of those with titles
 */
record Merge(String pair, SpecVersion version, BuildRun run, EarlierRuns earlier, Set<String> ran) {

    private static final System.Logger LOG = System.getLogger(Merge.class.getName());

    /**
     * What the contract says from now on, in order.
     *
     * @throws AssertionError if two tests of this run state different things under one name
     */
    List<Recorded> of(List<Recorded> there, Collection<Recorded> recorded) {
        Map<String, Recorded> all = new LinkedHashMap<>();
        for (Recorded kept : valid(there)) {
            kept.recorders()
                    .forEach(known -> recorded.stream()
                            .limit(1)
                            .forEach(each ->
                                    requireVersion(known, each.recorders().get(0))));
            all.merge(kept.identity(version), kept, this::keepBoth);
        }
        for (Recorded each : recorded) {
            all.merge(each.identity(version), each, this::join);
        }
        List<Recorded> sorted = new ArrayList<>(all.values());
        sorted.sort(Recorded.order());
        return sorted;
    }

    /** An older version tells less apart: there is room for one of them only. */
    private Recorded keepBoth(Recorded one, Recorded other) {
        if (one.saysTheSameAs(other)) {
            return other.and(one.recorders());
        }
        throw new AssertionError(
                "The contract between %s cannot be written as specification %s, in which \"%s\" and \"%s\" have one name; they are there from %s and %s.%s%nGive one of them another description, write a newer specification, or remove the file if nobody needs them."
                        .formatted(
                                pair,
                                version.text(),
                                one.interaction().title(),
                                other.interaction().title(),
                                one.recorders().get(0).title(),
                                other.recorders().get(0).title(),
                                Differences.between("one", one, "the other", other)));
    }

    /** What still holds of what is there, without those who no longer say it. */
    List<Recorded> valid(List<Recorded> there) {
        return there.stream()
                .map(each -> new Recorded(
                        each.interaction(),
                        each.recorders().stream().filter(this::isValid).toList()))
                .filter(each -> !each.recorders().isEmpty())
                .toList();
    }

    private boolean isValid(Recorder recorder) {
        boolean ofThisRun = run.is(recorder.run());
        boolean ranAgain = ran.contains(recorder.id()) || (!ofThisRun && hasTitleThatRan(recorder.test()));
        return switch (earlier) {
            case KEEP -> !(ofThisRun && ranAgain);
            case DROP -> ofThisRun && !ranAgain;
            case AUTO -> !ranAgain && (ofThisRun || !(isGone(recorder) || ranWithout(recorder)));
        };
    }

    /** A title may be used twice in one run: then its id tells one from the other. */
    private boolean hasTitleThatRan(String test) {
        return KnownTests.owner(test) != null && ran.contains(test);
    }

    /** An invocation with arguments that the test has no longer, or a title that its class has no longer. */
    private boolean ranWithout(Recorder recorder) {
        String owner = KnownTests.owner(recorder.test());
        return run.extent().compareTo(owner == null ? Extent.WHOLE_METHODS : Extent.EVERYTHING) >= 0
                && ran.contains(owner == null ? recorder.test() : owner)
                && recorder.home().equals(KnownTests.home(recorder.test()));
    }

    /** Of tests without a home nobody can say so. */
    private boolean isGone(Recorder recorder) {
        return !recorder.home().isEmpty() && !KnownTests.exists(recorder.test(), recorder.home(), recorder.isMethod());
    }

    /** Within one run nobody replaces what another test has stated; what earlier runs left is replaced. */
    Recorded join(Recorded known, Recorded next) {
        known.recorders().forEach(each -> requireVersion(each, next.recorders().get(0)));
        if (known.saysTheSameAs(next)) {
            return next.and(known.recorders());
        }
        for (Recorder mine : next.recorders()) {
            for (Recorder other : known.recorders()) {
                if (run.is(other.run())) {
                    throw collision(known, other, next, mine);
                }
            }
        }
        known.recorders().stream()
                .filter(other -> !other.test().isEmpty())
                .forEach(other -> LOG.log(System.Logger.Level.WARNING, replaced(known, other, next)));
        return next;
    }

    /** Where nobody knows which processes make a run, this may as well be a collision. */
    private String replaced(Recorded known, Recorder other, Recorded next) {
        Recorder mine = next.recorders().get(0);
        return "\"%s\" between %s is from now on what %s states; an earlier run of %s stated it differently.%s%nIf both do so, give one of them another description or provider state."
                .formatted(
                        next.interaction().title(),
                        pair,
                        mine.title(),
                        other.title(),
                        Differences.between(mine.title(), next, other.title(), known));
    }

    private AssertionError collision(Recorded known, Recorder other, Recorded next, Recorder mine) {
        boolean once = mine.test().equals(other.test());
        boolean first = other.test().compareTo(mine.test()) <= 0;
        Recorder one = first ? other : mine;
        Recorder two = first ? mine : other;
        return new AssertionError(
                "%s different interactions under one name: \"%s\" between %s, in %s and in %s.%s%nGive one of them another description or provider state."
                        .formatted(
                                once ? "One test states" : "Two tests state",
                                next.interaction().title(),
                                pair,
                                one.title(),
                                two.title(),
                                first
                                        ? Differences.between(one.title(), known, two.title(), next)
                                        : Differences.between(one.title(), next, two.title(), known)));
    }

    /** One contract is written in one version. */
    void requireVersion(Recorder known, Recorder next) {
        if (run.is(known.run()) && known.version() != next.version()) {
            throw new AssertionError(
                    "The contract between %s is written as specification %s by %s, but %s asks for %s. Let both ask for one."
                            .formatted(
                                    pair,
                                    known.version().text(),
                                    known.title(),
                                    next.title(),
                                    next.version().text()));
        }
    }
}
