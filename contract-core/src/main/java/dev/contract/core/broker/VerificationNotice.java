package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;

/**
 * A sentence of the broker about a contract that is to be verified.
 *
 * @param when the moment to show it: {@code before_verification} or {@code after_verification:success_…_published_…}
 */
public record VerificationNotice(String when, String text) {

    static VerificationNotice fromJson(JsonObject json) {
        return new VerificationNotice(json.text("when", "before_verification"), json.text("text", ""));
    }

    /** True if it is to be shown before the verification. */
    public boolean isBefore() {
        return when.equals("before_verification");
    }

    /** True if it is to be shown after a verification with this outcome. */
    public boolean isAfter(boolean success, boolean published) {
        return when.equals("after_verification:success_" + success + "_published_" + published);
    }
}
