package dev.contract.broker;

import dev.contract.broker.access.AuditLog;
import dev.contract.broker.contracts.ContractHistory;
import dev.contract.broker.db.Database;
import dev.contract.broker.environments.EnvironmentHistory;
import dev.contract.broker.imports.Import;
import dev.contract.broker.imports.ImportException;
import dev.contract.broker.imports.ImportProgress;
import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
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
        try (Database database = DatabaseFile.open(target.database());
                Import work = new Import(source, targets(database, target), progress)) {
            AuditLog.note(database, "contract broker import", ImportSettings.name(source.source()));
            return work.run();
        }
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
