package dev.contract.broker;

import dev.contract.broker.access.Access;
import dev.contract.broker.access.AccessSettings;
import dev.contract.broker.access.AuditLog;
import dev.contract.broker.access.AuditPages;
import dev.contract.broker.access.AuditRoutes;
import dev.contract.broker.access.LoginRoutes;
import dev.contract.broker.access.Sessions;
import dev.contract.broker.access.TokenPages;
import dev.contract.broker.access.TokenRoutes;
import dev.contract.broker.access.Tokens;
import dev.contract.broker.contracts.ContractListRoutes;
import dev.contract.broker.contracts.ContractRoutes;
import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.DiffRoutes;
import dev.contract.broker.contracts.ForVerification;
import dev.contract.broker.contracts.ForVerificationRoutes;
import dev.contract.broker.contracts.ProviderStateRoutes;
import dev.contract.broker.contracts.ProviderStates;
import dev.contract.broker.contracts.PublishRoutes;
import dev.contract.broker.contracts.Publishing;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.StatementListener;
import dev.contract.broker.environments.EnvironmentRoutes;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.environments.OccurrenceRoutes;
import dev.contract.broker.help.HelpPages;
import dev.contract.broker.http.Gate;
import dev.contract.broker.http.RequestListener;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.matrix.Matrix;
import dev.contract.broker.matrix.MatrixBadgeRoutes;
import dev.contract.broker.matrix.MatrixRoutes;
import dev.contract.broker.operations.InfoRoutes;
import dev.contract.broker.operations.Metrics;
import dev.contract.broker.operations.OperationsSettings;
import dev.contract.broker.operations.RequestLog;
import dev.contract.broker.operations.SlowQueries;
import dev.contract.broker.overview.BadgeRoutes;
import dev.contract.broker.overview.ContractInsight;
import dev.contract.broker.overview.Dashboard;
import dev.contract.broker.overview.DashboardRoutes;
import dev.contract.broker.overview.IntegrationRoutes;
import dev.contract.broker.overview.Integrations;
import dev.contract.broker.overview.MetricsRoutes;
import dev.contract.broker.overview.Overview;
import dev.contract.broker.overview.ParticipantInsight;
import dev.contract.broker.participants.MarkRoutes;
import dev.contract.broker.participants.Marks;
import dev.contract.broker.participants.ParticipantRoutes;
import dev.contract.broker.participants.Participants;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.VersionRoutes;
import dev.contract.broker.participants.Versions;
import dev.contract.broker.retention.Retention;
import dev.contract.broker.retention.RetentionPages;
import dev.contract.broker.retention.RetentionRoutes;
import dev.contract.broker.secrets.Secrets;
import dev.contract.broker.ui.EnvironmentPages;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.ParticipantPages;
import dev.contract.broker.ui.StartPages;
import dev.contract.broker.ui.contract.ContractPages;
import dev.contract.broker.ui.matrix.CanIDeployPages;
import dev.contract.broker.ui.matrix.MatrixPages;
import dev.contract.broker.ui.network.NetworkPages;
import dev.contract.broker.unfinished.UnfinishedImports;
import dev.contract.broker.verifications.VerificationRoutes;
import dev.contract.broker.verifications.Verifications;
import dev.contract.broker.webhooks.WebhookDesk;
import dev.contract.broker.webhooks.WebhookPages;
import dev.contract.broker.webhooks.WebhookRoutes;
import dev.contract.broker.webhooks.Webhooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** All capabilities of a broker on one database, put together. */
record Application(Database database, Router router, Gate gate, Webhooks webhooks, Retention retention, Metrics metrics)
        implements AutoCloseable {

    /** Puts everything together; nothing runs yet. */
    static Application of(Database database, BrokerSettings settings) throws BrokerStartException {
        Metrics metrics = new Metrics();
        Environments environments = new Environments(database);
        Registry registry = new Registry(environments::tagged);
        Contracts contracts = new Contracts(database, registry);
        Secrets secrets = secrets(settings);
        Webhooks webhooks = new Webhooks(database, registry, contracts, secrets, settings.webhooks());
        AuditLog audit = new AuditLog(database);
        Tokens tokens = new Tokens(database);
        Sessions sessions = new Sessions(secrets);
        requireAdministrator(settings, tokens);
        Versions versions = new Versions(
                database, registry, List.of(contracts::versionLinks, environments::versionLinks), contracts::deleteOf);
        Retention retention = new Retention(database, versions, contracts, settings.retention(), metrics::deleted);
        Router router = new Router();
        Pages pages = new Pages(settings.access().login() != null);
        basics(database, metrics).forEach(routes -> routes.addTo(router));
        participants(database, registry, versions).forEach(routes -> routes.addTo(router));
        routes(pages, database, environments, registry, contracts, webhooks, metrics)
                .forEach(routes -> routes.addTo(router));
        List.of(
                        new TokenRoutes(tokens),
                        new AuditRoutes(audit),
                        new RetentionRoutes(retention),
                        new LoginRoutes(settings.access().login(), sessions, metrics::refused, pages))
                .forEach(routes -> routes.addTo(router));
        WebhookDesk desk = new WebhookDesk(database, registry, secrets, settings.webhooks());
        administration(pages, webhooks, desk, new TokenPages(pages, tokens, sessions), audit, retention)
                .forEach(routes -> routes.addTo(router));
        Access access = new Access(settings.access(), tokens, sessions, metrics::refused);
        return new Application(database, router, access, webhooks, retention, metrics);
    }

    /** Better no broker than one that everybody, or nobody, can administer. */
    private static void requireAdministrator(BrokerSettings settings, Tokens tokens) throws BrokerStartException {
        AccessSettings access = settings.access();
        boolean canLogIn = access.login() != null && access.login().admins() != null;
        if (!access.open() && access.writer() == null && !canLogIn && !tokens.hasAdministrator()) {
            throw new BrokerStartException(
                    "Nobody could administer this broker: it is not open to everybody, and there is no"
                            + " user, login or token for it.\nSet CONTRACT_BASIC_AUTH_USERNAME and CONTRACT_BASIC_AUTH_PASSWORD,"
                            + " or make a token first: contract broker create-token "
                            + settings.databaseOption() + " --name NAME --scope admin."
                            + "\nIf everybody who reaches it may change and delete everything: --access open.");
        }
    }

    static Secrets secrets(BrokerSettings settings) throws BrokerStartException {
        Path file = settings.secretKeyFile();
        try {
            return Secrets.of(settings.secretKey(), file);
        } catch (IOException failure) {
            throw new BrokerStartException(
                    "The key that secrets are encrypted with cannot be read from or written to " + file + ": "
                            + failure.getMessage() + ".\nSet CONTRACT_SECRET_KEY to a long random text.",
                    failure);
        }
    }

    private static List<Routes> basics(Database database, Metrics metrics) {
        return List.of(
                new IndexRoutes(),
                new OpenApiRoutes(),
                new HealthRoutes(database),
                new InfoRoutes(database),
                new MetricsRoutes(database, metrics::scrape));
    }

    private static List<Routes> routes(
            Pages pages,
            Database database,
            Environments environments,
            Registry registry,
            Contracts contracts,
            Webhooks webhooks,
            Metrics metrics) {
        Publishing publishing = new Publishing(database, registry, metrics.publications(webhooks.publications()));
        Verifications verifications =
                new Verifications(database, registry, contracts, metrics.results(webhooks.results()));
        Function<String, Matrix> matrix =
                source -> new Matrix(database, registry, environments, metrics.decisions(source));
        List<Routes> routes = new ArrayList<>(
                pages(pages, database, registry, contracts, verifications, environments, matrix.apply("page")));
        Collections.addAll(
                routes,
                new PublishRoutes(publishing),
                new ContractRoutes(contracts, publishing),
                new ContractListRoutes(contracts),
                new DiffRoutes(contracts),
                new ForVerificationRoutes(new ForVerification(database, registry)),
                new VerificationRoutes(verifications),
                new EnvironmentRoutes(environments),
                new MatrixRoutes(matrix.apply("api")),
                new MatrixBadgeRoutes(matrix.apply("badge")),
                new IntegrationRoutes(new Integrations(database, contracts)),
                new DashboardRoutes(new Dashboard(database, registry, contracts, verifications)),
                new BadgeRoutes(database, contracts, verifications),
                new ProviderStateRoutes(new ProviderStates(database, registry)),
                new OccurrenceRoutes(environments),
                new WebhookRoutes(webhooks));
        return routes;
    }

    /** What people see. */
    private static List<Routes> pages(
            Pages pages,
            Database database,
            Registry registry,
            Contracts contracts,
            Verifications verifications,
            Environments environments,
            Matrix matrix) {
        Participants participants = new Participants(database, registry);
        Overview overview = new Overview(database, registry, contracts, verifications, environments);
        ContractInsight contract = new ContractInsight(database, registry, contracts, verifications, environments);
        ParticipantInsight participant =
                new ParticipantInsight(database, registry, contracts, verifications, environments, overview);
        return List.of(
                pages,
                new StartPages(pages, overview, new UnfinishedImports(database)),
                new ContractPages(pages, contract),
                new ParticipantPages(pages, participants, participant, environments),
                new EnvironmentPages(pages, environments),
                new MatrixPages(pages, matrix, participants, environments),
                new CanIDeployPages(pages, matrix, participants, participant, environments),
                new NetworkPages(pages, overview),
                new HelpPages(pages));
    }

    /** What those see who run the broker; their forms stand for operations that are routed already. */
    private static List<Routes> administration(
            Pages pages, Webhooks webhooks, WebhookDesk desk, TokenPages tokens, AuditLog audit, Retention retention) {
        return List.of(
                new WebhookPages(pages, webhooks, desk),
                tokens,
                new AuditPages(pages, audit),
                new RetentionPages(pages, retention));
    }

    private static List<Routes> participants(Database database, Registry registry, Versions versions) {
        return List.of(
                new ParticipantRoutes(new Participants(database, registry)),
                new VersionRoutes(versions),
                new MarkRoutes(new Marks(database, registry)));
    }

    /** Who hears of requests. */
    List<RequestListener> listeners(OperationsSettings settings) {
        return settings.logRequests() ? List.of(metrics.requests(), new RequestLog()) : List.of(metrics.requests());
    }

    /** Begins what happens without a request. */
    void start(OperationsSettings settings) {
        StatementListener times = metrics.statements();
        database.watch(times);
        metrics.start(database, retention.deletesBySchedule()); // reads: what is loaded for that is no slow query
        StatementListener slow = new SlowQueries(settings.slowQuery());
        database.watch(statement -> {
            times.executed(statement);
            slow.executed(statement);
        });
        webhooks.start(metrics::delivered);
        retention.start();
    }

    @Override
    public void close() {
        retention.close();
        webhooks.close();
        metrics.close();
    }
}
