package dev.contract.broker;

import dev.contract.broker.access.AuditLog;
import dev.contract.broker.contracts.ContractHistory;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.DatabaseUrl;
import dev.contract.broker.environments.EnvironmentHistory;
import dev.contract.broker.imports.Import;
import dev.contract.broker.imports.ImportException;
import dev.contract.broker.imports.ImportProgress;
import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
import dev.contract.broker.imports.Kind;
import dev.contract.broker.imports.Targets;
import dev.contract.broker.participants.ParticipantHistory;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.TagListener;
import dev.contract.broker.unfinished.UnfinishedImport;
import dev.contract.broker.unfinished.UnfinishedImports;
import dev.contract.broker.verifications.ResultHistory;
import dev.contract.broker.webhooks.WebhookHistory;
import java.net.URI;
import java.util.List;

/** Copies all that another broker has into the database of this one, whether a broker runs on it or not. */
public final class MoveIn {

    private MoveIn() {}

    /** Of the settings, those of the database, of webhooks and of the secret key count. */
    public static ImportReport run(BrokerSettings target, ImportSettings source, ImportProgress progress)
            throws BrokerStartException, ImportException {
        try (Database database = DatabaseFile.open(target.database())) {
            ImportLock alone = ImportLock.of(target);
            try (Import work = new Import(source, targets(database, target), progress)) {
                AuditLog.note(database, "contract broker import", ImportSettings.name(source.source()));
                return withKey(target, work.run());
            } finally {
                alone.close();
            }
        }
    }

    /** A file beside the database goes where that goes; one in somebody's home is not where the broker looks. */
    private static ImportReport withKey(BrokerSettings target, ImportReport report) {
        boolean isAlone = target.secretKey() == null && DatabaseUrl.isServer(target.database());
        return isAlone && report.has(Kind.WEBHOOKS)
                ? report.noting(
                        "secret key",
                        "what webhooks keep secret is encrypted with the key in " + target.secretKeyFile()
                                + ". Every broker on this database needs the same one: copy the file there, or set its text"
                                + " as CONTRACT_SECRET_KEY.")
                : report;
    }

    /** Which imports into the database have not finished. */
    public static List<UnfinishedImport> unfinished(BrokerSettings target) throws BrokerStartException {
        try (Database database = DatabaseFile.open(target.database())) {
            return new UnfinishedImports(database).list();
        }
    }

    /** Has decisions no longer wait for what an import has not brought; returns whether they did. */
    public static boolean abandon(BrokerSettings target, URI source) throws BrokerStartException {
        try (Database database = DatabaseFile.open(target.database())) {
            AuditLog.ofCommand(database, "contract broker import --abandon", ImportSettings.name(source));
            return Import.abandon(new UnfinishedImports(database), source);
        }
    }

    private static Targets targets(Database database, BrokerSettings settings) throws BrokerStartException {
        Registry registry = new Registry(TagListener.NONE);
        return new Targets(
                new ParticipantHistory(database),
                new EnvironmentHistory(database),
                new ContractHistory(database, registry),
                new ResultHistory(database),
                new WebhookHistory(database, registry, Application.secrets(settings), settings.webhooks()),
                new UnfinishedImports(database));
    }
}
