package dev.contract.broker.db;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date; what databases spell differently are placeholders in one set of scripts. */
final class Migrations {

    private static final Map<String, String> SQLITE =
            Map.of("id", "integer primary key autoincrement", "bytes", "blob", "moment", "integer");

    private Migrations() {}

    static void run(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:dev/contract/broker/db/migration")
                .placeholders(SQLITE)
                .load()
                .migrate();
    }
}
