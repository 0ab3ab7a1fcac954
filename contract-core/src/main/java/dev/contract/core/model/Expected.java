package dev.contract.core.model;

/**
 * What a contract expects: an example with the rules that say how far the real thing may differ from it.
 *
 * @param extra attributes of the file that we only keep
 */
public record Expected<T>(T example, MatchingRules rules, Generators generators, JsonObject extra) {

    /** The attribute of a request, response or message that holds the JSON Schema of its body. */
    public static final String BODY_SCHEMA = "bodySchema";

    public Expected(T example, MatchingRules rules) {
        this(example, rules, Generators.NONE, JsonObject.EMPTY);
    }
}
