package dev.contract.core.broker;

import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what a refused question names and the broker does not know. */
final class UnknownNames {

    private static final int SHOWN = 10;

    private final Api api;

    UnknownNames(Api api) {
        this.api = api;
    }

    /** The refusal with the names that there are; as it was if all are known, or if the broker does not list them. */
    BrokerRefusedException explain(DeploymentQuery query, BrokerRefusedException refused) {
        try {
            List<String> asked = query.selectors().stream()
                    .map(Selector::participant)
                    .distinct()
                    .toList();
            List<String> complaints = new ArrayList<>(unknown("participant", asked, "pacticipants"));
            String environment = query.target().environment();
            if (environment != null) {
                complaints.addAll(unknown("environment", List.of(environment), "environments"));
            }
            String question = "The question whether " + String.join(" and ", asked) + " can be deployed";
            return complaints.isEmpty() ? refused : new BrokerRefusedException(question, refused.status(), complaints);
        } catch (BrokerException silent) {
            return refused;
        }
    }

    /** The refusal of something of a participant, if that is not known itself, with the names that there are. */
    BrokerRefusedException explain(String participant, BrokerRefusedException refused) {
        try {
            List<String> complaints =
                    refused.isNotFound() ? unknown("participant", List.of(participant), "pacticipants") : List.of();
            return complaints.isEmpty() ? refused : BrokerRefusedException.unknown(complaints.get(0));
        } catch (BrokerException silent) {
            return refused;
        }
    }

    private List<String> unknown(String kind, List<String> asked, String list) throws BrokerException {
        List<String> known = api.get(api.link("pb:" + list)).document().object("_embedded").items(list).stream()
                .filter(JsonObject.class::isInstance)
                .map(one -> ((JsonObject) one).text("name", ""))
                .toList();
        String others = known.isEmpty()
                ? "there is none yet"
                : "there are: " + known.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "");
        return asked.stream()
                .filter(name -> !known.contains(name))
                .map(name -> "there is no " + kind + " '" + name + "'; " + others)
                .toList();
    }
}
