package dev.contract.broker.matrix;

import dev.contract.broker.http.Query.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads selectors of a client that sorts its parameters, so that all values of one key come before those of the next. Which
 * participant a value belongs to is lost then; clients name the version that they ask about first, and after it those that it
 * is compared with.
 */
final class SortedKeys {

    private static final String PARTICIPANT = "pacticipant";
    private static final String VERSION = "version";

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private SortedKeys() {}

    /** The selectors; null if the parameters can be read as they stand. */
    static @Nullable List<Map<String, String>> read(List<Parameter> keyed, List<Map<String, String>> asTheyStand) {
        SortedKeys sorted = new SortedKeys();
        String last = "";
        for (Parameter parameter : keyed) {
            if (parameter.name().compareTo(last) < 0) {
                return null;
            }
            last = parameter.name();
            sorted.values.computeIfAbsent(last, name -> new ArrayList<>()).add(parameter.value());
        }
        boolean isOdd = (!keyed.isEmpty() && !keyed.get(0).name().equals(PARTICIPANT))
                || asTheyStand.stream().anyMatch(keys -> keys.containsKey(VERSION) && keys.size() > 2);
        return isOdd ? sorted.dealt() : null;
    }

    private @Nullable List<Map<String, String>> dealt() {
        List<String> participants = values.getOrDefault(PARTICIPANT, List.of());
        int versions = values.getOrDefault(VERSION, List.of()).size();
        int others = values.keySet().stream()
                .filter(key -> !key.equals(PARTICIPANT) && !key.equals(VERSION))
                .mapToInt(key -> values.getOrDefault(key, List.of()).size())
                .max()
                .orElse(0);
        // without a version it can be read as it stands
        if (participants.size() < 2 || versions == 0 || versions + others > participants.size()) {
            return null;
        }
        List<Map<String, String>> selectors = new ArrayList<>();
        participants.forEach(name -> selectors.add(new LinkedHashMap<>(Map.of(PARTICIPANT, name))));
        values.forEach((key, all) -> {
            int first = key.equals(PARTICIPANT) || key.equals(VERSION) ? 0 : participants.size() - all.size();
            for (int i = 0; i < all.size(); i++) {
                selectors.get(first + i).put(key, all.get(i));
            }
        });
        return selectors;
    }
}
