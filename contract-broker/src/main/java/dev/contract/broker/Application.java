package dev.contract.broker;

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
import dev.contract.broker.environments.EnvironmentRoutes;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.environments.OccurrenceRoutes;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.matrix.Matrix;
import dev.contract.broker.matrix.MatrixBadgeRoutes;
import dev.contract.broker.matrix.MatrixRoutes;
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
import dev.contract.broker.ui.EnvironmentPages;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.ParticipantPages;
import dev.contract.broker.ui.StartPages;
import dev.contract.broker.ui.contract.ContractPages;
import dev.contract.broker.verifications.VerificationRoutes;
import dev.contract.broker.verifications.Verifications;
import dev.contract.broker.webhooks.Secrets;
import dev.contract.broker.webhooks.WebhookRoutes;
import dev.contract.broker.webhooks.Webhooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All capabilities of a broker on one database, put together. */
record Application(Router router, Webhooks webhooks) implements AutoCloseable {

    /** Puts everything together; nothing runs yet. */
    static Application of(Database database, BrokerSettings settings) throws BrokerStartException {
        Environments environments = new Environments(database);
        Registry registry = new Registry(environments::tagged);
        Contracts contracts = new Contracts(database, registry);
        Webhooks webhooks = new Webhooks(database, registry, contracts, secrets(settings), settings.webhooks());
        Router router = new Router();
        routes(database, environments, registry, contracts, webhooks).forEach(routes -> routes.addTo(router));
        return new Application(router, webhooks);
    }

    private static Secrets secrets(BrokerSettings settings) throws BrokerStartException {
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

    private static List<Routes> routes(
            Database database, Environments environments, Registry registry, Contracts contracts, Webhooks webhooks) {
        Publishing publishing = new Publishing(database, registry, webhooks.publications());
        Verifications verifications = new Verifications(database, registry, contracts, webhooks.results());
        Matrix matrix = new Matrix(database, registry, environments);
        List<Routes> routes = new ArrayList<>(participants(database, registry, contracts, environments));
        routes.addAll(pages(database, registry, contracts, verifications, environments));
        Collections.addAll(
                routes,
                new IndexRoutes(),
                new OpenApiRoutes(),
                new HealthRoutes(database),
                new PublishRoutes(publishing),
                new ContractRoutes(contracts, publishing),
                new ContractListRoutes(contracts),
                new DiffRoutes(contracts),
                new ForVerificationRoutes(new ForVerification(database, registry)),
                new VerificationRoutes(verifications),
                new EnvironmentRoutes(environments),
                new MatrixRoutes(matrix),
                new MatrixBadgeRoutes(matrix),
                new IntegrationRoutes(new Integrations(database, contracts)),
                new DashboardRoutes(new Dashboard(database, registry, contracts, verifications)),
                new BadgeRoutes(database, contracts, verifications),
                new MetricsRoutes(database),
                new ProviderStateRoutes(new ProviderStates(database, registry)),
                new OccurrenceRoutes(environments),
                new WebhookRoutes(webhooks));
        return routes;
    }

    /** What people see. */
    private static List<Routes> pages(
            Database database,
            Registry registry,
            Contracts contracts,
            Verifications verifications,
            Environments environments) {
        Pages pages = new Pages();
        Overview overview = new Overview(database, registry, contracts, verifications, environments);
        ContractInsight contract = new ContractInsight(database, registry, contracts, verifications, environments);
        ParticipantInsight participant =
                new ParticipantInsight(database, registry, contracts, verifications, environments, overview);
        return List.of(
                pages,
                new StartPages(pages, overview),
                new ContractPages(pages, contract),
                new ParticipantPages(pages, new Participants(database, registry), participant, environments),
                new EnvironmentPages(pages, environments));
    }

    private static List<Routes> participants(
            Database database, Registry registry, Contracts contracts, Environments environments) {
        return List.of(
                new ParticipantRoutes(new Participants(database, registry)),
                new VersionRoutes(new Versions(
                        database,
                        registry,
                        List.of(contracts::versionLinks, environments::versionLinks),
                        contracts::deleteOf)),
                new MarkRoutes(new Marks(database, registry)));
    }

    /** Begins what happens without a request. */
    void start() {
        webhooks.start();
    }

    @Override
    public void close() {
        webhooks.close();
    }
}
