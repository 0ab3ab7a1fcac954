package dev.contract.consumer.recording;

import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.ProviderState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An interaction with everybody who recorded it.
 *
 * @param interaction without the name of a test
 */
record Recorded(Interaction interaction, List<Recorder> recorders) {

    private static final String TEST_NAME = "testname";

    Recorded {
        interaction = interaction.withInfo(
                interaction.info().withComments(interaction.info().comments().without(TEST_NAME)));
        recorders = List.copyOf(recorders);
    }

    /** What a contract says of which nothing else is known. */
    static Recorded found(Interaction interaction) {
        return new Recorded(
                interaction,
                List.of(Recorder.unknown(interaction.info().comments().text(TEST_NAME, ""))));
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
        Interaction bare = interaction.withInfo(interaction.info().withComments(JsonObject.EMPTY));
        return ContractWriter.write(new Contract("c", "p", List.of(bare)), SpecVersion.V4);
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

    /** As it is written: with the name of the first test by the alphabet, whichever ran first. */
    Interaction named() {
        return recorders.stream()
                .map(Recorder::test)
                .filter(test -> !test.isEmpty())
                .sorted()
                .findFirst()
                .map(test -> interaction.withInfo(interaction
                        .info()
                        .withComments(interaction.info().comments().with(TEST_NAME, test))))
                .orElse(interaction);
    }
}
