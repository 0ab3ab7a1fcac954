package dev.contract.broker.unfinished;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps in mind which imports have not finished, for all brokers on the database. */
public final class UnfinishedImports {

    private final Database database;

    public UnfinishedImports(Database database) {
        this.database = database;
    }

    /** To be said before anything of the import is written. */
    public UnfinishedImport begin(String source) {
        UnfinishedImport begun = new UnfinishedImport(source, Rows.now(), null);
        database.write(handle -> {
            new UnfinishedImportStore(handle).save(begun);
            return begun;
        });
        return begun;
    }

    /** All is there that decisions depend on. */
    public void finish(UnfinishedImport begun) {
        database.write(handle -> {
            new UnfinishedImportStore(handle).delete(begun);
            return begun;
        });
    }

    /** The import has come to its end, but something is missing. */
    public void finish(UnfinishedImport begun, String missing) {
        database.write(handle -> {
            new UnfinishedImportStore(handle).setMissing(begun, missing);
            return begun;
        });
    }

    /** Nobody waits for it any more, also if it goes on; returns whether somebody did. */
    public boolean abandon(String source) {
        return database.write(handle -> new UnfinishedImportStore(handle).delete(source));
    }

    public List<UnfinishedImport> list() {
        return database.ask(handle -> new UnfinishedImportStore(handle).all());
    }

    /** Those of the state of the database that somebody else reads. */
    public static List<UnfinishedImport> of(Handle handle) {
        return new UnfinishedImportStore(handle).all();
    }
}
