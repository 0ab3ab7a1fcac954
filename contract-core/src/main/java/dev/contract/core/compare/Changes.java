package dev.contract.core.compare;

import dev.contract.core.compare.PlaceChange.Kind;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.MatchingProfile;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.Part;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;

/** Compares two interactions of one kind, message by message. */
final class Changes {

    private Changes() {}

    static List<PlaceChange> between(Interaction old, Interaction changed) {
        if (old instanceof HttpInteraction before && changed instanceof HttpInteraction after) {
            return http(before, after);
        }
        if (old instanceof MessageInteraction before && changed instanceof MessageInteraction after) {
            return new MessageChanges("message", false)
                    .between(before.message(), after.message(), Expectation::ofMessage);
        }
        if (old instanceof SyncMessageInteraction before && changed instanceof SyncMessageInteraction after) {
            return answered(before, after);
        }
        throw new IllegalArgumentException("%s and %s are of different kinds".formatted(old.title(), changed.title()));
    }

    private static List<PlaceChange> http(HttpInteraction old, HttpInteraction changed) {
        List<PlaceChange> changes = new ArrayList<>(
                new MessageChanges("request", true).between(old.request(), changed.request(), Expectation::ofRequest));
        changes.addAll(new MessageChanges("response", false)
                .between(old.response(), changed.response(), Expectation::ofResponse));
        return changes;
    }

    private static List<PlaceChange> answered(SyncMessageInteraction old, SyncMessageInteraction changed) {
        List<PlaceChange> changes = new ArrayList<>(
                new MessageChanges("request", true).between(old.request(), changed.request(), Changes::request));
        int before = old.responses().size();
        int after = changed.responses().size();
        if (before != after) {
            changes.add(new PlaceChange(
                    "response", false, Part.BODY, "", Kind.OTHER, true, messages(before), messages(after)));
        }
        for (int i = 0; i < Math.min(before, after); i++) {
            String name = before == 1 && after == 1 ? "response" : "response " + (i + 1);
            changes.addAll(new MessageChanges(name, false)
                    .between(old.responses().get(i), changed.responses().get(i), Expectation::ofMessage));
        }
        return changes;
    }

    private static Expectation<Message> request(Expected<Message> request) {
        return Expectation.ofMessageRequest(request, MatchingProfile.DEFAULT);
    }

    private static String messages(int number) {
        return number == 1 ? "1 message" : number + " messages";
    }
}
