package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Headers;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headers, body and rules, which requests and responses have in common; each step gives a new one. */
record Parts(Headers headers, Body body, MatchingRules rules) {

    static final Parts NONE = new Parts(Headers.NONE, Body.Absent.MISSING, MatchingRules.NONE);

    /** A value outside of a body: its text, and its rules added to the part. */
    record Text(String text, MatchingRules rules) {}

    static Text text(MatchingRules rules, Part part, DocPath path, Object value) {
        Template template = new Template();
        JsonValue example = template.example(path, value);
        String text = example instanceof JsonString string ? string.value() : example.toString();
        return new Text(text, withRules(rules, part, template));
    }

    Parts header(String name, Object value) {
        Text header = text(rules, Part.HEADER, DocPath.ofName(name), value);
        return new Parts(headers.with(name, header.text()), body, header.rules());
    }

    Parts json(@Nullable Object document) {
        Template template = new Template();
        JsonValue example = template.example(DocPath.ROOT, document);
        Headers typed =
                headers.get("Content-Type") == null ? headers.with("Content-Type", "application/json") : headers;
        Body json = new Body.Json(example, typed.first("Content-Type"), JsonObject.EMPTY);
        return new Parts(typed, json, withRules(rules, Part.BODY, template));
    }

    Parts text(String text, String contentType) {
        Headers typed = headers.get("Content-Type") == null ? headers.with("Content-Type", contentType) : headers;
        Body raw = text.isEmpty() ? Body.Absent.EMPTY : new Body.Raw(Bytes.ofText(text), contentType);
        return new Parts(typed, raw, rules);
    }

    private static MatchingRules withRules(MatchingRules rules, Part part, Template template) {
        MatchingRules all = rules;
        for (Map.Entry<DocPath, RuleGroup> rule : template.rules().entrySet()) {
            all = all.with(part, rule.getKey(), rule.getValue());
        }
        return all;
    }
}
