package dev.contract.broker.imports;

import dev.contract.broker.environments.PastEnvironment;
import dev.contract.broker.environments.PastStay;
import dev.contract.broker.unfinished.UnfinishedImport;
import dev.contract.broker.unfinished.UnfinishedImports;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Copies all that another broker has. What is here already is left alone, so that an import that was ended goes on where it
 * was when it is run again, and brings what is new when it is run later.
 */
public final class Import implements AutoCloseable {

    /** Requests of one kind that are made out together. */
    private static final int CHUNK = 500;

    private final ImportSettings settings;
    private final Targets targets;
    private final Tally tally;
    private final Source source;
    private final Workers parts;
    private final Workers requests;

    public Import(ImportSettings settings, Targets targets, ImportProgress progress) throws ImportException {
        this.settings = settings;
        this.targets = targets;
        this.tally = new Tally(progress);
        this.source = new Source(settings);
        this.parts = new Workers(settings.parallel());
        this.requests = new Workers(settings.parallel());
    }

    /** Until all of it is here, no decision is a yes: something that is needed may be among what has not come yet. */
    public ImportReport run() throws ImportException {
        Source.About about = source.about();
        UnfinishedImport begun = targets.unfinished().begin(ImportSettings.name(settings.source()));
        copy(about);
        ImportReport report = tally.report(about.version());
        String missing = report.missing();
        if (missing == null) {
            targets.unfinished().finish(begun);
        } else {
            targets.unfinished().finish(begun, missing);
        }
        return report;
    }

    /** Nobody waits any more for what an import from there has not brought; returns whether somebody did. */
    public static boolean abandon(UnfinishedImports unfinished, URI source) {
        return unfinished.abandon(ImportSettings.name(source));
    }

    /**
     * Versions come before what refers to them, contracts before their results, and both before what is deployed: a version whose
     * contracts are not here yet would look as if it needed nobody.
     */
    private void copy(Source.About about) throws ImportException {
        EnvironmentsPart environments = new EnvironmentsPart(source, targets.environments(), tally);
        List<PastEnvironment> found = environments.copy();
        Map<String, Map<String, Integer>> versions = copyVersions();
        copyPairs(about, versions);
        for (PastEnvironment environment : found) {
            if (settings.former()) {
                copyFormer(environments, environment, versions, false);
                copyFormer(environments, environment, versions, true);
            }
            environments.copyCurrent(environment, false);
            environments.copyCurrent(environment, true);
        }
        new WebhooksPart(source, targets.webhooks(), tally).copy();
    }

    private Map<String, Map<String, Integer>> copyVersions() throws ImportException {
        VersionsPart part = new VersionsPart(source, targets.participants(), tally);
        List<JsonObject> participants = new ArrayList<>();
        try {
            participants.addAll(Documents.all(source, "/pacticipants", "pacticipants", "name"));
        } catch (PieceFailure failure) {
            tally.problem("participants", String.valueOf(failure.getMessage()));
        }
        tally.begin("participants", participants.size());
        List<Callable<Map<String, Integer>>> tasks = participants.stream()
                .map(document -> (Callable<Map<String, Integer>>) () -> part.copy(document))
                .toList();
        List<Map<String, Integer>> positions = parts.all(tasks);
        Map<String, Map<String, Integer>> versions = new HashMap<>();
        for (int i = 0; i < participants.size(); i++) {
            versions.put(participants.get(i).text("name", ""), positions.get(i));
        }
        return versions;
    }

    private void copyFormer(
            EnvironmentsPart part,
            PastEnvironment environment,
            Map<String, Map<String, Integer>> versions,
            boolean releases)
            throws ImportException {
        List<Callable<List<PastStay>>> tasks = new ArrayList<>();
        versions.forEach((participant, numbers) ->
                numbers.keySet().forEach(number -> tasks.add(part.former(environment, releases, participant, number))));
        for (int from = 0; from < tasks.size(); from += CHUNK) {
            part.addFormer(environment, requests.all(tasks.subList(from, Math.min(tasks.size(), from + CHUNK))));
        }
    }

    private void copyPairs(Source.About about, Map<String, Map<String, Integer>> versions) throws ImportException {
        List<Pair> pairs = new ArrayList<>();
        try {
            for (JsonObject integration : Documents.embedded(source.get("/integrations"), "integrations")) {
                pairs.add(Pair.of(integration));
            }
        } catch (PieceFailure failure) {
            tally.problem("integrations", String.valueOf(failure.getMessage()));
        }
        tally.begin("integrations", pairs.size());
        ContractsPart contracts = new ContractsPart(source, about.keepsBytes(), targets.contracts(), tally, requests);
        ResultsPart results = new ResultsPart(source, targets, tally, requests);
        parts.all(pairs.stream()
                .map(pair -> (Callable<Pair>) () -> {
                    copy(pair, versions.getOrDefault(pair.consumer(), Map.of()), contracts, results);
                    return pair;
                })
                .toList());
    }

    private void copy(Pair pair, Map<String, Integer> positions, ContractsPart contracts, ResultsPart results)
            throws ImportException {
        String outcome = "could not be read";
        try {
            List<String> versions = published(pair, positions);
            List<MatrixRow> rows = MatrixRow.all(source, pair, versions);
            int added = contracts.copy(pair, versions, rows);
            targets.contracts().integrate(pair.provider(), pair.consumer(), null);
            outcome = added + " of " + versions.size() + " contracts and " + results.copy(pair, rows)
                    + " results are new";
        } catch (PieceFailure failure) {
            tally.problem("contracts between " + pair.title(), String.valueOf(failure.getMessage()));
        }
        tally.finished(pair.title() + ": " + outcome);
    }

    /** The consumer versions that have a contract, the oldest first. */
    private List<String> published(Pair pair, Map<String, Integer> positions) throws ImportException, PieceFailure {
        JsonObject links = source.get(pair.path("versions")).object("_links");
        List<String> versions = new ArrayList<>();
        for (JsonObject link : Documents.objects(links.items("pb:pact-versions"))) {
            versions.add(Documents.after(Documents.text(link, "href"), "version"));
        }
        versions.sort(Comparator.comparing(version -> positions.getOrDefault(version, Integer.MAX_VALUE)));
        return versions;
    }

    @Override
    public void close() {
        parts.close();
        requests.close();
        source.close();
    }
}
