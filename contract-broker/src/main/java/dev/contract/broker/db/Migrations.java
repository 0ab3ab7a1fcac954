package dev.contract.broker.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables up to date; what databases spell differently are placeholders in one set of scripts. */
final class Migrations {

    private Migrations() {}

    /**
     * Over the only connection that may write to a file, and over connections of its own to a server: to see what another
     * broker has just done, they must not look at one state of the database throughout.
     */
    static void run(Dialect dialect, DatabaseUrl url, DataSource writing) {
        FluentConfiguration flyway = Flyway.configure();
        (dialect == Dialect.SQLITE
                        ? flyway.dataSource(writing)
                        : flyway.dataSource(url.jdbcUrl(), url.user(), url.password()))
                .locations("classpath:dev/contract/broker/db/migration")
                .placeholders(dialect.words())
                .load()
                .migrate();
    }
}
