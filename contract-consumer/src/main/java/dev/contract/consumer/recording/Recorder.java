package dev.contract.consumer.recording;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;

/**
 * Who recorded an interaction.
 *
 * @param test its name, as the contract says it; empty if nobody knows
 * @param id tells it from other tests and from other invocations of the same
 * @param run in which it did
 * @param home where the classes of the test lie; empty if nobody knows
 * @param isMethod true if it was named by a method of a class when it did
 * @param version of the specification that it asked for
 * @param comments on the interaction, without the name of the test
 */
record Recorder(
        String test, String id, String run, String home, boolean isMethod, SpecVersion version, JsonObject comments) {

    private static final String NOWHERE = "";

    /** Of an interaction of which only the file is known. */
    static Recorder unknown(String test, JsonObject comments) {
        return new Recorder(test, test, NOWHERE, NOWHERE, false, SpecVersion.V4, comments);
    }

    /** A test of this process. */
    static Recorder of(TestName test, String run, SpecVersion version) {
        String name = test.text();
        return new Recorder(
                name, test.id(), run, KnownTests.home(name), KnownTests.isMethod(name), version, JsonObject.EMPTY);
    }

    Recorder withComments(JsonObject others) {
        return new Recorder(test, id, run, home, isMethod, version, others);
    }

    static Recorder fromJson(JsonObject json) {
        return new Recorder(
                json.text("test", ""),
                json.text("id", ""),
                json.text("run", NOWHERE),
                json.text("home", NOWHERE),
                json.get("method") == JsonBoolean.TRUE,
                SpecVersion.valueOf(json.text("version", SpecVersion.V4.name())),
                json.object("comments"));
    }

    JsonObject toJson() {
        return JsonObject.of(
                "test", test,
                "id", id,
                "run", run,
                "home", home,
                "method", isMethod,
                "version", version.name(),
                "comments", comments);
    }

    /** The name, for people. */
    String title() {
        return test.isEmpty() ? "an earlier run" : test;
    }
}
