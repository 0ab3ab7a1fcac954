package dev.contract.broker.retention;

import static dev.contract.broker.retention.Landscape.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RetentionTest extends InLandscape {

    @Test
    void newestVersionOfEachParticipantStays() {
        publish("1", "2", "3");
        landscape.broker.verify("web", "1", "api", "10", true);
        landscape.broker.verify("web", "3", "api", "11", true);

        JsonObject run = landscape.run();

        assertThat(landscape.versions("web")).containsExactly("3");
        assertThat(landscape.versions("api")).containsExactly("11");
        assertThat(deleted(run, "versions")).isEqualTo("3");
        assertThat(deleted(run, "pact_publications")).isEqualTo("2");
        assertThat(deleted(run, "pact_versions")).isEqualTo("2");
        assertThat(deleted(run, "verifications")).isEqualTo("1");
        assertThat(landscape.count("contents")).isEqualTo(1);
        assertThat(landscape.count("verifications")).isEqualTo(1);
    }

    @Test
    void deployedAndReleasedVersionsStay() {
        publish("1", "2", "3", "4", "5");
        String test = landscape.broker.environment("test");
        landscape.broker.deploy("web", "1", test, null);
        landscape.broker.deploy("web", "2", test, null);
        String releases = "/pacticipants/web/versions/3/released-versions/environment/" + test;
        landscape.broker.post(releases, JsonObject.EMPTY);

        landscape.run();

        assertThat(landscape.versions("web")).containsExactly("2", "3", "5");
    }

    @Test
    void planSaysWhatTheRunDeletes() {
        restart(Landscape.keeping("[{\"tag\": true, \"latest\": true}]", 2));
        publish("1", "2", "3", "4", "5", "6");
        landscape.tag("web", "1", "prod");
        landscape.tag("web", "2", "prod");

        JsonObject plan = landscape.plan();
        assertThat(plan.object("counts").toString())
                .startsWith("{\"totalVersions\":6,\"versionsToDelete\":2,\"versionsNotToKeep\":4,\"versionsToKeep\":2,"
                        + "\"versionsToKeepBySelector\":[{\"selector\":{\"tag\":true,\"latest\":true},\"count\":1},"
                        + "{\"selector\":{\"latest\":true},\"count\":1}");
        assertThat(landscape.planned("web")).containsExactly("1", "3");

        assertThat(deleted(landscape.run(), "versions")).isEqualTo("2");
        assertThat(landscape.versions("web")).containsExactly("2", "4", "5", "6");
        assertThat(landscape.planned("web")).containsExactly("4", "5");
    }

    @Test
    void youngVersionsStay() {
        restart(Landscape.keeping("[{\"max_age\": 30}]"));
        publish("1", "2", "3");
        landscape.age("versions", 31, "number = '1'");
        landscape.age("versions", 29, "number = '2'");

        landscape.run();

        assertThat(landscape.versions("web")).containsExactly("2", "3");
    }

    @Test
    void staleBranchKeepsNothingUnlessItIsTheMainOne() {
        restart(Landscape.keeping("[{\"branch\": true, \"latest\": true}]"));
        publish("1", "2");
        landscape.broker.publish("web", "3", "old", "api", "a");
        landscape.broker.publish("web", "4", "young", "api", "a");
        landscape.broker.publish("web", "5", "last", "api", "a");
        long longAgo = Instant.now().minusSeconds(91 * 86_400).toEpochMilli();
        landscape.update("update branches set updated_at = " + longAgo + " where name in ('main', 'old')");

        assertThat(landscape.plan().object("branches").toString())
                .contains("\"count\":1")
                .contains("\"name\":\"old\"");
        JsonObject run = landscape.run();

        assertThat(deleted(run, "branches")).isEqualTo("1");
        assertThat(landscape.versions("web")).containsExactly("2", "4", "5");
        assertThat(landscape.broker.get("/pacticipants/web/branches").text())
                .contains("main", "young", "last")
                .doesNotContain("old");
    }

    @Test
    void oneRunAtATime() {
        publish("1", "2");
        Lease lease = Objects.requireNonNull(Lease.take(landscape.database, () -> true, "another", false, null));

        Answer refused = landscape.broker.post("/retention/run", JsonObject.EMPTY);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("going on already");
        assertThat(landscape.broker.get("/retention").text()).contains("\"running\":true");

        lease.end("{}", null);
        assertThat(deleted(landscape.run(), "versions")).isEqualTo("1");
    }

    @Test
    void brokerThatDiesKeepsNobodyWaiting() {
        publish("1", "2");
        assertThat(Lease.take(landscape.database, () -> true, "another", false, null))
                .isNotNull();
        landscape.update("update retention_lease set held_until = 1");

        assertThat(deleted(landscape.run(), "versions")).isEqualTo("1");

        assertThat(landscape.broker.get("/retention").text())
                .contains("\"startedBy\":\"another\"")
                .contains("The broker ended before the run did");
    }

    @Test
    void whatIsDueIsDoneByOneBroker() {
        Instant due = Instant.parse("2026-03-01T02:15:00Z");
        Objects.requireNonNull(Lease.take(landscape.database, () -> true, "schedule", false, due))
                .end("{}", null);

        assertThat(Lease.take(landscape.database, () -> true, "schedule", false, due))
                .isNull();
        assertThat(Lease.take(landscape.database, () -> true, "schedule", false, due.plusSeconds(60)))
                .isNotNull();
    }

    @Test
    void whoeverAsksForADryRunDeletesNothing() {
        publish("1", "2", "3");
        for (String body : List.of("{\"dryRun\": true}", "garbage", "[]")) {
            assertThat(landscape
                            .broker
                            .send("POST", "/retention/run", body, "*/*")
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }

        Answer refused = landscape.broker.send("POST", "/retention/run?dryRun=true", "", "*/*");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("GET /retention/plan");
        assertThat(landscape.versions("web")).hasSize(3);
    }

    private static RetentionSettings scheduled(boolean dryRun) {
        RetentionSettings asked = Landscape.keeping("[{\"latest\": true}]");
        return new RetentionSettings(
                true,
                asked.schedule(),
                asked.keep(),
                asked.branches(),
                asked.deletionLimit(),
                asked.overwrittenAfter(),
                asked.changes(),
                dryRun);
    }

    @Test
    void metricsKnowOnlyRunsThatDelete() {
        restart(scheduled(true));
        publish("1", "2");
        landscape.run();
        restart(scheduled(true)); // what is done is read at the start
        assertThat(landscape.broker.get("/metrics/prometheus").text())
                .contains("\ncontract_retention_enabled 0.0\n")
                .contains("\ncontract_retention_last_run_timestamp_seconds 0.0\n")
                .contains("\ncontract_retention_last_success_timestamp_seconds 0.0\n");

        restart(scheduled(false));
        landscape.run();
        restart(scheduled(false));
        assertThat(landscape.broker.get("/metrics/prometheus").text())
                .contains("\ncontract_retention_enabled 1.0\n")
                .doesNotContain("_timestamp_seconds 0.0\n");
    }

    @Test
    void dryRunDeletesNothing() {
        restart(scheduled(true));
        publish("1", "2");

        JsonObject run = landscape.run();

        assertThat(run.toString()).contains("\"dryRun\":true").contains("\"versionsToDelete\":1");
        assertThat(landscape.versions("web")).containsExactly("1", "2");
    }

    @Test
    void settingsAndTimesAreShown() {
        assertThat(landscape.broker.get("/retention").json().toString())
                .contains("\"enabled\":false", "15 2 * * *", "\"deletionLimit\":10000", "\"nextRunAt\":null");
        assertThat(landscape.broker.get("/retention").link("plan"))
                .isEqualTo(landscape.broker.url() + "/retention/plan");
        assertThat(landscape.broker.get("/retention/plan").text()).contains("\"totalVersions\":0");
    }
}
