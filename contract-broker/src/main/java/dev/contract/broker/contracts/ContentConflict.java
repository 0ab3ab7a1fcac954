package dev.contract.broker.contracts;

import dev.contract.core.model.JsonObject;

/** A version has a contract with the provider already, and it has other content. */
final class ContentConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 1000;

    private final transient JsonObject existing;
    private final transient JsonObject refused;

    ContentConflict(Publication publication, JsonObject existing, JsonObject refused) {
        super("Cannot change the content of the pact for " + publication.consumer() + " version "
                + publication.version() + " and provider " + publication.provider()
                + ", as race conditions will cause unreliable results for can-i-deploy. Each pact must be published"
                + " with a unique consumer version number. Some Pact libraries generate random data when a concrete"
                + " value for a type matcher is not specified, and this can cause the contract to mutate - ensure you"
                + " have given example values for all type matchers. For more information see"
                + " https://docs.pact.io/go/versioning");
        this.existing = existing;
        this.refused = refused;
    }

    String difference() {
        ContractDiff.Lines lines = ContractDiff.between(existing, refused, MOST_LINES);
        return String.join("\n", lines.lines()) + (lines.cut() ? "\n... and more" : "");
    }
}
