package dev.contract.core.lint;

import dev.contract.core.lint.Finding.Where;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.Part;
import dev.contract.core.model.ProviderState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds keys, tokens and passwords, wherever they stand. Each is told once for a contract, and once for a list. */
final class Secrets {

    private static final String ADVICE =
            "Put an invented value in its place, and take the real one out of use: contracts are read by many.";

    private static final Pattern CREDENTIALS = Pattern.compile("(?i)(bearer|basic|token|apikey)\\s+(\\S+)");

    /** In a regular expression. */
    private static final Pattern ANY_CHARACTER = Pattern.compile("(?<!\\\\)(?:\\[(?:\\\\.|[^]\\\\])*+]|\\.(?=[+*?]))");

    private static final int LONG_TOKEN = 20;
    private static final int LONG_PASSWORD = 8;

    private static final Set<String> NAMES = Set.of(
            "password",
            "passwd",
            "pwd",
            "secret",
            "clientsecret",
            "secretkey",
            "secretaccesskey",
            "token",
            "accesstoken",
            "refreshtoken",
            "authtoken",
            "idtoken",
            "apikey",
            "xapikey",
            "privatekey");

    private final Set<String> told = new HashSet<>();

    void check(Side side, Report report) {
        for (Value value : side.values()) {
            Where where = side.at(value.part(), value.path());
            isKnown(value.path(), where, "name: ", report);
            if (value.json() instanceof JsonString) {
                check(value, where, "", report);
            }
        }
        side.expected()
                .rules()
                .parts()
                .forEach((part, rules) -> rules.forEach((path, group) -> {
                    Where where = side.at(part, part == Part.BODY ? path.toString() : path.name());
                    group.rules().forEach(rule -> checkTexts(rule.attributes(), where, "rule: ", report));
                }));
        side.expected()
                .generators()
                .parts()
                .forEach((part, generators) -> generators.forEach((path, generator) -> {
                    Where where = side.at(part, part == Part.BODY ? path.toString() : path.name());
                    checkTexts(generator.attributes(), where, "generator: ", report);
                }));
    }

    /** What the interaction says beside its messages. */
    void check(int index, Interaction interaction, Report report) {
        Where where = new Where(index, interaction.title(), "", null, "");
        isKnown(interaction.description(), where, "description: ", report);
        for (ProviderState state : interaction.states()) {
            isKnown(state.name(), where, "name of a state: ", report);
            for (Value value : Values.of(state.params())) {
                String context = "parameter %s of state '%s': ".formatted(value.path(), state.name());
                isKnown(value.path(), where, context, report);
                check(value, where, context, report);
            }
        }
        for (Value value : Values.of(interaction.info().comments())) {
            isKnown(value.path(), where, "comments: ", report);
            check(value, where, "comments: ", report);
        }
    }

    /** What may be a regular expression: escapes would keep a secret from being known, and from being hidden. */
    private void checkTexts(JsonObject attributes, Where where, String context, Report report) {
        for (Value value : Values.of(attributes)) {
            String text = ANY_CHARACTER.matcher(value.text()).replaceAll("***");
            String unescaped = text.replaceAll("\\\\[QE]", "").replaceAll("\\\\(\\W)", "$1");
            if (isKnown(unescaped, where, context, report) && !unescaped.equals(value.text())) {
                report.hide(value.text());
                report.hide(value.json().toString());
            }
        }
    }

    private boolean isKnown(String text, Where where, String context, Report report) {
        for (SecretPattern pattern : SecretPattern.values()) {
            String secret = pattern.find(text);
            if (secret != null) {
                add(LintRule.SECRET, where, context, pattern.words(), secret, report);
                return true;
            }
        }
        return false;
    }

    private void check(Value value, Where where, String context, Report report) {
        String text = value.text();
        if (isKnown(text, where, context, report)) {
            return;
        }
        String credentials = value.part() == Part.HEADER ? credentials(value) : null;
        if (credentials != null) {
            add(LintRule.SECRET, where, context, "credentials that look real", credentials, report);
        } else if (isNamedLikeASecret(value) && Placeholder.looksReal(text, LONG_PASSWORD)) {
            add(LintRule.SECRET_FIELD, where, context, "a value that looks real", text, report);
        }
    }

    private void add(LintRule rule, Where where, String context, String what, String secret, Report report) {
        report.hide(secret);
        boolean another = told.add(secret);
        if (told.add(where.interaction() + where.message() + where.part() + context + Places.general(where.path()))
                && another) {
            report.add(rule, where, context + what + ": " + Masked.of(secret), ADVICE);
        }
    }

    private static boolean isNamedLikeASecret(Value value) {
        return NAMES.contains(value.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    private static @Nullable String credentials(Value value) {
        Matcher matcher = CREDENTIALS.matcher(value.text());
        if (!value.name().toLowerCase(Locale.ROOT).endsWith("authorization") || !matcher.matches()) {
            return null;
        }
        String given = matcher.group(2);
        if (!matcher.group(1).equalsIgnoreCase("basic")) {
            return Placeholder.looksReal(given, LONG_TOKEN) ? given : null;
        }
        String password = decoded(given).replaceFirst("^[^:]*:", "");
        return Placeholder.looksReal(password, LONG_PASSWORD) ? given : null;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException other) {
            return "";
        }
    }
}
