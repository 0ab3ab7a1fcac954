package dev.contract.broker.contracts;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In what a contract differs from an earlier one, interaction by interaction; cut if there is more than is shown. */
public record ContractChange(Publication since, List<Item> items, boolean cut) {

    /** Browsers take seconds for more than that, and nobody reads it. */
    private static final int MOST_LINES = 2000;

    /** What became of an interaction, or of what stands beside them. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One interaction, by its description and states, with the lines that differ where it was changed. */
    public record Item(Kind kind, String title, List<String> lines) {}

    private static final Set<String> LISTS = Set.of("interactions", "messages");

    static ContractChange between(Publication since, JsonObject old, JsonObject changed) {
        Map<String, JsonObject> before = interactions(old);
        Map<String, JsonObject> after = interactions(changed);
        Items items = new Items();
        after.forEach((title, interaction) -> {
            JsonObject earlier = before.get(title);
            if (earlier == null) {
                items.add(Kind.ADDED, title);
            } else {
                items.addChanged(title, earlier, interaction);
            }
        });
        before.keySet().stream()
                .filter(title -> !after.containsKey(title))
                .forEach(title -> items.add(Kind.REMOVED, title));
        items.addChanged("Beside the interactions", old.without(LISTS::contains), changed.without(LISTS::contains));
        return new ContractChange(since, List.copyOf(items.items), items.cut);
    }

    /** What has changed, as long as there is room for it. */
    private static final class Items {

        private final List<Item> items = new ArrayList<>();
        private int room = MOST_LINES;
        private boolean cut;

        void add(Kind kind, String title) {
            if (room > 0) {
                add(new Item(kind, title, List.of()));
            } else {
                cut = true;
            }
        }

        void addChanged(String title, JsonObject old, JsonObject changed) {
            if (!cut) {
                ContractDiff.Lines difference = ContractDiff.between(old, changed, Math.max(room - 1, 0));
                if (room > 0 && !difference.lines().isEmpty()) {
                    add(new Item(Kind.CHANGED, title, difference.lines()));
                }
                cut = difference.cut();
            }
        }

        private void add(Item item) {
            items.add(item);
            room -= 1 + item.lines().size();
        }
    }

    /** Those of the same name are told apart by their order. */
    private static Map<String, JsonObject> interactions(JsonObject contract) {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        Map<String, Integer> sameTitle = new HashMap<>();
        for (String list : LISTS.stream().sorted().toList()) {
            if (contract.get(list) instanceof JsonArray all) {
                for (JsonValue item : all.items()) {
                    add(found, sameTitle, item instanceof JsonObject object ? object : JsonObject.of("value", item));
                }
            }
        }
        return found;
    }

    /** Goes on counting where it was: thousands may have one title. */
    private static void add(Map<String, JsonObject> found, Map<String, Integer> sameTitle, JsonObject interaction) {
        String title = title(interaction);
        String distinct = title;
        while (found.containsKey(distinct)) {
            distinct = title + " (" + sameTitle.merge(title, 2, (count, two) -> count + 1) + ")";
        }
        found.put(distinct, interaction);
    }

    private static String title(JsonObject interaction) {
        StringBuilder title =
                new StringBuilder(interaction.text("description", "An interaction without a description"));
        List<String> states = new ArrayList<>();
        String only = interaction.text("providerState", interaction.text("provider_state", ""));
        if (!only.isEmpty()) {
            states.add(only);
        }
        for (JsonValue state : interaction.items("providerStates")) {
            states.add(state instanceof JsonObject object ? object.text("name", state.toString()) : state.toString());
        }
        return states.isEmpty()
                ? title.toString()
                : title.append(", given ").append(String.join(" and ", states)).toString();
    }
}
