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
import dev.contract.broker.http.HttpServer;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.matrix.Matrix;
import dev.contract.broker.matrix.MatrixBadgeRoutes;
import dev.contract.broker.matrix.MatrixRoutes;
import dev.contract.broker.overview.BadgeRoutes;
import dev.contract.broker.overview.Dashboard;
import dev.contract.broker.overview.DashboardRoutes;
import dev.contract.broker.overview.IntegrationRoutes;
import dev.contract.broker.overview.Integrations;
import dev.contract.broker.overview.MetricsRoutes;
import dev.contract.broker.overview.Overview;
import dev.contract.broker.participants.MarkRoutes;
import dev.contract.broker.participants.Marks;
import dev.contract.broker.participants.ParticipantRoutes;
import dev.contract.broker.participants.Participants;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.VersionRoutes;
import dev.contract.broker.participants.Versions;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.verifications.VerificationRoutes;
import dev.contract.broker.verifications.Verifications;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A running broker. */
public final class Broker implements AutoCloseable {

    private final Database database;
    private final HttpServer server;
    private final URI url;

    private Broker(Database database, HttpServer server, URI url) {
        this.database = database;
        this.server = server;
        this.url = url;
    }

    /** Starts a broker; it answers as soon as this method returns. */
    public static Broker start(BrokerSettings settings) throws BrokerStartException {
        Database database = DatabaseFile.open(settings.database());
        try {
            HttpServer server = HttpServer.start(router(database), settings.http());
            return new Broker(database, server, url(settings, server.port()));
        } catch (BindException refused) {
            database.close();
            throw new BrokerStartException(
                    "Cannot listen on " + settings.host() + ":" + settings.port() + ": " + refused.getMessage()
                            + ".\nStop whatever uses the port, or choose another one (0 takes any free port).",
                    refused);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static URI url(BrokerSettings settings, int port) {
        String baseUrl = settings.baseUrl();
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        return URI.create(baseUrl == null ? "http://" + host + ":" + port : baseUrl);
    }

    static Router router(Database database) {
        Router router = new Router();
        routes(database).forEach(routes -> routes.addTo(router));
        return router;
    }

    private static List<Routes> routes(Database database) {
        Environments environments = new Environments(database);
        Registry registry = new Registry(environments::tagged);
        Contracts contracts = new Contracts(database, registry);
        Publishing publishing = new Publishing(database, registry);
        Verifications verifications = new Verifications(database, registry, contracts);
        Matrix matrix = new Matrix(database, registry, environments);
        List<Routes> routes = new ArrayList<>(participants(database, registry, contracts, environments));
        Overview overview = new Overview(database, registry, contracts, verifications, environments);
        Collections.addAll(
                routes,
                new IndexRoutes(new Pages(overview)),
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
                new OccurrenceRoutes(environments));
        return routes;
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

    /** Where the broker is found. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
