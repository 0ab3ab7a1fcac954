package dev.contract.broker.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contract.broker.TestDatabase;
import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.environments.Environments;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Versions;
import dev.contract.broker.unfinished.UnfinishedImports;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens between looking for what is to go and deleting it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SweepTest {

    private static final RetentionSettings SETTINGS =
            Landscape.keeping("[{\"branch\": \"release\"}, {\"tag\": true, \"latest\": true}]");

    @Parameter
    private TestDatabase kind;

    private Landscape landscape;
    private Registry registry;

    @BeforeEach
    void create(@TempDir Path folder) {
        landscape = new Landscape(SETTINGS, kind.create(folder));
        for (int version = 1; version <= 150; version++) {
            landscape.broker.publish("web", "" + version, "main", "api", "a" + version % 7);
        }
    }

    @AfterEach
    void stop() {
        landscape.close();
    }

    /** The lease is asked at the beginning of each transaction, after what goes was found. */
    private Sweep sweep(Consumer<Handle> atTheBeginning) {
        Environments environments = new Environments(landscape.database);
        registry = new Registry(environments::tagged);
        Contracts contracts = new Contracts(landscape.database, registry);
        Versions versions = new Versions(landscape.database, registry, List.of(), contracts::deleteOf);
        return new Sweep(landscape.database, versions, contracts, SETTINGS, atTheBeginning);
    }

    @Test
    void versionThatIsWantedMeanwhileStays() {
        sweep(handle -> {
                    registry.tag(handle, registry.requireVersion(handle, "web", "3"), "prod");
                    registry.addToBranch(handle, registry.requireVersion(handle, "web", "148"), "release");
                })
                .run();

        assertThat(landscape.versions("web")).containsExactly("148", "150", "3");
    }

    @Test
    void versionThatIsDeployedMeanwhileByAnotherStays() {
        assumeTrue(kind == TestDatabase.POSTGRESQL, "on SQLite whoever deletes is alone");
        String test = landscape.broker.environment("test");
        boolean[] done = new boolean[1];

        sweep(handle -> {
                    registry.requireVersion(handle, "web", "1"); // from now on it sees one state of the database
                    if (!done[0]) {
                        done[0] = true;
                        landscape.broker.deploy("web", "1", test, null);
                    }
                })
                .run();

        assertThat(landscape.versions("web")).containsExactly("1", "150");
        assertThat(landscape
                        .broker
                        .get("/environments/" + test + "/deployed-versions/currently-deployed")
                        .text())
                .contains("\"number\":\"1\"");
    }

    @Test
    void runThatLosesItsLeaseDeletesNothingMore() {
        Lease lease = Objects.requireNonNull(Lease.take(landscape.database, () -> true, "one", false, null));
        int[] transactions = new int[1];
        Sweep sweep = sweep(handle -> {
            lease.require(handle);
            transactions[0]++;
        });
        landscape.update("update retention_lease set held_until = 1");
        assertThat(Lease.take(landscape.database, () -> true, "other", false, null))
                .isNotNull();

        assertThatThrownBy(sweep::run).isInstanceOf(Lease.Lost.class).hasMessageContaining("taken over");
        assertThat(transactions[0]).isZero();
        assertThat(landscape.count("versions")).isEqualTo(150);
        assertThat(sweep.tally()).isEqualTo(Tally.NOTHING);
    }

    @Test
    void importThatBeginsMeanwhileEndsTheRun() {
        Sweep sweep = sweep(handle -> {});
        UnfinishedImports imports = new UnfinishedImports(landscape.database);
        imports.begin("https://old.example.org");

        assertThatThrownBy(sweep::run)
                .isInstanceOf(Lease.Lost.class)
                .hasMessageContaining("before it is known what is deployed")
                .hasMessageContaining("https://old.example.org");
        assertThat(landscape.count("versions")).isEqualTo(150);
        assertThat(landscape.broker.post("/retention/run", JsonObject.EMPTY).status())
                .isEqualTo(409);

        imports.abandon("https://old.example.org");
        sweep.run();
        assertThat(landscape.count("versions")).isLessThan(150);
        assertThat(landscape.broker.post("/retention/run", JsonObject.EMPTY).status())
                .isEqualTo(202);
    }

    @Test
    void runThatIsStoppedHasCountedWhatIsGone() {
        int[] transactions = new int[1];
        Sweep sweep = sweep(handle -> {
            if (transactions[0]++ == 1) {
                throw new IllegalStateException("stop");
            }
        });

        assertThatThrownBy(sweep::run).hasMessage("stop");

        assertThat(sweep.tally().versions()).isEqualTo(100);
        assertThat(landscape.count("versions")).isEqualTo(50);
    }
}
