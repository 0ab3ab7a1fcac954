package dev.contract.broker;

import dev.contract.broker.access.AuditLog;
import dev.contract.broker.access.TokenRequest;
import dev.contract.broker.access.Tokens;
import dev.contract.broker.access.Tokens.Created;
import dev.contract.broker.db.Database;

/** What is done to the database of a broker without its server, whether that runs or not. */
public final class Administration {

    private static final String BY = "command line";

    private Administration() {}

    /** Makes an API token. */
    public static Created createToken(BrokerSettings settings, TokenRequest wanted) throws BrokerStartException {
        try (Database database = DatabaseFile.open(settings.database())) {
            String about = Tokens.about(wanted.name(), wanted.scope());
            AuditLog.ofCommand(database, "contract broker create-token", about);
            return new Tokens(database).create(wanted.name(), wanted.scope(), wanted.expiresAt(), BY);
        }
    }
}
