package dev.contract.provider.target;

import dev.contract.core.model.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of a provider inside this process, registered one by one under the descriptions of interactions. */
public final class MessageProducers implements MessageTarget {

    private final Map<String, MessageTarget> byDescription = new LinkedHashMap<>();

    public MessageProducers() {}

    /** Says what emits the message with this description. */
    public MessageProducers message(String description, MessageProducer producer) {
        byDescription.put(description, request -> List.of(producer.produce()));
        return this;
    }

    /** Says what answers the request message with this description. */
    public MessageProducers response(String description, MessageResponder responder) {
        byDescription.put(description, request -> {
            Message message = request.message();
            if (message == null) {
                throw new IllegalStateException("the contract has a message that comes unasked under this description: "
                        + "register it as a message, not as a response");
            }
            return List.of(responder.respond(message));
        });
        return this;
    }

    /** Says what emits one or several messages for the interaction with this description. */
    public MessageProducers messages(String description, MessageTarget producer) {
        byDescription.put(description, producer);
        return this;
    }

    @Override
    public List<Message> ask(MessageRequest request) throws Exception {
        MessageTarget target = byDescription.get(request.description());
        if (target == null) {
            throw new TargetException(unknown(request.description()));
        }
        return target.ask(request);
    }

    @Override
    public @Nullable String problem(String description) {
        return byDescription.containsKey(description) ? null : unknown(description);
    }

    private String unknown(String description) {
        return "no message producer is registered for '" + description + "'"
                + (byDescription.isEmpty()
                        ? ""
                        : "; there are some for '" + String.join("', '", byDescription.keySet()) + "'");
    }
}
