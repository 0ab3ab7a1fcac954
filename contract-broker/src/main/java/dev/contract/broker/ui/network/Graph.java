package dev.contract.broker.ui.network;

import dev.contract.broker.overview.IntegrationState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who needs whom: participants by name, and their integrations, also by each of the two. */
record Graph(
        List<String> names,
        List<IntegrationState> integrations,
        Map<String, List<IntegrationState>> byProvider,
        Map<String, List<IntegrationState>> byConsumer) {

    static Graph of(List<IntegrationState> all) {
        List<String> names = all.stream()
                .flatMap(one ->
                        Stream.of(one.contract().consumer(), one.contract().provider()))
                .distinct()
                .sorted(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Graph(
                names,
                all,
                all.stream().collect(Collectors.groupingBy(one -> one.contract().provider())),
                all.stream().collect(Collectors.groupingBy(one -> one.contract().consumer())));
    }

    List<IntegrationState> consumersOf(String provider) {
        return byProvider.getOrDefault(provider, List.of());
    }

    List<IntegrationState> providersOf(String consumer) {
        return byConsumer.getOrDefault(consumer, List.of());
    }

    /**
     * Those that need the participant through others, the nearest first.
     *
     * @return each with the one through which it does
     */
    Map<String, String> furtherConsumers(String participant) {
        List<String> direct = consumerNames(participant);
        Set<String> seen = new LinkedHashSet<>(direct);
        seen.add(participant);
        Map<String, String> further = new LinkedHashMap<>();
        List<String> next = new ArrayList<>(direct);
        for (int i = 0; i < next.size(); i++) {
            String through = next.get(i);
            for (String consumer : consumerNames(through)) {
                if (seen.add(consumer)) {
                    further.put(consumer, through);
                    next.add(consumer);
                }
            }
        }
        return further;
    }

    private List<String> consumerNames(String provider) {
        return consumersOf(provider).stream()
                .map(one -> one.contract().consumer())
                .toList();
    }

    /** The participant that a search means; null if it is none, or one of several. */
    @Nullable String find(String search) {
        if (names.contains(search)) {
            return search;
        }
        List<String> same =
                names.stream().filter(name -> name.equalsIgnoreCase(search)).toList();
        List<String> found = same.size() == 1 ? same : like(search);
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Those whose names have the text in them. */
    List<String> like(String search) {
        String part = search.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }
}
