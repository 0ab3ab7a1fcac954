package dev.contract.broker.ui.matrix;

import dev.contract.broker.http.Query.Parameter;
import dev.contract.broker.matrix.Selector;
import dev.contract.broker.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which versions of a participant are meant, as a form lets choose it; most need to be told one name more. */
enum Which {
    ANY("any version", "", false),
    VERSION("the version …", "version", false),
    NEWEST("the newest version", "", true),
    MAIN("the newest of the main branch", "", true),
    BRANCH("the newest of branch …", "branch", true),
    TAG("the newest with tag …", "tag", true),
    IN("what is in environment …", "environment", false),
    ALL_OF_BRANCH("all of branch …", "branch", false),
    ALL_WITH_TAG("all with tag …", "tag", false);

    private final String words;
    private final String key;
    private final boolean latest;

    Which(String words, String key, boolean latest) {
        this.words = words;
        this.key = key;
        this.latest = latest;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    boolean needsValue() {
        return !key.isEmpty();
    }

    /** What was chosen; a name without a choice is a version. */
    static Which chosen(String code, String value) {
        Which found = Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(ANY);
        return found == ANY && !value.isEmpty() ? VERSION : found;
    }

    static Which of(Selector selector) {
        if (selector.version() != null) {
            return VERSION;
        }
        if (selector.environment() != null) {
            return IN;
        }
        if (selector.branch() != null) {
            return selector.latest() ? BRANCH : ALL_OF_BRANCH;
        }
        if (selector.mainBranch()) {
            return MAIN;
        }
        if (selector.tag() != null) {
            return selector.latest() ? TAG : ALL_WITH_TAG;
        }
        return selector.latest() ? NEWEST : ANY;
    }

    /** The name that a selector gives. */
    String value(Selector selector) {
        String value = switch (key) {
            case "version" -> selector.version();
            case "environment" -> selector.environment();
            case "branch" -> selector.branch();
            case "tag" -> selector.tag();
            default -> "";
        };
        return value == null ? "" : value;
    }

    /** As the API takes it. */
    List<Parameter> parameters(String participant, String value) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("q[][pacticipant]", participant));
        if (needsValue()) {
            parameters.add(new Parameter("q[][" + key + "]", value));
        }
        if (this == MAIN) {
            parameters.add(new Parameter("q[][mainBranch]", "true"));
        }
        if (latest) {
            parameters.add(new Parameter("q[][latest]", "true"));
        }
        return parameters;
    }

    /** In a sentence. */
    static String describe(Selector selector) {
        Which which = of(selector);
        String name = selector.participant();
        String value = which.value(selector);
        return switch (which) {
            case ANY -> name;
            case VERSION -> name + " " + value;
            case NEWEST -> "the newest " + name;
            case MAIN -> "the newest " + name + " of the main branch";
            case BRANCH -> "the newest " + name + " of branch " + value;
            case TAG -> "the newest " + name + " with tag " + value;
            case IN -> "what of " + name + " is in " + value;
            case ALL_OF_BRANCH -> name + " of branch " + value;
            case ALL_WITH_TAG -> name + " with tag " + value;
        };
    }

    List<Option> options() {
        return Arrays.stream(values())
                .map(one -> new Option(one.code(), one.words, one == this))
                .toList();
    }
}
