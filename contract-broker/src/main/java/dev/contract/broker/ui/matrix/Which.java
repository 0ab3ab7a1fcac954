package dev.contract.broker.ui.matrix;

import dev.contract.broker.http.Query;
import dev.contract.broker.http.Query.Parameter;
import dev.contract.broker.http.Urls;
import dev.contract.broker.matrix.Selector;
import dev.contract.broker.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    ALL_WITH_TAG("all with tag …", "tag", false),
    /** What only the API can ask, written as it stands there: {@code branch=main&tag=prod}. */
    ALL_OF("those that fit …", "conditions", false);

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
        Which which = byKey(selector);
        Selector understood = Selector.of(which.parameters(selector.participant(), which.value(selector)).stream()
                .collect(Collectors.toMap(one -> key(one.name()), Parameter::value)));
        boolean same = which == MAIN ? understood.equals(newest(selector)) : understood.equals(selector);
        return same ? which : ALL_OF;
    }

    /** The main branch stands for its newest version, whether that is said or not. */
    private static Selector newest(Selector selector) {
        return new Selector(
                selector.participant(),
                selector.version(),
                true,
                selector.tag(),
                selector.branch(),
                selector.environment(),
                selector.mainBranch());
    }

    private static String key(String parameter) {
        return parameter.substring("q[][".length(), parameter.length() - 1);
    }

    private static Which byKey(Selector selector) {
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
            case "conditions" -> conditions(selector);
            default -> "";
        };
        return value == null ? "" : value;
    }

    /** All that a selector says beside the participant, as it stands behind an address. */
    static String conditions(Selector selector) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        named.put("version", selector.version());
        named.put("branch", selector.branch());
        named.put("tag", selector.tag());
        named.put("environment", selector.environment());
        named.put("mainBranch", selector.mainBranch() ? "true" : null);
        named.put("latest", selector.latest() ? "true" : null);
        List<String> pairs = new ArrayList<>();
        named.forEach((name, value) -> {
            if (value != null) {
                pairs.add(name + "=" + Urls.encode(value));
            }
        });
        return String.join("&", pairs);
    }

    /** As the API takes it. */
    List<Parameter> parameters(String participant, String value) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("q[][pacticipant]", participant));
        if (this == ALL_OF) {
            Query.parse(value)
                    .parameters()
                    .forEach(one -> parameters.add(new Parameter("q[][" + one.name() + "]", one.value())));
        } else if (needsValue()) {
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
            case ALL_OF -> name + " with " + value.replace("&", " and ");
        };
    }

    List<Option> options() {
        return Arrays.stream(values())
                .map(one -> new Option(one.code(), one.words, one == this))
                .toList();
    }
}
