package dev.contract.broker.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Variables that look like settings and are none: after a typing mistake the standard would hold without a word. */
final class UnknownVariables {

    private static final String OURS = "CONTRACT_";
    private static final String THEIRS = PactBrokerVariables.PREFIX;

    /** What others than the broker read: the command line, its start script, tests of consumers, and clients of any broker. */
    private static final Set<String> OF_OTHERS = Set.of(
            "CONTRACT_CLIENT_CERTIFICATE_PASSWORD",
            "CONTRACT_CONFIG_PRINT",
            "CONTRACT_CONSUMER",
            "CONTRACT_DIR",
            "CONTRACT_EARLIER",
            "CONTRACT_ARCHIVE",
            "CONTRACT_JAVA_OPTS",
            "CONTRACT_RUN_ID",
            "CONTRACT_SPECIFICATION",
            "PACT_BROKER_CAN_I_DEPLOY_DRY_RUN",
            "PACT_BROKER_CAN_I_DEPLOY_IGNORE",
            "PACT_BROKER_ERROR_ON_UNKNOWN_OPTION",
            "PACT_BROKER_FEATURE",
            "PACT_BROKER_PASSWORD",
            "PACT_BROKER_PUBLISH_VERIFICATION_RESULTS",
            "PACT_BROKER_TOKEN",
            "PACT_BROKER_USERNAME");

    private final Map<String, String> environment;

    /** Each with what it is without its prefix, to find what was meant. */
    private final Map<String, String> known = new LinkedHashMap<>();

    private final Map<String, String> ours = new HashMap<>();

    private UnknownVariables(Map<String, String> environment) {
        this.environment = environment;
        PactBrokerVariables.NAMES.forEach(name -> known.put(THEIRS + name, name));
        for (Setting setting : Setting.values()) {
            known.put(setting.variable(), setting.name());
            String alias = setting.alias();
            if (alias != null) {
                known.put(alias, alias.substring(THEIRS.length()));
                ours.put(alias, setting.variable());
            }
        }
    }

    /** What to tell whoever has set them; values are not told. */
    static List<String> warnings(Map<String, String> environment) {
        return new UnknownVariables(environment).warnings();
    }

    private List<String> warnings() {
        Set<String> meaningless = Arrays.stream(PactBrokerSetting.values())
                .map(PactBrokerSetting::variable)
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> warnings = new ArrayList<>();
        environment.keySet().stream()
                .filter(name -> isUnknown(name) && !meaningless.contains(name))
                .sorted()
                .forEach(name -> warnings.add(name + " is no setting of the broker and changes nothing."
                        + meant(name).map(other -> " Is " + other + " meant?").orElse("")));
        if (!meaningless.isEmpty()) {
            warnings.add("Settings of the Pact Broker without a meaning here: " + String.join(", ", meaningless)
                    + ". What holds instead is in docs/settings.md.");
        }
        return warnings;
    }

    private boolean isUnknown(String name) {
        String value = environment.getOrDefault(name, "");
        boolean looksLikeOne = (name.startsWith(OURS) || name.startsWith(THEIRS)) && !value.isBlank();
        return looksLikeOne
                && !OF_OTHERS.contains(name)
                && !known.containsKey(name.replaceFirst("(_FILE|" + PactBrokerVariables.RENAMED + ")$", ""))
                && !Kubernetes.isOfService(name, value)
                && known.keySet().stream()
                        .noneMatch(one -> name.equals(environment.get(one + PactBrokerVariables.RENAMED)));
    }

    /** The name that is most like it, if any is; of two alike the one with the same prefix. */
    private Optional<String> meant(String unknown) {
        String prefix = unknown.startsWith(OURS) ? OURS : THEIRS;
        String name = unknown.substring(prefix.length()).replaceFirst("_FILE$", "");
        return known.keySet().stream()
                .filter(other -> distance(name, other) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(other -> !other.startsWith(prefix)))
                .map(other -> prefix.equals(OURS) ? ours.getOrDefault(other, other) : other);
    }

    /** How many letters have to be added, removed or replaced (V. Levenshtein). */
    private int distance(String name, String variable) {
        String other = known.getOrDefault(variable, variable);
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= name.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (name.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
