package dev.contract.core.format;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.Part;

/** Where a file has a rule: under which name of a part, and under which key there. Flat rules have no part. */
record Spelling(String part, String key) {

    /** Where we write a rule. */
    static Spelling canonical(Part part, DocPath path, boolean flat) {
        if (flat) {
            String below = path.toString().substring(1);
            return new Spelling(RulesReader.NO_PART, "$." + part.wireName() + below);
        }
        boolean expression = part == Part.BODY || path.tokens().size() > 1;
        return new Spelling(part.wireName(), expression ? path.toString() : path.name());
    }

    boolean isFlat() {
        return part.equals(RulesReader.NO_PART);
    }
}
