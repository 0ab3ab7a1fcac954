package dev.contract.consumer.dsl;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import java.util.Locale;
import java.util.Map;

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

    /** A request with any method. */
    public RequestDraft request(String method, Object path) {
        Parts.Text text = Parts.text(MatchingRules.NONE, Part.PATH, DocPath.ROOT, path);
        if (!text.text().startsWith("/") || text.text().contains("?")) {
            throw new IllegalArgumentException(
                    "The path '%s' has to start with '/' and to leave the query to query(name, value)."
                            .formatted(text.text()));
        }
        Parts parts = new Parts(Parts.NONE.headers(), Parts.NONE.body(), text.rules());
        return new RequestDraft(info, method.toUpperCase(Locale.ROOT), text.text(), Map.of(), parts);
    }
}
