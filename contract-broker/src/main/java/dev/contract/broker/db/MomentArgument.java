package dev.contract.broker.db;

import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Writes moments as milliseconds. */
final class MomentArgument extends AbstractArgumentFactory<Instant> {

    MomentArgument() {
        super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
    }
}
