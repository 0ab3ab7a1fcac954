package dev.contract.core.match;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;

/** Compares bodies of one kind with one expected body; chosen and prepared when an expectation is compiled. */
interface BodyComparison {

    /** Multipart bodies inside of more multipart bodies than that are compared raw. */
    int MOST_NESTED = 20;

    /** Adds the mismatches of a body that has content. */
    void compare(Content actual, Path path, MismatchCollector found);

    /** What is judged, from the body as a whole downwards. */
    Place plan(String path);

    /** The comparison for the expected content; what is not of the kind that it is declared to be is compared raw. */
    static BodyComparison of(Content expected, RuleState rules, Mode mode) {
        RawComparison raw = RawComparison.of(expected, rules, mode);
        if (raw.judgesContentType()) {
            return raw;
        }
        if (expected.body() instanceof Body.Json json) {
            return new JsonBody(json.value(), rules, mode);
        }
        try {
            return structured(expected, rules, mode, raw);
        } catch (UnreadableBodyException | JsonSyntaxException notOfItsKind) {
            return raw;
        }
    }

    private static BodyComparison structured(Content expected, RuleState rules, Mode mode, BodyComparison otherwise)
            throws UnreadableBodyException, JsonSyntaxException {
        ContentKind kind = expected.kind();
        if (kind.isJson() && kind.declared()) {
            return new JsonBody(JsonReader.parse(expected.bytes().array()), rules, mode);
        }
        if (kind.isXml()) {
            return new XmlBody(XmlReader.parse(expected.bytes()), rules, mode);
        }
        if (kind.isForm()) {
            return FormBody.of(expected.bytes(), rules, mode);
        }
        return kind.isMultipart() && expected.nesting() < MOST_NESTED
                ? MultipartBody.of(expected, rules, mode)
                : otherwise;
    }
}
