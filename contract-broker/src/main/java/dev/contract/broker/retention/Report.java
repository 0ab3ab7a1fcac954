package dev.contract.broker.retention;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.core.model.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a run has to tell, written as it goes; the names of the tables are those that the Pact Broker uses. */
final class Report {

    private static final Map<String, String> NAMES = Map.of(
            "publications", "pact_publications",
            "contents", "pact_versions",
            "deliveries", "triggered_webhooks",
            "delivery_attempts", "webhook_executions");

    private final Database database;
    private final Instant start = Rows.now();
    private final long bytesBefore;
    private JsonObject json = JsonObject.EMPTY;

    Report(Database database) {
        this.database = database;
        this.bytesBefore = database.space().bytes();
    }

    JsonObject json() {
        return json.with("milliseconds", Duration.between(start, Rows.now()).toMillis());
    }

    void planned(Plan plan) {
        json = PlanJson.of(plan);
    }

    void deleted(Sweep sweep) {
        for (Map.Entry<String, Long> entry : sweep.tally().byTable().entrySet()) {
            String table = entry.getKey();
            long kept = database.ask(handle -> Rows.count(handle, "select count(*) from " + table));
            json = json.with(
                    NAMES.getOrDefault(table, table), JsonObject.of("deleted", entry.getValue(), "kept", kept));
        }
        json = json.with("overwritten", sweep.overwritten()).with("bytesBefore", bytesBefore);
    }

    void done() {
        json = json.with("bytesAfter", database.space().bytes());
    }
}
