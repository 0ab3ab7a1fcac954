/** The database: connections, migrations and transactions. */
@NullMarked
package dev.contract.broker.db;

import org.jspecify.annotations.NullMarked;
