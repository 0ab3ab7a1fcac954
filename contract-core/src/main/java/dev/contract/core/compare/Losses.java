package dev.contract.core.compare;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Body;
import dev.contract.core.model.Combine;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generators;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.ProviderState;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a version of the specification has no words for, told interaction by interaction. */
final class Losses {

    private static final Set<String> SINCE_2 = Set.of("type", "regex");
    private static final Set<String> SINCE_3 =
            Set.of("equality", "include", "integer", "decimal", "number", "date", "time", "datetime", "null", "values");

    private final SpecVersion version;
    private final List<String> lines = new ArrayList<>();

    private Losses(SpecVersion version) {
        this.version = version;
    }

    /** Both have the same interactions in the same order. */
    static List<String> of(Contract contract, Contract again, SpecVersion version) {
        Losses losses = new Losses(version);
        for (int i = 0; i < contract.interactions().size(); i++) {
            losses.add(contract.interactions().get(i), again.interactions().get(i));
        }
        return losses.lines;
    }

    private void add(Interaction old, Interaction again) {
        String title = old.description();
        addInfo(title, old.info(), again.info());
        if (Changes.between(old, again).stream().anyMatch(Conversion::isOrderOfQuery)) {
            lines.add(title + ": the order of the query's parameters does not count any more");
        }
        Map<String, Expected<?>> messages = messages(old);
        Map<String, Expected<?>> now = messages(again);
        messages.forEach((name, expected) -> addMessage(title + ": " + name, expected, now.get(name)));
    }

    private void addInfo(String title, InteractionInfo old, InteractionInfo again) {
        if (old.states().size() > again.states().size()) {
            List<ProviderState> lost =
                    old.states().subList(again.states().size(), old.states().size());
            lines.add(title + ": one provider state only, so these are lost: "
                    + String.join(
                            ", ", lost.stream().map(ProviderState::toString).toList()));
        }
        for (int i = 0; i < old.states().size(); i++) {
            addState(
                    title,
                    old.states().get(i),
                    i < again.states().size() ? again.states().get(i) : null);
        }
        lost(title, "the key " + old.key(), old.key() != null && again.key() == null);
        lost(title, "that it is pending (failures will break builds)", old.pending() && !again.pending());
        lost(title, "comments", !old.comments().equals(again.comments()));
    }

    /** A state that is lost was told with its parameters. */
    private void addState(String title, ProviderState old, @Nullable ProviderState again) {
        if (again != null && !old.params().equals(again.params())) {
            lines.add("%s: the parameters of the provider state '%s' are lost: %s"
                    .formatted(title, old.name(), old.params()));
        }
        JsonObject kept = again == null ? JsonObject.EMPTY : again.extra();
        if (!old.extra().equals(kept)) {
            lines.add("%s: what else is said of the provider state '%s' is lost: %s"
                    .formatted(title, old.name(), old.extra()));
        }
    }

    private void lost(String title, String what, boolean isLost) {
        if (isLost) {
            lines.add(title + ": lost: " + what);
        }
    }

    private static Map<String, Expected<?>> messages(Interaction interaction) {
        Map<String, Expected<?>> messages = new LinkedHashMap<>();
        if (interaction instanceof HttpInteraction http) {
            messages.put("request", http.request());
            messages.put("response", http.response());
        } else if (interaction instanceof MessageInteraction message) {
            messages.put("message", message.message());
        } else if (interaction instanceof SyncMessageInteraction sync) {
            messages.put("request", sync.request());
            for (int i = 0; i < sync.responses().size(); i++) {
                messages.put("response " + (i + 1), sync.responses().get(i));
            }
        }
        return messages;
    }

    private void addMessage(String message, Expected<?> old, @Nullable Expected<?> again) {
        lost(
                message,
                "what is said beside the body: " + beside(old),
                again != null && !beside(old).equals(beside(again)));
        Generators kept = again == null ? Generators.NONE : again.generators();
        old.generators()
                .parts()
                .forEach((part, all) -> all.forEach((path, generator) -> {
                    if (!generator.equals(kept.of(part).get(path))) {
                        lines.add("%s: the generator %s at %s %s is lost"
                                .formatted(message, generator.type(), part.wireName(), path));
                    }
                }));
        old.rules()
                .parts()
                .forEach((part, groups) -> groups.forEach((path, group) -> {
                    String place = part.wireName() + " " + path;
                    group.rules().stream()
                            .filter(rule -> !knows(rule.name()))
                            .forEach(rule -> lines.add(
                                    "%s: the rule '%s' at %s is kept, but tools of this version may not know it"
                                            .formatted(message, rule.name(), place)));
                    if (version.compareTo(SpecVersion.V3) < 0
                            && (group.rules().size() > 1 || group.combine() == Combine.OR)) {
                        lines.add("%s: several rules at %s are kept, but tools of this version may not know such"
                                .formatted(message, place));
                    }
                }));
    }

    private static JsonObject beside(Expected<?> expected) {
        Object example = expected.example();
        Body body = example instanceof HttpRequest request
                ? request.body()
                : example instanceof HttpResponse response
                        ? response.body()
                        : example instanceof Message message ? message.contents() : Body.Absent.MISSING;
        if (body instanceof Body.Json json) {
            return json.extra();
        }
        return body instanceof Body.Raw raw ? raw.extra() : JsonObject.EMPTY;
    }

    private boolean knows(String rule) {
        return version == SpecVersion.V4
                || SINCE_2.contains(rule)
                || (version == SpecVersion.V3 && SINCE_3.contains(rule));
    }
}
