package dev.contract.broker.matrix;

import dev.contract.broker.db.Database;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.matrix.MatrixResult.Details;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.unfinished.UnfinishedImports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers what was verified with what, and whether a version can be deployed. */
public final class Matrix {

    private final Database database;
    private final Registry registry;
    private final Environments environments;
    private final Consumer<@Nullable Boolean> decisions;

    /** Each answer is told: whether what was asked about can be deployed. */
    public Matrix(
            Database database, Registry registry, Environments environments, Consumer<@Nullable Boolean> decisions) {
        this.decisions = decisions;
        this.database = database;
        this.registry = registry;
        this.environments = environments;
    }

    /** Makes the question, of which what it names may have to be looked up; all sees one state of the database. */
    @FunctionalInterface
    public interface Question {
        MatrixQuery ask(Names names);
    }

    /** Tells what exists. */
    public interface Names {

        boolean isParticipant(String name);

        boolean isEnvironment(String name);
    }

    public MatrixResult answer(Question question) {
        MatrixResult result = database.read(handle -> {
            Resolver resolver = new Resolver(handle, registry, environments);
            return answer(handle, resolver, question.ask(resolver));
        });
        decisions.accept(result.decision().deployable());
        return result;
    }

    private MatrixResult answer(Handle handle, Resolver resolver, MatrixQuery query) {
        resolver.know(names(query));
        checkExistence(resolver, query);
        MatrixStore store = new MatrixStore(handle);
        List<Resolved> selectors = new ArrayList<>();
        query.selectors().forEach(selector -> selectors.addAll(resolver.resolve(selector, true)));
        List<Integration> integrations = integrations(store, query, selectors);
        Selector target = query.target();
        if (target != null) {
            selectors.addAll(resolver.resolveTarget(target, partners(integrations, selectors)));
        }
        List<Row> rows = rows(store, query, selectors);
        List<Row> considered = new ArrayList<>();
        List<Row> ignored = new ArrayList<>();
        rows.forEach(row -> (isIgnored(query, row) ? ignored : considered).add(row));
        List<Integration> needed = integrations.stream()
                .filter(integration -> !isIgnored(query, integration))
                .toList();
        List<Reason> warnings = warnings(resolver, query);
        boolean ignores = !query.ignored().isEmpty();
        Decision decision = Decision.of(new Situation(selectors, needed, considered, ignored, warnings, ignores))
                .during(UnfinishedImports.of(handle));
        List<Row> fitting = considered.stream().filter(query::shows).toList();
        List<Row> shown = fitting.stream().limit(query.limit()).toList();
        List<Row> shownIgnored = ignored.stream().filter(query::shows).toList();
        return new MatrixResult(decision, shown, shownIgnored, fitting.size(), details(handle, shown, shownIgnored));
    }

    private static Set<String> names(MatrixQuery query) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(query.selectors().stream(), query.ignored().stream())
                .forEach(selector -> names.add(selector.participant()));
        return names;
    }

    private static void checkExistence(Resolver resolver, MatrixQuery query) {
        List<String> errors = new ArrayList<>();
        for (Selector selector : query.selectors()) {
            if (!resolver.isParticipant(selector.participant())) {
                errors.add("Pacticipant " + selector.participant() + " not found");
            }
        }
        Selector target = query.target();
        String environment = target == null ? null : target.environment();
        if (environment != null && !resolver.isEnvironment(environment)) {
            errors.add("Environment with name '" + environment + "' does not exist");
        }
        MatrixQuery.throwIfAny(errors);
    }

    /** What rows say about their versions. */
    private Details details(Handle handle, List<Row> shown, List<Row> ignored) {
        Set<Long> versions = new LinkedHashSet<>();
        for (Row row : Stream.concat(shown.stream(), ignored.stream()).toList()) {
            versions.add(row.consumerVersionId());
            versions.add(Row.orZero(row.providerVersionId()));
        }
        return new Details(registry.marksOf(handle, versions), environments.ofVersions(handle, versions));
    }

    private static List<Reason> warnings(Resolver resolver, MatrixQuery query) {
        List<Reason> warnings = new ArrayList<>();
        for (Selector selector : query.ignored()) {
            Resolved resolved = resolver.resolve(selector, true).get(0);
            if (resolved.participantId() == 0) {
                warnings.add(new Reason.CannotIgnore(
                        "any version of " + selector.participant() + " (no such pacticipant exists)"));
            } else if (resolved.isNone()) {
                warnings.add(new Reason.CannotIgnore(resolved.describe()));
            }
        }
        if (query.selectors().size() == 1 && query.target() == null) {
            warnings.add(new Reason.NoEnvironment());
        }
        if (query.selectors().stream().anyMatch(Selector::moves)) {
            warnings.add(new Reason.NoVersionNumber());
        }
        return warnings;
    }

    /** Who the versions in question have to do with. */
    private static List<Integration> integrations(MatrixStore store, MatrixQuery query, List<Resolved> selectors) {
        boolean open = query.selectors().size() == 1 || query.target() != null;
        Set<Long> named = participants(selectors, false);
        List<Integration> integrations =
                store.integrations(versions(selectors), participants(selectors, true), open ? named : Set.of());
        if (open) {
            return integrations;
        }
        return integrations.stream()
                .filter(integration -> named.contains(integration.providerId()))
                .toList();
    }

    /** The ids of those that the versions in question have to do with, by name. */
    private static Map<String, Long> partners(List<Integration> integrations, List<Resolved> selectors) {
        Map<String, Long> partners = new LinkedHashMap<>();
        for (Integration integration : integrations) {
            partners.put(integration.consumer(), integration.consumerId());
            partners.put(integration.provider(), integration.providerId());
        }
        selectors.forEach(selector -> partners.remove(selector.participant()));
        return partners;
    }

    private static Set<Long> versions(List<Resolved> selectors) {
        Set<Long> versions = new LinkedHashSet<>();
        selectors.stream().map(Resolved::versionId).filter(Objects::nonNull).forEach(versions::add);
        return versions;
    }

    private static Set<Long> participants(List<Resolved> selectors, boolean anyVersionOnly) {
        Set<Long> participants = new LinkedHashSet<>();
        selectors.stream()
                .filter(selector -> !anyVersionOnly || selector.isAny())
                .forEach(selector -> participants.add(selector.participantId()));
        return participants;
    }

    private static List<Row> rows(MatrixStore store, MatrixQuery query, List<Resolved> selectors) {
        boolean one = query.selectors().size() == 1 && query.target() == null;
        Set<Long> versions = versions(selectors);
        Set<Long> any = participants(selectors, true);
        List<Row> rows =
                one ? store.ofOne(versions, any) : store.between(versions, any, participants(selectors, false));
        Set<Long> specified = new HashSet<>();
        selectors.stream().filter(Resolved::specified).forEach(selector -> specified.add(selector.participantId()));
        List<Row> relevant = new ArrayList<>(rows.stream()
                .filter(row -> specified.contains(row.consumerId()) || specified.contains(row.providerId()))
                .toList());
        relevant.addAll(MissingResults.of(relevant, selectors));
        List<Row> latest = latest(query, relevant);
        // without a place nothing is to be deployed: the answer is about the rows that were asked for
        return query.target() == null ? latest.stream().filter(query::shows).toList() : latest;
    }

    private static List<Row> latest(MatrixQuery query, List<Row> rows) {
        List<Row> newestFirst = new ArrayList<>(rows);
        newestFirst.sort(Row.ORDER);
        if (query.latestBy() == LatestBy.NONE) {
            return newestFirst;
        }
        Map<List<Object>, Row> latest = new LinkedHashMap<>();
        for (Row row : newestFirst) {
            if (row.current()) {
                latest.merge(grouping(query).key(row), row, Matrix::later);
            }
        }
        return latest.values().stream().sorted(Row.ORDER).toList();
    }

    /** Where several versions are in use at once, each of them counts, whatever the client wants to see. */
    private static LatestBy grouping(MatrixQuery query) {
        boolean places = Stream.concat(query.selectors().stream(), Stream.ofNullable(query.target()))
                .anyMatch(selector -> selector.environment() != null);
        return places ? LatestBy.CVPV : query.latestBy();
    }

    /** A result that is missing is not made up for by another version's. */
    private static Row later(Row first, Row second) {
        if (first.providerVersionId() == null) {
            return first;
        }
        if (second.providerVersionId() == null) {
            return second;
        }
        Comparator<Row> order = Comparator.comparing((Row row) -> Row.orZero(row.providerVersionId()))
                .thenComparing(row -> Row.orZero(row.verificationId()));
        return order.compare(first, second) > 0 ? first : second;
    }

    private static boolean isIgnored(MatrixQuery query, Row row) {
        return query.ignored().stream()
                .anyMatch(selector -> fits(selector, row.consumer(), row.consumerVersion())
                        || fits(selector, row.provider(), row.providerVersion()));
    }

    private static boolean isIgnored(MatrixQuery query, Integration integration) {
        return query.ignored().stream()
                .filter(Selector::isAny)
                .map(Selector::participant)
                .anyMatch(name -> name.equals(integration.consumer()) || name.equals(integration.provider()));
    }

    private static boolean fits(Selector selector, String participant, @Nullable String version) {
        return selector.participant().equals(participant)
                && (selector.version() == null || selector.version().equals(version));
    }
}
