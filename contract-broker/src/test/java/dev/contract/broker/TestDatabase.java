package dev.contract.broker;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that everything has to work on; each test gets an empty one. */
public enum TestDatabase {
    SQLITE {
        @Override
        public String create(Path folder) {
            return folder.resolve("broker.db").toString();
        }
    },

    POSTGRESQL {
        @Override
        public String create(Path folder) {
            return Server.RUNNING.create();
        }
    };

    /** An empty database as a broker is told about it; the folder may be used, and ends with the test. */
    public abstract String create(Path folder);

    /** One server for all tests of a run; what it keeps need not survive it. */
    private static final class Server {

        static final Server RUNNING = new Server();

        private final AtomicInteger created = new AtomicInteger();
        private final EmbeddedPostgres postgres;

        private Server() {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "400")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private String create() {
            String name = "test" + created.incrementAndGet();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return "postgresql://postgres@localhost:" + postgres.getPort() + "/" + name;
        }
    }
}
