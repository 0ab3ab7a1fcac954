package dev.contract.broker.retention;

import static dev.contract.broker.retention.Landscape.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.SlowClock;
import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.TestDatabase;
import dev.contract.broker.db.Rows;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker whose clock is an hour ahead of that of the database. */
class LeaseClockTest {

    private static final RetentionSettings NEWEST = Landscape.keeping("[{\"latest\": true}]");

    @Test
    void leaseOfAnotherBrokerHoldsByTheClockOfTheDatabase(@TempDir Path folder) throws Exception {
        String url = TestDatabase.POSTGRESQL.create(folder);
        new Landscape(NEWEST, url).close(); // makes the tables
        SlowClock.turnBack(url);
        try (Landscape landscape = new Landscape(NEWEST, url)) {
            landscape.broker.publish("web", "1", "main", "api", "a");
            landscape.broker.publish("web", "2", "main", "api", "b");
            Lease lease = Objects.requireNonNull(Lease.take(landscape.database, () -> true, "another", false, null));
            long until =
                    landscape.database.read(handle -> Rows.count(handle, "select held_until from retention_lease"));
            Duration ahead = Duration.ofMillis(System.currentTimeMillis() - until);
            assertThat(ahead).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(55));

            Answer refused = landscape.broker.post("/retention/run", JsonObject.EMPTY);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(landscape.broker.get("/retention").text()).contains("\"running\":true");
            lease.end("{}", null);
            assertThat(deleted(landscape.run(), "versions")).isEqualTo("1");
        }
    }
}
