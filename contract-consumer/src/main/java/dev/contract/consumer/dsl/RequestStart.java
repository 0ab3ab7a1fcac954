package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;
import java.util.List;
import java.util.function.Consumer;

/** An interaction that has its name and waits for its request. Paths are text, or a value such as a regex. */
public record RequestStart(InteractionInfo info) {

    public RequestDraft get(Object path) {
        return request("GET", path);
    }

    public RequestDraft post(Object path) {
        return request("POST", path);
    }

    public RequestDraft put(Object path) {
        return request("PUT", path);
    }

    public RequestDraft patch(Object path) {
        return request("PATCH", path);
    }

    public RequestDraft delete(Object path) {
        return request("DELETE", path);
    }

    public RequestDraft head(Object path) {
        return request("HEAD", path);
    }

    /** A message that is sent to be answered, over whatever transport. */
    public MessageRequestDraft message(PayloadDraft request) {
        return new MessageRequestDraft(info, request);
    }

    /** A request with any method: text, or a value such as {@code oneOf("PUT", "PATCH")}. */
    public RequestDraft request(Object method, Object path) {
        List<Consumer<MessageParts>> steps = List.of(parts -> parts.method(method), parts -> parts.path(path));
        steps.forEach(step -> step.accept(new MessageParts(true))); // a wrong one is told at once
        return new RequestDraft(info, steps);
    }
}
