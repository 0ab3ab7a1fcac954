package dev.contract.consumer.dsl;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is being stated; every step gives a new draft. */
public final class RequestDraft {

    private final InteractionInfo info;
    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final Parts parts;

    RequestDraft(InteractionInfo info, String method, String path, Map<String, List<String>> query, Parts parts) {
        this.info = info;
        this.method = method;
        this.path = path;
        this.query = query;
        this.parts = parts;
    }

    /** A query parameter; the same name again adds a second value. */
    public RequestDraft query(String name, Object value) {
        Parts.Text text = Parts.text(parts.rules(), Part.QUERY, DocPath.ofName(name), value);
        Map<String, List<String>> more = new LinkedHashMap<>(query);
        List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
        values.add(text.text());
        more.put(name, values);
        return new RequestDraft(info, method, path, more, new Parts(parts.headers(), parts.body(), text.rules()));
    }

    public RequestDraft header(String name, Object value) {
        return with(parts.header(name, value));
    }

    /** A JSON body of maps, lists, plain values and {@link Values}; sets the content type unless it is set. */
    public RequestDraft json(@Nullable Object document) {
        return with(parts.json(document));
    }

    /** A body that has to be exactly this text. */
    public RequestDraft body(String text, String contentType) {
        return with(parts.text(text, contentType));
    }

    /** The answer; with it the interaction is complete. */
    public HttpInteraction willRespondWith(ResponseDraft response) {
        HttpRequest request = new HttpRequest(method, path, query, parts.headers(), parts.body());
        return new HttpInteraction(info, new Expected<>(request, parts.rules()), response.expected());
    }

    /** An answer that has this status and nothing more that the consumer cares about. */
    public HttpInteraction willRespondWith(int status) {
        return willRespondWith(Interactions.status(status));
    }

    private RequestDraft with(Parts parts) {
        return new RequestDraft(info, method, path, query, parts);
    }
}
