package dev.contract.broker.db;

import com.zaxxer.hikari.HikariConfig;
import dev.contract.core.model.JsonValue;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;

/** What the two databases do differently. */
enum Dialect {

    /** One file; lets one connection write at a time. */
    SQLITE("integer primary key autoincrement", "blob", "integer") {
        @Override
        void configure(HikariConfig config) {
            config.setConnectionTimeout(60_000);
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "30000");
        }

        @Override
        String clock() {
            return "select cast(unixepoch('subsec') * 1000 as integer)";
        }

        @Override
        String in(String name) {
            return "in (select value from json_each(:" + name + "))";
        }

        @Override
        void bindList(SqlStatement<?> statement, String name, Collection<?> values) {
            statement.bind(name, JsonValue.of(List.copyOf(values)).toString());
        }

        @Override
        boolean isConflict(SQLException failure) {
            return false;
        }

        @Override
        boolean isDown(SQLException failure) {
            return false;
        }
    },

    /** A server, which several brokers may share. */
    POSTGRESQL("bigint generated always as identity primary key", "bytea", "bigint") {
        @Override
        void configure(HikariConfig config) {
            config.setConnectionTimeout(5_000);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            // short statements, planned once for each connection, on data that is in memory or on a fast disk
            config.setConnectionInitSql("set statement_timeout = 60000; set plan_cache_mode = force_generic_plan;"
                    + " set random_page_cost = 1.1; set jit = off");
            config.addDataSourceProperty("ApplicationName", "contract-broker");
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("prepareThreshold", "1");
            config.addDataSourceProperty("socketTimeout", "90");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }

        @Override
        String clock() {
            return "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";
        }

        @Override
        String in(String name) {
            return "= any (:" + name + ")";
        }

        @Override
        void bindList(SqlStatement<?> statement, String name, Collection<?> values) {
            // an empty list is one of ids: with another type each time, the statement could not be kept prepared
            boolean texts = !values.isEmpty() && values.iterator().next() instanceof String;
            String type = texts ? "text" : "bigint";
            statement.bind(name, (Argument) (position, to, context) ->
                    to.setArray(position, to.getConnection().createArrayOf(type, values.toArray())));
        }

        /** Another transaction was faster: serialization failure, deadlock, the same key, a row that is gone. */
        @Override
        boolean isConflict(SQLException failure) {
            String state = state(failure);
            return state.equals("40001") || state.equals("40P01") || state.equals("23505") || state.equals("23503");
        }

        /** Connection failures, shutdown and start of the server, too many connections, and no answer in time. */
        @Override
        boolean isDown(SQLException failure) {
            String state = state(failure);
            return state.startsWith("08") || state.startsWith("57") || state.equals("53300");
        }
    };

    private final String id;
    private final String bytes;
    private final String moment;

    Dialect(String id, String bytes, String moment) {
        this.id = id;
        this.bytes = bytes;
        this.moment = moment;
    }

    static Dialect of(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
    }

    /** What the scripts of the migrations leave to the database. */
    Map<String, String> words() {
        return Map.of("id", id, "bytes", bytes, "moment", moment);
    }

    abstract void configure(HikariConfig config);

    /** The present moment, in milliseconds. */
    abstract String clock();

    /** A condition on a list: one parameter however long the list is, so that the statement can be kept prepared. */
    abstract String in(String name);

    abstract void bindList(SqlStatement<?> statement, String name, Collection<?> values);

    /** True if the same work may succeed when it is done again. */
    abstract boolean isConflict(SQLException failure);

    /** True if the database cannot be reached at the moment. */
    abstract boolean isDown(SQLException failure);

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
