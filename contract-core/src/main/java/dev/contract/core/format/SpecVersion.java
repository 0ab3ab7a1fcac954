package dev.contract.core.format;

import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.List;

/** The versions of the Pact specification. */
public enum SpecVersion {
    V1("1.0.0"),
    V1_1("1.1.0"),
    V2("2.0.0"),
    V3("3.0.0"),
    V4("4.0");

    private static final List<String> ENTRIES =
            List.of("pactSpecification", "pact-specification", "pactSpecificationVersion");

    private final String text;

    SpecVersion(String text) {
        this.text = text;
    }

    /** The version as contract files write it, for example {@code 3.0.0}. */
    public String text() {
        return text;
    }

    /** The version that a contract's metadata states, in any spelling; 2 if it states none. */
    static SpecVersion of(Place place, JsonObject metadata) throws ContractFormatException {
        for (String entry : ENTRIES) {
            JsonValue value = metadata.get(entry);
            JsonValue version = value instanceof JsonObject object ? object.get("version") : value;
            if (version != null && version != JsonNull.NULL) {
                return parse(place, version instanceof JsonString text ? text.value() : version.toString());
            }
        }
        return V2;
    }

    /** The metadata without the version, which belongs to the file and not to the contract. */
    static JsonObject withoutVersion(JsonObject metadata) {
        JsonObject rest = metadata.without(ENTRIES::contains);
        for (String entry : ENTRIES) {
            JsonObject more = metadata.object(entry).without("version");
            rest = more.isEmpty() ? rest : rest.with(entry, more);
        }
        return rest;
    }

    private static SpecVersion parse(Place place, String version) throws ContractFormatException {
        return switch (version.strip().replaceFirst("\\..*", "")) {
            case "1" -> version.startsWith("1.1") ? V1_1 : V1;
            case "2" -> V2;
            case "3" -> V3;
            case "4" -> V4;
            default -> throw place.problem("the specification version " + version + " is not known; known are 1 to 4");
        };
    }
}
