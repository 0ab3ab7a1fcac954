package dev.contract.broker.retention;

import static dev.contract.broker.retention.Landscape.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.TestDatabase;
import dev.contract.broker.db.Rows;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker whose clock is an hour ahead of that of the database. */
class LeaseClockTest {

    private static final RetentionSettings NEWEST = Landscape.keeping("[{\"latest\": true}]");

    /** Stands before the function of the server for whoever connects from now on. */
    private static void turnBack(String url) throws Exception {
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:" + url.replace("postgres@", "") + "?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create function public.clock_timestamp() returns timestamptz language sql as"
                    + " 'select pg_catalog.clock_timestamp() - interval ''1 hour'''");
            statement.execute("alter database " + database + " set search_path = public, pg_catalog");
        }
    }

    @Test
    void leaseOfAnotherBrokerHoldsByTheClockOfTheDatabase(@TempDir Path folder) throws Exception {
        String url = TestDatabase.POSTGRESQL.create(folder);
        new Landscape(NEWEST, url).close(); // makes the tables
        turnBack(url);
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
