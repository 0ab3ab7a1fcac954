package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Says which versions of the consumers a provider wants to be verified against; what is null is not asked for. The
 * branch may be any branch, see {@link #everyBranch()}.
 */
public record ConsumerVersionSelector(
        @Nullable Boolean mainBranch,
        @Nullable String branch,
        @Nullable String fallbackBranch,
        @Nullable Boolean matchingBranch,
        @Nullable String tag,
        @Nullable String fallbackTag,
        @Nullable Boolean latest,
        @Nullable Boolean deployed,
        @Nullable Boolean released,
        @Nullable Boolean deployedOrReleased,
        @Nullable String environment,
        @Nullable String consumer) {

    /** What stands in {@code branch} when the heads of all branches are meant: no branch can have a blank name. */
    private static final String EVERY_BRANCH = "";

    private static final ConsumerVersionSelector NOTHING =
            new ConsumerVersionSelector(null, null, null, null, null, null, null, null, null, null, null, null);

    public static ConsumerVersionSelector ofMainBranch() {
        return fromJson(JsonObject.of("mainBranch", true));
    }

    public static ConsumerVersionSelector ofMatchingBranch() {
        return fromJson(JsonObject.of("matchingBranch", true));
    }

    public static ConsumerVersionSelector ofBranch(String branch) {
        return fromJson(JsonObject.of("branch", branch));
    }

    public static ConsumerVersionSelector ofLatest() {
        return fromJson(JsonObject.of("latest", true));
    }

    public static ConsumerVersionSelector ofLatestTag(String tag) {
        return fromJson(JsonObject.of("tag", tag, "latest", true));
    }

    public static ConsumerVersionSelector ofDeployed() {
        return fromJson(JsonObject.of("deployed", true));
    }

    public static ConsumerVersionSelector ofReleased() {
        return fromJson(JsonObject.of("released", true));
    }

    public static ConsumerVersionSelector ofDeployedOrReleased() {
        return fromJson(JsonObject.of("deployedOrReleased", true));
    }

    public static ConsumerVersionSelector fromJson(JsonObject json) {
        return new ConsumerVersionSelector(
                flag(json, "mainBranch"),
                json.isTrue("branch") ? EVERY_BRANCH : json.text("branch"),
                json.text("fallbackBranch"),
                flag(json, "matchingBranch"),
                json.text("tag"),
                json.text("fallbackTag"),
                flag(json, "latest"),
                flag(json, "deployed"),
                flag(json, "released"),
                flag(json, "deployedOrReleased"),
                json.text("environment"),
                json.text("consumer"));
    }

    public JsonObject toJson() {
        return JsonObject.EMPTY
                .withOptional("mainBranch", mainBranch)
                .withOptional("branch", everyBranch() ? (Object) true : branch)
                .withOptional("fallbackBranch", fallbackBranch)
                .withOptional("matchingBranch", matchingBranch)
                .withOptional("tag", tag)
                .withOptional("fallbackTag", fallbackTag)
                .withOptional("latest", latest)
                .withOptional("deployed", deployed)
                .withOptional("released", released)
                .withOptional("deployedOrReleased", deployedOrReleased)
                .withOptional("environment", environment)
                .withOptional("consumer", consumer);
    }

    /** True if the heads of all branches are asked for ({@code "branch": true}). */
    public boolean everyBranch() {
        return EVERY_BRANCH.equals(branch);
    }

    /** True if nothing is asked for but perhaps a consumer. */
    public boolean selectsNothing() {
        return restrictedTo(null).equals(NOTHING);
    }

    /** The same selector for one consumer only, or for all of them. */
    public ConsumerVersionSelector restrictedTo(@Nullable String name) {
        return new ConsumerVersionSelector(
                mainBranch,
                branch,
                fallbackBranch,
                matchingBranch,
                tag,
                fallbackTag,
                latest,
                deployed,
                released,
                deployedOrReleased,
                environment,
                name);
    }

    private static @Nullable Boolean flag(JsonObject json, String name) {
        return json.get(name) instanceof JsonBoolean bool ? bool == JsonBoolean.TRUE : null;
    }
}
