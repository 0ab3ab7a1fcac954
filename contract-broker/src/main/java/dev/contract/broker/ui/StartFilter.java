package dev.contract.broker.ui;

import dev.contract.broker.environments.Presence;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.IntegrationState;
import dev.contract.broker.overview.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which integrations are shown, and in which order; what is empty lets all pass. */
record StartFilter(String search, String state, String participant, String mark, String environment, String sort) {

    /** The states by their names in the address. */
    static final Map<String, Status> STATES = new LinkedHashMap<>();

    static {
        STATES.put("failed", Status.FAILED);
        STATES.put("changed", Status.STALE);
        STATES.put("unverified", Status.NEVER);
        STATES.put("verified", Status.SUCCESS);
    }

    static final Map<String, String> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("name", "Name");
        SORTS.put("activity", "Last activity");
        SORTS.put("state", "State, worst first");
    }

    private static final Comparator<IntegrationState> BY_NAME = Comparator.comparing(
                    (IntegrationState one) -> one.contract().consumer().toLowerCase(Locale.ROOT))
            .thenComparing(one -> one.contract().provider().toLowerCase(Locale.ROOT));

    static StartFilter of(Query query) {
        StartFilter filter = new StartFilter(
                value(query, "search"),
                value(query, "state"),
                value(query, "participant"),
                value(query, "mark"),
                value(query, "environment"),
                value(query, "sort"));
        Errors errors = new Errors();
        if (!filter.state.isEmpty() && !STATES.containsKey(filter.state)) {
            errors.add("state", "'" + filter.state + "' is none of " + String.join(", ", STATES.keySet()));
        }
        if (!filter.sort.isEmpty() && !SORTS.containsKey(filter.sort)) {
            errors.add("sort", "'" + filter.sort + "' is none of " + String.join(", ", SORTS.keySet()));
        }
        errors.throwIfAny();
        return filter;
    }

    private static String value(Query query, String name) {
        String value = query.text(name);
        return value == null ? "" : value.strip();
    }

    boolean isEmpty() {
        return (search + state + participant + mark + environment).isEmpty();
    }

    /** All that pass, whatever their state. */
    List<IntegrationState> ofAnyState(List<IntegrationState> all) {
        return all.stream().filter(this::fits).toList();
    }

    /** Those of the state that is asked for, in the order that is asked for. */
    List<IntegrationState> shown(List<IntegrationState> fitting) {
        return fitting.stream()
                .filter(one -> state.isEmpty() || one.status() == STATES.get(state))
                .sorted(order())
                .toList();
    }

    private Comparator<IntegrationState> order() {
        return switch (sort) {
            case "activity" ->
                Comparator.comparing(IntegrationState::lastActivity).reversed().thenComparing(BY_NAME);
            case "state" ->
                Comparator.comparing((IntegrationState one) ->
                                List.copyOf(STATES.values()).indexOf(one.status()))
                        .thenComparing(BY_NAME);
            default -> BY_NAME;
        };
    }

    private boolean fits(IntegrationState one) {
        String consumer = one.contract().consumer();
        String provider = one.contract().provider();
        String names = (consumer + "\n" + provider).toLowerCase(Locale.ROOT);
        return names.contains(search.toLowerCase(Locale.ROOT))
                && (participant.isEmpty() || participant.equals(consumer) || participant.equals(provider))
                && (mark.isEmpty() || marks(one).anyMatch(mark::equals))
                && (environment.isEmpty() || places(one).anyMatch(environment::equals));
    }

    static Stream<String> marks(IntegrationState one) {
        return Stream.concat(one.branches().stream(), one.tags().stream());
    }

    static Stream<String> places(IntegrationState one) {
        return Stream.concat(one.consumerPlaces().stream(), one.providerPlaces().stream())
                .map(Presence::environment)
                .map(environment -> environment.name());
    }

    /** The address of the same with another state. */
    String url(String home, String otherState) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search", search);
        values.put("state", otherState);
        values.put("participant", participant);
        values.put("mark", mark);
        values.put("environment", environment);
        values.put("sort", sort);
        StringBuilder url = new StringBuilder(home);
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(Urls.encode(value));
            }
        });
        return url.toString();
    }
}
