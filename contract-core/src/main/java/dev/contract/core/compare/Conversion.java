package dev.contract.core.compare;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionIdentity;
import dev.contract.core.model.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A contract, written in another version of the specification.
 *
 * @param text the file, UTF-8
 * @param losses what the version has no words for, a line each; nothing that a provider is asked for
 */
public record Conversion(String text, List<String> losses) {

    private static final int MOST_TOLD = 5;

    public Conversion {
        losses = List.copyOf(losses);
    }

    /** Writes a contract and reads it again, so that what is lost is found out and not only known beforehand. */
    public static Conversion of(Contract contract, SpecVersion to) throws ConversionException {
        String text = written(contract, to);
        Contract again = readAgain(text);
        List<String> changes = changes(contract, again);
        if (!changes.isEmpty()) {
            throw refused(to, "it would ask for something else", changes);
        }
        List<String> sameNames = sameNames(contract, again);
        if (!sameNames.isEmpty()) {
            throw refused(to, "there would be several interactions of one name", sameNames);
        }
        return new Conversion(text, Losses.of(contract, again, to));
    }

    private static List<String> changes(Contract contract, Contract again) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < contract.interactions().size(); i++) {
            Interaction old = contract.interactions().get(i);
            Changes.between(old, again.interactions().get(i)).stream()
                    .filter(change -> change.kind() != PlaceChange.Kind.EXAMPLE
                            && !isOrderOfQuery(change)
                            && !MessageChanges.losesGenerator(change))
                    .forEach(change -> changes.add(line(old, change)));
        }
        return changes;
    }

    private static String written(Contract contract, SpecVersion to) throws ConversionException {
        try {
            return new String(ContractWriter.write(contract, to), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            throw new ConversionException(String.valueOf(unknown.getMessage()));
        }
    }

    private static Contract readAgain(String text) {
        try {
            return ContractReader.read("the converted contract", text.getBytes(StandardCharsets.UTF_8));
        } catch (ContractFormatException impossible) {
            throw new IllegalStateException("what was written cannot be read", impossible);
        }
    }

    private static ConversionException refused(SpecVersion to, String why, List<String> lines) {
        String shown = lines.stream().limit(MOST_TOLD).collect(Collectors.joining("\n  ", "\n  ", ""));
        int more = lines.size() - MOST_TOLD;
        return new ConversionException("it cannot be written as specification %s: %s.%s%s"
                .formatted(to.text(), why, shown, more > 0 ? "\n  and " + more + " more" : ""));
    }

    /** Specification 1 compares queries as texts; nobody depends on that, and it is told. */
    static boolean isOrderOfQuery(PlaceChange change) {
        return change.part() == Part.QUERY && change.path().isEmpty() && change.kind() == PlaceChange.Kind.LESS;
    }

    private static String line(Interaction interaction, PlaceChange change) {
        return "%s: %s %s: %s → %s"
                .formatted(
                        interaction.title(),
                        change.message(),
                        (change.part().wireName() + " " + change.path()).strip(),
                        change.before() == null ? "nothing" : change.before(),
                        change.after() == null ? "nothing" : change.after());
    }

    /** States and keys tell interactions apart that have one description. */
    private static List<String> sameNames(Contract contract, Contract again) {
        Map<String, Integer> names = new TreeMap<>();
        List<String> same = new ArrayList<>();
        for (int i = 0; i < again.interactions().size(); i++) {
            Interaction old = contract.interactions().get(i);
            Integer other = names.putIfAbsent(name(again.interactions().get(i)), i);
            if (other != null && !name(contract.interactions().get(other)).equals(name(old))) {
                same.add(contract.interactions().get(other).title() + " and " + old.title());
            }
        }
        return same;
    }

    private static String name(Interaction interaction) {
        return InteractionIdentity.of(interaction) + " " + interaction.info().key();
    }
}
