package dev.contract.core.format;

import dev.contract.core.model.Expected;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;

/** Reads messages without transport. */
final class MessageReader {

    private final BodyReader bodies;

    MessageReader(BodyReader bodies) {
        this.bodies = bodies;
    }

    Expected<Message> message(Place place, JsonObject json) throws ContractFormatException {
        String metadataName = json.has("metaData") ? "metaData" : "metadata";
        JsonObject metadata = place.object(json, metadataName);
        Message example =
                new Message(bodies.body(place, json.get("contents"), Message.contentType(metadata)), metadata);
        return new Expected<>(
                example,
                RulesReader.rules(place.object(json, "matchingRules")),
                RulesReader.generators(place.object(json, "generators")),
                json.without("contents", metadataName, "matchingRules", "generators")
                        .withOptional("contents", bodies.description(json.get("contents"), example.contents())));
    }
}
