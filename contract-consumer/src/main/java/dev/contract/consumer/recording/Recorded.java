package dev.contract.consumer.recording;

import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.ProviderState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An interaction with everybody who recorded it.
 *
 * @param interaction without comments, which are those of its recorders
 */
record Recorded(Interaction interaction, List<Recorder> recorders) {

    private static final String TEST_NAME = "testname";
    private static final String LINES = "text";

    Recorded {
        interaction = interaction.withInfo(interaction.info().withComments(JsonObject.EMPTY));
        recorders = List.copyOf(recorders);
    }

    /** What a test states, with its comments. */
    static Recorded by(Recorder recorder, Interaction interaction) {
        JsonObject comments = interaction.info().comments().without(TEST_NAME);
        return new Recorded(interaction, List.of(recorder.withComments(comments)));
    }

    /** What a contract says of which nothing else is known. */
    static Recorded found(Interaction interaction) {
        return by(Recorder.unknown(interaction.info().comments().text(TEST_NAME, ""), JsonObject.EMPTY), interaction);
    }

    /** What names it in a contract of a version: nothing else there may have the same. */
    String identity(SpecVersion version) {
        String key = interaction.info().key();
        if (version == SpecVersion.V4 && key != null) {
            return interaction.type() + "\nkey " + key;
        }
        String states = version.compareTo(SpecVersion.V3) < 0
                ? interaction.states().stream()
                        .limit(1)
                        .map(ProviderState::name)
                        .collect(Collectors.joining())
                : interaction.states().stream().map(Recorded::text).collect(Collectors.joining("\n"));
        return interaction.type() + "\n" + interaction.description() + "\n" + states;
    }

    /** The order of parameters does not count. */
    private static String text(ProviderState state) {
        Map<String, Object> sorted = new TreeMap<>(state.params().members());
        return state.name() + " " + sorted;
    }

    /** The order in a file: the same whoever was first. */
    static Comparator<Recorded> order() {
        return Comparator.comparing((Recorded each) -> each.interaction().type())
                .thenComparing(each -> each.interaction().description())
                .thenComparing(each -> each.identity(SpecVersion.V3))
                .thenComparing(each -> String.valueOf(each.interaction().info().key()));
    }

    /** True if a contract would say the same; remarks do not count. */
    boolean saysTheSameAs(Recorded other) {
        return Arrays.equals(bytes(), other.bytes());
    }

    byte[] bytes() {
        return ContractWriter.write(new Contract("c", "p", List.of(interaction)), SpecVersion.V4);
    }

    /** With others who recorded the same. */
    Recorded and(List<Recorder> others) {
        List<Recorder> all = new ArrayList<>(others);
        recorders.stream().filter(each -> !others.contains(each)).forEach(all::add);
        return new Recorded(interaction, all);
    }

    /** Without those of its tests that failed in the end. */
    Recorded without(Set<String> failed) {
        return new Recorded(
                interaction,
                recorders.stream().filter(each -> !failed.contains(each.id())).toList());
    }

    /** As it is written: with the name of the first test by the alphabet, and the comments of all, whichever ran first. */
    Interaction named() {
        List<Recorder> sorted = recorders.stream()
                .sorted(Comparator.comparing(Recorder::test).thenComparing(Recorder::id))
                .toList();
        JsonObject comments = JsonObject.EMPTY;
        for (Recorder recorder : sorted) {
            comments = joined(comments, recorder.comments());
            comments = recorder.test().isEmpty() || comments.has(TEST_NAME)
                    ? comments
                    : comments.with(TEST_NAME, recorder.test());
        }
        return interaction.withInfo(interaction.info().withComments(comments));
    }

    /** The lines of both; of anything else the first counts. */
    private static JsonObject joined(JsonObject known, JsonObject next) {
        JsonObject all = known;
        for (Map.Entry<String, JsonValue> each : next.members().entrySet()) {
            all = all.has(each.getKey()) ? all : all.with(each.getKey(), each.getValue());
        }
        Set<JsonValue> lines = new LinkedHashSet<>(known.items(LINES));
        lines.addAll(next.items(LINES));
        return lines.isEmpty() ? all : all.with(LINES, List.copyOf(lines));
    }
}
