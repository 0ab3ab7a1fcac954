package dev.contract.consumer.recording;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.JsonObject;

/**
 * Who recorded an interaction.
 *
 * @param test its name, as the contract says it; empty if nobody knows
 * @param id tells it from other tests and from other invocations of the same
 * @param run in which it did
 * @param home where the classes of the test lie; empty if nobody knows
 * @param version of the specification that it asked for
 */
record Recorder(String test, String id, String run, String home, SpecVersion version) {

    private static final String NOWHERE = "";

    /** Of an interaction of which only the file is known. */
    static Recorder unknown(String test) {
        return new Recorder(test, test, NOWHERE, NOWHERE, SpecVersion.V4);
    }

    static Recorder fromJson(JsonObject json) {
        return new Recorder(
                json.text("test", ""),
                json.text("id", ""),
                json.text("run", NOWHERE),
                json.text("home", NOWHERE),
                SpecVersion.valueOf(json.text("version", SpecVersion.V4.name())));
    }

    JsonObject toJson() {
        return JsonObject.of("test", test, "id", id, "run", run, "home", home, "version", version.name());
    }

    /** The name, for people. */
    String title() {
        return test.isEmpty() ? "an earlier run" : test;
    }
}
