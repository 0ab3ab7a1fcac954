package dev.contract.broker.db;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables up to date; what databases spell differently are placeholders in one set of scripts. */
final class Migrations {

    private Migrations() {}

    /**
     * Over the only connection that may write to a file, and over connections of its own to a server: to see what another
     * broker has just done, they must not look at one state of the database throughout.
     */
    static void run(Dialect dialect, DatabaseUrl url, DataSource writing) {
        FluentConfiguration flyway = scripts(dialect);
        (dialect == Dialect.SQLITE
                        ? flyway.dataSource(writing)
                        : flyway.dataSource(url.jdbcUrl(), url.user(), url.password()))
                .load()
                .migrate();
    }

    private static FluentConfiguration scripts(Dialect dialect) {
        return Flyway.configure()
                .locations("classpath:dev/contract/broker/db/migration")
                .placeholders(dialect.words());
    }

    /** Why the tables of a database are not those of a broker that we could bring up to date; changes nothing. */
    static List<String> problems(DatabaseUrl url) {
        MigrationInfoService history = scripts(Dialect.of(url.jdbcUrl()))
                .dataSource(url.jdbcUrl(), url.user(), url.password())
                .load()
                .info();
        if (history.applied().length == 0) {
            return List.of("it has no tables of a broker");
        }
        List<String> problems = new ArrayList<>();
        for (MigrationInfo step : history.applied()) {
            if (step.getState().isFailed()) {
                problems.add("step " + step.getVersion() + " of its tables has failed");
            } else if (!step.getState().isResolved()) {
                problems.add("step " + step.getVersion() + " of its tables is of a newer version of contract");
            }
        }
        return problems;
    }
}
