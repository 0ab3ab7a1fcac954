package dev.contract.broker.contracts;

import dev.contract.broker.http.Errors;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks what a provider asks for: every field, and every combination of criteria in a selector. */
final class SelectorCheck {

    private static final String SELECTORS = "consumerVersionSelectors";
    private static final List<String> TRUE_ONLY =
            List.of("mainBranch", "matchingBranch", "deployed", "released", "deployedOrReleased");
    private static final List<String> TEXTS =
            List.of("branch", "fallbackBranch", "tag", "fallbackTag", "environment", "consumer");
    private static final List<String> PLACES = List.of("deployed", "released", "deployedOrReleased", "environment");
    private static final String NOTHING = "must specify a value for environment or tag or branch, or specify"
            + " mainBranch=true, matchingBranch=true, latest=true, deployed=true, released=true or"
            + " deployedOrReleased=true";
    private static final String BLANK_BRANCH = "when pending or WIP pacts are enabled and there are no tags provided,"
            + " the provider version branch must not be an empty string, as it is used in the calculations for"
            + " WIP/pending. A value must be provided (recommended), or it must not be set at all.";

    private final JsonObject body;
    private final Predicate<String> environmentExists;
    private final Errors errors = new Errors();
    private int errorCount;

    private SelectorCheck(JsonObject body, Predicate<String> environmentExists) {
        this.body = body;
        this.environmentExists = environmentExists;
    }

    static void check(JsonObject body, Predicate<String> environmentExists) {
        SelectorCheck check = new SelectorCheck(body, environmentExists);
        check.fields();
        check.errors.throwIfAny();
    }

    private void fields() {
        JsonValue selectors = body.get(SELECTORS);
        if (selectors instanceof JsonArray items) {
            for (int i = 0; i < items.size(); i++) {
                if (items.items().get(i) instanceof JsonObject selector) {
                    selector(selector, i);
                } else {
                    errors.add(SELECTORS, "must be a hash", i);
                }
            }
        } else if (selectors != null) {
            errors.add(SELECTORS, "must be an array");
        }
        options();
    }

    private void options() {
        if (body.has("providerVersionTags") && !(body.get("providerVersionTags") instanceof JsonArray)) {
            errors.add("providerVersionTags", "must be an array");
        }
        errors.texts(body, "providerVersionBranch");
        if (body.items("providerVersionTags").stream().anyMatch(tag -> !(tag instanceof JsonString))) {
            errors.add("providerVersionTags", "must be strings");
        }
        if (body.has("includePendingStatus") && !(body.get("includePendingStatus") instanceof JsonBoolean)) {
            errors.add("includePendingStatus", "must be one of: true, false");
        }
        if (body.has("includeWipPactsSince") && !isDate(body.text("includeWipPactsSince"))) {
            errors.add("includeWipPactsSince", "must be a date");
        }
        String branch = body.text("providerVersionBranch");
        boolean enabled = body.get("includePendingStatus") != JsonBoolean.FALSE || body.has("includeWipPactsSince");
        if (branch != null
                && branch.isBlank()
                && enabled
                && body.items("providerVersionTags").isEmpty()) {
            errors.add("providerVersionBranch", BLANK_BRANCH);
        }
    }

    private static boolean isDate(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            return ForVerification.moment(text) != null;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private void selector(JsonObject selector, int index) {
        int before = errorCount;
        values(selector, index);
        if (errorCount > before) {
            return;
        }
        if (isNothing(selector)) {
            add(NOTHING, index);
        }
        alone(selector, "mainBranch", List.of("consumer", "latest"), index);
        alone(selector, "matchingBranch", List.of("consumer"), index);
        if (selector.isTrue("matchingBranch") && isBlank(body.text("providerVersionBranch"))) {
            add("the providerVersionBranch must be specified when the selector matchingBranch=true is used", index);
        }
        if (selector.has("tag") && selector.has("branch")) {
            add("cannot specify both a tag and a branch", index);
        }
        if (selector.has("branch") && selector.get("latest") == JsonBoolean.FALSE) {
            add("cannot specify a branch with latest=false", index);
        }
        fallbacks(selector, index);
        places(selector, index);
    }

    private void add(String message, int index) {
        errors.add(SELECTORS, message, index);
        errorCount++;
    }

    private void values(JsonObject selector, int index) {
        for (String field : TRUE_ONLY) {
            if (selector.has(field) && !selector.isTrue(field)) {
                add(field + " must be one of: true", index);
            }
        }
        for (String field : TEXTS) {
            JsonValue value = selector.get(field);
            boolean everyBranch = field.equals("branch") && value == JsonBoolean.TRUE;
            if (value instanceof JsonString text ? text.value().isBlank() : value != null && !everyBranch) {
                add(field + (value instanceof JsonString ? " must be filled" : " must be a string"), index);
            }
        }
        if (selector.has("latest") && !(selector.get("latest") instanceof JsonBoolean)) {
            add("latest must be one of: true, false", index);
        }
    }

    private static boolean isNothing(JsonObject selector) {
        return List.of("environment", "tag", "branch").stream().noneMatch(selector::has)
                && TRUE_ONLY.stream().noneMatch(selector::isTrue)
                && !selector.isTrue("latest");
    }

    private void alone(JsonObject selector, String field, List<String> tolerated, int index) {
        boolean others = selector.members().keySet().stream()
                .anyMatch(name -> !name.equals(field) && !tolerated.contains(name) && isCriterion(name));
        if (selector.isTrue(field) && others) {
            add("cannot specify " + field + "=true with any other criteria apart from consumer", index);
        }
    }

    private static boolean isCriterion(String name) {
        return TRUE_ONLY.contains(name) || TEXTS.contains(name) || name.equals("latest");
    }

    private void fallbacks(JsonObject selector, int index) {
        if (selector.has("fallbackTag")) {
            if (!selector.isTrue("latest")) {
                add("fallbackTag can only be set if latest is true", index);
            }
            if (!selector.has("tag")) {
                add("a tag must be specified when a fallbackTag is specified", index);
            }
        }
        if (selector.has("fallbackBranch") && !selector.has("branch")) {
            add("a branch must be specified when a fallbackBranch is specified", index);
        }
    }

    private void places(JsonObject selector, int index) {
        if (!selector.isTrue("mainBranch") && !selector.isTrue("matchingBranch")) {
            PLACES.stream()
                    .filter(selector::has)
                    .findFirst()
                    .ifPresent(place -> List.of("tag", "branch", "latest").forEach(field -> {
                        if (selector.has(field)) {
                            add("cannot specify the field " + field + " with the field " + place, index);
                        }
                    }));
        }
        List<String> flags =
                PLACES.subList(0, 3).stream().filter(selector::isTrue).toList();
        for (int i = 1; i < flags.size(); i++) {
            add("cannot specify both " + flags.get(0) + "=true and " + flags.get(i) + "=true", index);
        }
        String environment = selector.text("environment");
        if (environment != null && !environmentExists.test(environment)) {
            add("environment with name '" + environment + "' does not exist", index);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
