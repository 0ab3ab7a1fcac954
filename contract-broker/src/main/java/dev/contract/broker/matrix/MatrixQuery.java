package dev.contract.broker.matrix;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Query;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question to the matrix: the versions it is about, what the versions of their partners are (the target; null if the
 * client names them itself or means all), and what is shown.
 */
public record MatrixQuery(
        List<Selector> selectors,
        @Nullable Selector target,
        LatestBy latestBy,
        List<Selector> ignored,
        List<String> outcomes,
        int limit) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final int DEFAULT_LIMIT = 100;

    public MatrixQuery {
        selectors = List.copyOf(selectors);
        ignored = List.copyOf(ignored);
        outcomes = List.copyOf(outcomes);
    }

    /** True if a row has one of the outcomes that are to be shown. */
    boolean shows(Row row) {
        return outcomes.isEmpty()
                || outcomes.contains(row.success() == null ? "" : row.success().toString());
    }

    /** Reads a question from parameters; refuses one that cannot be understood. */
    public static MatrixQuery parse(Query query) {
        List<String> errors = new ArrayList<>();
        List<Selector> selectors = selectors(query, errors);
        Selector target = target(query, errors);
        String limit = query.text("limit");
        int shown = limit == null || !NUMBER.matcher(limit).matches() ? DEFAULT_LIMIT : Integer.parseInt(limit);
        if (shown < 1) {
            errors.add("The limit must be 1 or greater.");
        }
        List<Selector> ignored = ignored(query, errors);
        String latestBy = query.text("latestby");
        if (latestBy != null && !LatestBy.NAMES.contains(latestBy)) {
            errors.add("The value of latestby must be cvp, cvpv or cp, but is " + latestBy + ".");
        }
        throwIfAny(errors);
        List<String> outcomes = query.list("success");
        return new MatrixQuery(selectors, target, LatestBy.of(latestBy), ignored, outcomes, shown);
    }

    static void throwIfAny(List<String> errors) {
        if (!errors.isEmpty()) {
            throw HttpProblem.of(400, JsonObject.of("errors", errors));
        }
    }

    private static List<Selector> selectors(Query query, List<String> errors) {
        List<Selector> selectors = new ArrayList<>();
        List<Map<String, String>> asTheyStand = query.objects("q");
        List<Map<String, String>> sorted = SortedKeys.read(query.keyed("q"), asTheyStand);
        for (Map<String, String> keys : sorted == null ? asTheyStand : sorted) {
            requireFlags(keys, errors);
            Selector selector = Selector.of(keys);
            if (selector.participant().isBlank()) {
                errors.add("Please specify the pacticipant name");
            } else if (selector.version() != null && selector.latest()) {
                errors.add("A version number and latest flag cannot both be specified for " + selector.participant());
            }
            selectors.add(selector);
        }
        if (selectors.isEmpty()) {
            errors.add("Please provide 1 or more version selectors.");
        }
        return selectors;
    }

    /** A flag that is not understood would widen the question, and so the answer. */
    private static void requireFlags(Map<String, String> keys, List<String> errors) {
        for (String flag : List.of("latest", "mainBranch")) {
            String value = keys.getOrDefault(flag, "");
            if (!List.of("", "true", "false").contains(value)) {
                errors.add("The value of %s must be true or false, but is %s.".formatted(flag, value));
            }
        }
    }

    private static @Nullable Selector target(Query query, List<String> errors) {
        for (String flag : List.of("latest", "mainBranch")) {
            String value = query.raw(flag);
            requireFlags(value == null ? Map.of() : Map.of(flag, value), errors);
        }
        String tag = query.text("tag");
        String branch = query.text("branch");
        String environment = query.text("environment");
        boolean mainBranch = query.isTrue("mainBranch");
        boolean latest = query.isTrue("latest");
        int targets = (tag == null ? 0 : 1) + (environment == null ? 0 : 1) + (mainBranch ? 1 : 0);
        if (targets > 1) {
            errors.add("Cannot specify more than one of tag, environment and mainBranch.");
        }
        if (latest && environment != null) {
            errors.add("Cannot specify both latest=true and an environment.");
        }
        Selector target = new Selector("", null, latest, tag, branch, environment, mainBranch);
        return target.isAny() ? null : target;
    }

    private static boolean isSorted(Query query) {
        return SortedKeys.read(query.keyed("q"), query.objects("q")) != null;
    }

    static List<Selector> ignored(Query query, List<String> errors) {
        List<Selector> ignored = new ArrayList<>();
        for (Query.Parameter parameter : query.parameters()) {
            if (parameter.name().equals("ignore[]") && !parameter.value().isEmpty()) {
                ignored.add(Selector.any(parameter.value()));
            }
        }
        // a plain name beside them is no part of an element
        List<Map<String, String>> elements = new Query(query.parameters().stream()
                        .filter(parameter -> !parameter.name().equals("ignore[]"))
                        .toList())
                .objects("ignore");
        elements.stream()
                .flatMap(keys -> keys.keySet().stream())
                .filter(key -> !List.of("", "pacticipant", "version").contains(key))
                .forEach(key -> errors.add("Only pacticipant and version can be ignored, not " + key + "."));
        elements.stream().map(Selector::of).forEach(ignored::add);
        if (elements.size() > 1 && elements.stream().anyMatch(keys -> keys.size() == 1) && isSorted(query)) {
            errors.add("Please name the pacticipants to ignore in an order that shows whose version each is.");
        }
        if (ignored.stream().anyMatch(selector -> selector.participant().isBlank())) {
            errors.add("Please specify the pacticipant name to ignore");
        }
        return ignored;
    }
}
