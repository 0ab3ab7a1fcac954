package dev.contract.broker.retention;

import dev.contract.broker.TestBroker;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.DatabaseUrl;
import dev.contract.broker.db.Rows;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A broker, and its database, in which time has passed. */
final class Landscape implements AutoCloseable {

    final TestBroker broker;
    final Database database;

    Landscape(RetentionSettings settings, String url) {
        this.broker = TestBroker.with(settings, url);
        this.database =
                Database.open(DatabaseUrl.isServer(url) ? DatabaseUrl.ofServer(url) : DatabaseUrl.ofFile(Path.of(url)));
    }

    static RetentionSettings keeping(String selectors) {
        return keeping(selectors, 10_000);
    }

    static RetentionSettings keeping(String selectors, int limit) {
        RetentionSettings standard = RetentionSettings.STANDARD;
        return new RetentionSettings(
                false,
                standard.schedule(),
                KeepSelector.parse(selectors),
                standard.branches(),
                limit,
                standard.overwrittenAfter(),
                standard.changes(),
                false);
    }

    /** Everything in a table, or some of it, was made so many days earlier than it was. */
    void age(String table, int days, String which) {
        update("update " + table + " set created_at = created_at - "
                + Duration.ofDays(days).toMillis() + " where " + which);
    }

    void update(String sql) {
        database.write(handle -> Rows.update(handle, sql));
    }

    long count(String query) {
        return database.read(handle -> Rows.count(handle, "select count(*) from " + query));
    }

    void tag(String participant, String version, String tag) {
        broker.put("/pacticipants/" + participant + "/versions/" + version + "/tags/" + tag, "{}");
    }

    List<String> versions(String participant) {
        return broker
                .get("/pacticipants/" + participant + "/versions")
                .json()
                .object("_embedded")
                .items("versions")
                .stream()
                .map(version -> ((JsonObject) version).text("number", ""))
                .sorted()
                .toList();
    }

    JsonObject plan() {
        return broker.get("/retention/plan").json();
    }

    /** What is to go of a participant, and its first versions. */
    List<String> planned(String participant) {
        return plan().object("versionSummary").object(participant).object("toDelete").items("first").stream()
                .map(version -> ((JsonObject) version).text("number", ""))
                .sorted()
                .toList();
    }

    /** Runs, and returns what became of it. */
    JsonObject run() {
        int status = broker.post("/retention/run", JsonObject.EMPTY).status();
        if (status != 202) {
            throw new AssertionError("the answer " + status);
        }
        return lastRun();
    }

    JsonObject lastRun() {
        while (true) {
            JsonObject run =
                    (JsonObject) broker.get("/retention").json().items("runs").get(0);
            if (run.get("finishedAt") instanceof JsonString) {
                return run;
            }
            Thread.onSpinWait();
        }
    }

    static String deleted(JsonObject run, String table) {
        return String.valueOf(run.object("result").object(table).get("deleted"));
    }

    @Override
    public void close() {
        database.close();
        broker.close();
    }
}
