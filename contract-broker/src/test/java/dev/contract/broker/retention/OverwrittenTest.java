package dev.contract.broker.retention;

import static dev.contract.broker.retention.Landscape.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What goes although its version stays, and what goes by its age alone. */
class OverwrittenTest extends InLandscape {

    @Test
    void replacedResultsAndRevisionsGoWhenTheyAreOld() {
        publish("1");
        for (boolean success : new boolean[] {false, true, true}) {
            landscape.broker.verify("web", "1", "api", "10", success);
        }
        landscape.age("verifications", 8, "id < (select max(id) from verifications) and not success");
        String other = "{\"interactions\": [{\"description\": \"b\"}]}";
        landscape.broker.publish("web", "1", "main", "api", other, "merge");
        landscape.age("publications", 8, "true");

        assertThat(landscape.plan().object("overwritten"))
                .hasToString("{\"deliveries\":0,\"results\":1,\"revisions\":1,\"changes\":0}");
        JsonObject run = landscape.run();

        assertThat(run.object("result").object("overwritten"))
                .hasToString("{\"deliveries\":0,\"results\":1,\"revisions\":1,\"changes\":0}");
        assertThat(landscape.count("publications")).isEqualTo(1);
        assertThat(landscape.count("contents")).isEqualTo(1);
        assertThat(landscape
                        .broker
                        .get("/pacts/provider/api/consumer/web/latest")
                        .text())
                .contains("interaction of 1");
    }

    @Test
    void auditLogStaysUnlessSomebodySaysForHowLong() {
        publish("1", "2");
        landscape.age("audit", 31, "id = (select min(id) from audit)");
        String old = "audit where created_at < "
                + Instant.now().minus(Duration.ofDays(30)).toEpochMilli();
        landscape.run();

        assertThat(landscape.count(old)).isEqualTo(1);

        RetentionSettings all = Landscape.keeping("[{\"latest\": true}]");
        restart(new RetentionSettings(
                true,
                all.schedule(),
                all.keep(),
                all.branches(),
                all.deletionLimit(),
                all.overwrittenAfter(),
                Duration.ofDays(30),
                false));

        assertThat(landscape.plan().object("overwritten").get("changes")).hasToString("1");
        assertThat(deleted(landscape.run(), "audit")).isEqualTo("1");
        assertThat(landscape.count(old)).isZero();
        assertThat(landscape.count("audit")).isPositive();
    }

    @Test
    void finishedDeliveriesGoButTheNewestOfEachWebhook() {
        publish("1");
        for (String webhook : new String[] {"a", "b", "gone"}) {
            for (int i = 0; i < 3; i++) {
                deliver(webhook, webhook + i, webhook.equals("a") && i == 1 ? "retrying" : "success");
            }
        }
        landscape.update("insert into webhooks (uuid, enabled, events, title, request, created_at, updated_at)"
                + " values ('a', true, '', '', '', 0, 0), ('b', true, '', '', '', 0, 0)");
        landscape.update("update deliveries set webhook_id = (select id from webhooks w where w.uuid = webhook_uuid)");

        assertThat(landscape.plan().object("overwritten").get("deliveries")).hasToString("6");
        assertThat(deleted(landscape.run(), "triggered_webhooks")).isEqualTo("6");

        assertThat(landscape.count("deliveries where uuid in ('a1', 'a2', 'b2')"))
                .isEqualTo(3);
        assertThat(landscape.count("deliveries")).isEqualTo(3);
    }

    private void deliver(String webhook, String uuid, String status) {
        String next = status.equals("retrying") ? "99999999999999" : "null";
        landscape.update("insert into deliveries (uuid, webhook_uuid, name, event, by_hand, consumer_id, provider_id,"
                + " variables, status, attempts, next_attempt_at, created_at) select '" + uuid + "', '" + webhook
                + "', '', 'contract_published', false, i.consumer_id, i.provider_id, '{}', '" + status + "', 1, " + next
                + ", 0 from integrations i");
    }
}
