package dev.contract.broker.access;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Call;
import dev.contract.broker.http.Caller;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.Client;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Request;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who has changed what, and when: each change that somebody asked for is written down in its own transaction. */
public final class AuditLog {

    private final Database database;

    public AuditLog(Database database) {
        this.database = database;
        database.beforeCommit(AuditLog::record);
    }

    /** Writes down the changes of a command that works on the database itself. */
    public static void ofCommand(Database database, String command, String about) {
        database.beforeCommit(handle -> command(handle, command, about));
    }

    /** Writes down a command that makes many changes, once. */
    public static void note(Database database, String command, String about) {
        database.write(handle -> {
            command(handle, command, about);
            return command;
        });
    }

    private static void command(Handle handle, String command, String about) {
        Caller caller = new Caller(Kind.COMMAND, "", System.getProperty("user.name", "unknown"), Permission.ADMIN);
        record(handle, caller, new Client("", "", "", "", ""), new Operation("", command, "", about));
    }

    /** What others do, deliveries for example, nobody has asked for. */
    private static void record(Handle handle) {
        Call call = Call.current();
        if (call != null) {
            Request request = call.request();
            String about = String.join(", ", call.subjects());
            record(
                    handle,
                    request.caller(),
                    request.client(),
                    new Operation(call.method(), call.template(), call.path(), about));
        }
    }

    private record Operation(String method, String template, String path, String about) {}

    private static void record(Handle handle, Caller caller, Client client, Operation operation) {
        Rows.update(
                handle,
                """
                insert into audit (created_at, kind, caller_id, caller, address, request_id, method, template, path, about)
                values (:now, :kind, :id, :caller, :address, :request, :method, :template, :path, :about)
                """,
                "now",
                Rows.now(),
                "kind",
                caller.kind().name(),
                "id",
                caller.id(),
                "caller",
                caller.name(),
                "address",
                client.address(),
                "request",
                client.requestId(),
                "method",
                operation.method(),
                "template",
                operation.template(),
                "path",
                operation.path(),
                "about",
                operation.about());
    }

    /** The newest first. */
    List<AuditEntry> entries(AuditFilter filter, long offset, int count) {
        return database.read(handle -> Rows.list(
                handle,
                AuditEntry.class,
                "select * from audit" + filter.where() + " order by id desc limit " + count + " offset " + offset,
                filter.values()));
    }

    int count(AuditFilter filter) {
        return (int) (long) database.read(
                handle -> Rows.count(handle, "select count(*) from audit" + filter.where(), filter.values()));
    }

    /** Everybody who has changed something, up to a hundred. */
    List<String> callers() {
        return database.read(
                handle -> Rows.texts(handle, "select distinct caller from audit order by caller limit 100"));
    }
}
