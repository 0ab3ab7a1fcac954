package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contract.broker.imports.ImportException;
import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** As long as an import has not brought all that decides, the broker does not say yes. */
@Heavy
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UnfinishedImportTest {

    private static final String BADGE =
            "/pacticipants/api/branches/main/latest-version/can-i-deploy/to-environment/production/badge";
    private static final String PAIR_BADGE = "/matrix/provider/api/latest/live/consumer/web/latest/live/badge";

    @Parameter
    private TestDatabase database;

    private TestBroker source;
    private SourceProxy proxy;
    private String production;
    private String target;

    /** The version of web in production needs a result of api that is not there: api 1 must not go there. */
    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        source = TestBroker.on(TestDatabase.SQLITE, Files.createDirectory(folder.resolve("source")));
        source.put("/pacticipants/idle/versions/1", "{}");
        source.put("/pacticipants/api/branches/main/versions/1", "{}");
        source.publish("web", "1", "main", "api", "a");
        source.verify("web", "1", "api", "1", true);
        source.put("/pacticipants/web/versions/1/tags/live", "");
        source.put("/pacticipants/api/versions/1/tags/live", "");
        source.publish("web", "2", "main", "api", "b");
        production = source.environment("production");
        source.deploy("web", "2", production, null);
        proxy = SourceProxy.before(source.url());
        target = database.create(folder);
    }

    @AfterEach
    void stop() {
        proxy.close();
        source.close();
    }

    private ImportReport copy() throws Exception {
        return ImportTest.copy(ImportSettings.of(proxy.url()), target);
    }

    private void refuse(String pattern, String body) {
        proxy.answerItself(
                asked -> asked.matches(pattern) ? new SourceProxy.Answer(404, "application/json", body) : null);
    }

    private static JsonObject decide(TestBroker broker, String participant) {
        return broker.get("/can-i-deploy?pacticipant=" + participant + "&version=1&environment=production")
                .json();
    }

    private static void assertYes(TestBroker broker, String participant) {
        JsonObject summary = decide(broker, participant).object("summary");
        assertThat(summary.get("deployable")).as(summary.toString()).isEqualTo(JsonBoolean.TRUE);
        assertThat(summary.text("reason", "")).doesNotContain("import");
    }

    private void assertWaits(TestBroker broker, String participant, String why) {
        JsonObject decision = decide(broker, participant);
        JsonObject summary = decision.object("summary");
        assertThat(summary.get("deployable")).as(summary.toString()).isEqualTo(JsonNull.NULL);
        assertThat(summary.text("reason", ""))
                .startsWith("An import from " + proxy.url() + " ")
                .contains(why)
                .contains("`contract broker import --from " + proxy.url() + " --abandon`")
                .doesNotContain("There are no missing dependencies");
        assertThat(decision.items("notices").get(0))
                .hasToString(JsonObject.of(
                                "type",
                                "error",
                                "text",
                                summary.text("reason", "").lines().findFirst().orElse(""))
                        .toString());
    }

    /** Everything is copied but what is deployed, which the source does not answer before the import is dead. */
    private void killBeforeDeployments() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        proxy.answerItself(path -> {
            if (path.endsWith("/currently-deployed")) {
                asked.countDown();
                awaitUninterrupted(dead);
            }
            return null;
        });
        Process process = ImportFaultsTest.launch(proxy.url(), target)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().onExit().join();
            dead.countDown();
            proxy.answerItself(path -> null);
        }
    }

    static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void killedImportIsNoYesBeforeItIsRepeated() throws Exception {
        killBeforeDeployments();
        try (TestBroker here = TestBroker.on(target)) {
            assertWaits(here, "api", "has not finished (begun at ");
            assertWaits(here, "idle", "what it has not copied yet is missing here");
            String matrix = "/matrix?q[][pacticipant]=idle&q[][version]=1&latestby=cvpv&environment=production"
                    .replace("[", "%5B")
                    .replace("]", "%5D");
            assertThat(here.get(matrix).json().object("summary").get("deployable"))
                    .isEqualTo(JsonNull.NULL);
            assertThat(here.get(matrix, "text/plain").text()).contains("Deployable: \n", "has not finished");
            assertThat(here.get(BADGE).location()).endsWith("red.svg");
            assertThat(here.get(PAIR_BADGE).location()).contains("unknown");
            assertThat(here.page("/can-i-deploy?pacticipant=api&version=1&environment=production")
                            .text())
                    .contains("Not yet", "has not finished");
            assertThat(here.page("/").text()).contains("until an import has finished", "has not finished (begun at");

            assertThat(copy().isComplete()).isTrue();
            assertYes(here, "idle");
            assertThat(decide(here, "api").object("summary"))
                    .isEqualTo(decide(source, "api").object("summary"));
            assertThat(here.get(PAIR_BADGE).location()).contains("verified");
            assertThat(here.page("/").text()).doesNotContain("import");
            source.verify("web", "2", "api", "1", true);
            copy();
            assertYes(here, "api");
        }
    }

    @Test
    void abandonedImportIsWaitedForNoMore() throws Exception {
        proxy.answerItself(path -> path.startsWith("/webhooks") ? new SourceProxy.Answer(401, "text/plain", "") : null);
        assertThat(catchThrowable(this::copy)).isInstanceOf(ImportException.class);
        try (TestBroker here = TestBroker.on(target)) {
            assertWaits(here, "idle", "has not finished");
            BrokerSettings settings = TestBroker.settings(Map.of(), target);
            assertThat(MoveIn.abandon(settings, source.url())).isFalse();
            assertThat(MoveIn.unfinished(settings)).hasSize(1);
            assertThat(MoveIn.abandon(settings, URI.create(proxy.url() + "/"))).isTrue();
            assertThat(MoveIn.unfinished(settings)).isEmpty();
            assertYes(here, "idle");
        }
    }

    @Test
    void importThatNeverReachedItsSourceIsNotWaitedFor() throws Exception {
        copy();
        proxy.answerItself(path -> new SourceProxy.Answer(404, "text/html", "<html>"));
        assertThat(catchThrowable(this::copy)).isInstanceOf(ImportException.class);
        try (TestBroker here = TestBroker.on(target)) {
            assertYes(here, "idle");
        }
    }

    @Test
    void whatAProxyDoesNotFindIsMissing() throws Exception {
        copyWithout("/pacticipants/web/versions.*", "participant web");
        copyWithout("/pacticipants/web/branches.*", "participant web");
        copyWithout("/integrations", "integrations");
        copyWithout("/pacts/provider/api/consumer/web/versions", "contracts between web and api");
        copyWithout("/pacts/.*/content", "contract of web ");
        copyWithout("/matrix.*", "contracts between web and api");
        copyWithout("/environments/.*/currently-deployed", "deployments in production");
        copyWithout("/environments", "environments");
        copyWithout("/pacticipants\\?.*", "participants");
        assertThat(copy().isComplete()).isTrue();
        try (TestBroker here = TestBroker.on(target)) {
            assertYes(here, "idle");
        }
    }

    private void copyWithout(String pattern, String missing) throws Exception {
        refuse(pattern, "{\"error\": \"no route\"}");
        ImportReport report = copy();
        assertThat(report.decisive())
                .as(pattern)
                .anySatisfy(problem -> assertThat(problem.reason()).contains("answered 404, but not from the broker"));
        try (TestBroker here = TestBroker.on(target)) {
            assertWaits(here, "idle", "could not copy all that counts. Missing here: " + missing);
        }
        proxy.answerItself(path -> null);
    }

    @Test
    void proxyThatHidesTheBrokerIsToldByTheFormOfItsErrors() throws Exception {
        proxy.close();
        proxy = SourceProxy.hiding(source.url());
        refuse("/pacts/provider/api/consumer/web/versions", "<html>");
        assertThat(copy().decisive())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("but not from the broker"));
        refuse("/environments", "{\"error\": \"The requested document was not found on this server.\"}");
        ImportReport old = copy();
        assertThat(old.isComplete()).isTrue();
        assertThat(old.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("too old"));
    }

    @Test
    void whatTheBrokerNamesAndDoesNotFindIsMissing() throws Exception {
        proxy.close();
        proxy = SourceProxy.hiding(source.url());
        refuse("/pacticipants/web/versions.*", "{\"error\": \"No pacticipant with name 'web' found\"}");
        assertThat(copy().decisive()).anySatisfy(problem -> {
            assertThat(problem.what()).isEqualTo("participant web");
            assertThat(problem.reason()).contains("although the broker names what is asked for");
        });
    }

    @Test
    void deploymentThatMayBeTheNewerOneIsMissing() throws Exception {
        assertThat(copy().isComplete()).isTrue();
        try (TestBroker here = TestBroker.on(target)) {
            here.deploy("web", "1", production, null);
            source.deploy("web", "2", production, null);
            source.deploy("web", "1", production, null);
            String newer = currentDeployments();
            answerDeployments(newer.replaceAll("(\"createdAt\": ?\")2\\d{3}", "$12999"));
            assertThat(copy().decisive())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).isEqualTo("deployment of web 1 in production"));
            assertWaits(here, "idle", "Missing here: deployment of web 1 in production");

            answerDeployments(newer.replaceAll("(\"createdAt\": ?\")2\\d{3}", "$12001"));
            ImportReport report = copy();
            assertThat(report.isComplete()).isFalse();
            assertThat(report.decisive()).isEmpty();
            assertYes(here, "idle");
        }
    }

    private String currentDeployments() {
        return source.get("/environments/" + production + "/deployed-versions/currently-deployed")
                .text();
    }

    private void answerDeployments(String body) {
        proxy.answerItself(path -> path.endsWith("/currently-deployed")
                ? new SourceProxy.Answer(200, "application/hal+json", body)
                : null);
    }
}
