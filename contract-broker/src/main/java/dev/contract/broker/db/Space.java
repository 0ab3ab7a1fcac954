package dev.contract.broker.db;

import java.util.List;
import java.util.function.BooleanSupplier;

/** The room that a database takes on its disk; what was deleted leaves free room inside, which does not shrink by itself. */
public interface Space {

    /** What the database takes now. */
    long bytes();

    /**
     * Gives free room back without holding up others.
     *
     * @param tables from which much was deleted
     * @param goesOn asked from time to time; false ends the work early, of which nothing is lost
     */
    void giveBack(List<String> tables, BooleanSupplier goesOn);

    /** Prepares a database that was made before this was thought of. Nobody else may use it meanwhile, and it may take minutes. */
    void prepare();
}
