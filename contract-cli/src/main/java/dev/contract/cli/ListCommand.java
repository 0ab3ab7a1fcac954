package dev.contract.cli;

import dev.contract.core.broker.Listing;
import dev.contract.core.model.JsonObject;

/** A command that lists something, a row each. */
abstract class ListCommand<T> extends ClientCommand<Listing<T>> {

    /** The headings of the columns. */
    abstract String[] headings();

    /** The cells of a row. */
    abstract String[] row(T item);

    /** What is said if there is nothing to list, with what to do about it. */
    abstract String none();

    @Override
    JsonObject json(Listing<T> listed) {
        return listed.document();
    }

    @Override
    String text(Listing<T> listed) {
        if (listed.items().isEmpty()) {
            return none();
        }
        Table table = new Table(headings());
        listed.items().forEach(item -> table.add(row(item)));
        return table.toString();
    }
}
