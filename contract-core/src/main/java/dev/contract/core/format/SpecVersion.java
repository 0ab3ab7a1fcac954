package dev.contract.core.format;

import dev.contract.core.model.JsonObject;
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
    static SpecVersion of(JsonObject metadata) {
        for (String entry : ENTRIES) {
            JsonValue value = metadata.get(entry);
            String version = value instanceof JsonObject object ? object.text("version") : metadata.text(entry);
            if (version != null) {
                return parse(version);
            }
        }
        return V2;
    }

    /** The metadata without the version, which belongs to the file and not to the contract. */
    static JsonObject withoutVersion(JsonObject metadata) {
        return metadata.without(ENTRIES::contains);
    }

    private static SpecVersion parse(String version) {
        return switch (version.strip().replaceFirst("\\..*", "")) {
            case "1" -> version.startsWith("1.1") ? V1_1 : V1;
            case "3" -> V3;
            case "4" -> V4;
            default -> V2;
        };
    }
}
