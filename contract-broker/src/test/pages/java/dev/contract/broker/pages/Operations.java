package dev.contract.broker.pages;

import dev.contract.broker.TestBroker;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What those who run the shop's broker have left there: webhooks with deliveries, tokens, runs. Nothing of it is sent anywhere. */
final class Operations {

    private static final String REFUSED = """
            [2026-11-27T09:12:04Z] INFO: HTTP/1.1 POST https://gitlab.com/api/v4/projects/4711/pipeline
            [2026-11-27T09:12:04Z] INFO: content-type: application/json
            [2026-11-27T09:12:04Z] INFO: private-token: **********
            [2026-11-27T09:12:04Z] INFO: {"ref":"main","variables":[{"key":"PACT_URL","value":"https://contracts.example.org/pacts/provider/orders/consumer/web-shop"}]}
            [2026-11-27T09:12:05Z] INFO: HTTP/1.1 401 Unauthorized
            [2026-11-27T09:12:05Z] INFO: Webhook execution failed
            """;

    private final TestBroker broker;

    private Operations(TestBroker broker) {
        this.broker = broker;
    }

    /** Builds of long ago, before all others. */
    static void oldBuilds(TestBroker broker) {
        for (int i = 0; i < 9; i++) {
            broker.put("/pacticipants/catalogue/versions/6." + i + ".0", "{}");
            broker.put("/pacticipants/orders/branches/main/versions/11." + i + ".0", "{}");
        }
        broker.put("/pacticipants/catalogue/branches/feature%2Fratings/versions/6.9.0", "{}");
    }

    static void build(TestBroker broker, Path database) {
        Operations operations = new Operations(broker);
        operations.webhooks();
        operations.tokens();
        operations.history(database);
    }

    private void webhooks() {
        JsonObject orders = JsonObject.of("name", "orders");
        template("gitlab-start-pipeline", JsonObject.of("project", "4711", "token", "t"), "provider", orders);
        JsonObject web = JsonObject.of("name", "web-shop");
        template("github-commit-status", JsonObject.of("repository", "shop/web", "token", "t"), "consumer", web);
        template("slack-message", JsonObject.of("path", "T1/B1/x"), "provider", JsonObject.of("label", "frontend"));
    }

    private void template(String name, JsonObject parameters, String role, JsonObject who) {
        broker.post("/webhooks", JsonObject.of("template", name, "parameters", parameters, role, who));
    }

    private void tokens() {
        for (String[] one : new String[][] {{"platform team", "admin"}, {"builds of web-shop", "ci"}, {"dashboard in the hall", "read"}}) {
            broker.post("/tokens", JsonObject.of("name", one[0], "scope", one[1], "expiresInDays", 365));
        }
        String tokens = broker.get("/tokens").text();
        broker.send("DELETE", "/tokens/" + tokens.replaceFirst("(?s).*\"uuid\":\"([^\"]+)\".*", "$1"), "", "*/*");
    }

    private void history(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            long now = System.currentTimeMillis();
            delivery(statement, 1, "contract_requiring_verification_published", "success", 1, now - 400_000_000L, null);
            delivery(statement, 1, "contract_requiring_verification_published", "failure", 7, now - 90_000_000L, null);
            delivery(statement, 2, "contract_published", "success", 1, now - 70_000_000L, null);
            delivery(statement, 2, "provider_verification_published", "retrying", 3, now - 200_000L, now + 3_000_000L);
            statement.execute("insert into delivery_attempts (delivery_id, success, log, created_at) select id, false, '" + REFUSED
                    + "', created_at from deliveries where status <> 'success'");
            for (long day : List.of(2L, 1L)) {
                statement.execute("insert into retention_runs (started_by, dry_run, started_at, finished_at, result) values ('schedule', false, "
                        + (now - day * 86_400_000L) + ", " + (now - day * 86_400_000L + 41_000) + ", '{\"versions\": {\"deleted\": " + day * 412
                        + ", \"kept\": 5121}, \"branches\": {\"deleted\": 12, \"kept\": 340}, \"verifications\": {\"deleted\": 1933, \"kept\": 9801},"
                        + " \"bytesBefore\": 812646400, \"bytesAfter\": 655360000, \"milliseconds\": 41033}')");
            }
            statement.execute("update versions set created_at = created_at - 9000000000 where number like '6.%' or number like '11.%'");
            statement.execute("update branches set created_at = created_at - 9000000000, updated_at = updated_at - 9000000000 where name = 'feature/ratings'");
            statement.execute("update audit set created_at = created_at - 200000 - ((select max(id) from audit) - id) * 4000000,"
                    + " kind = case when method = 'POST' and path like '/p%' or path like '/c%' then 'TOKEN' else 'SESSION' end,"
                    + " caller = case when method = 'POST' and path like '/p%' or path like '/c%' then 'builds' else 'ada@example.org' end");
            statement.execute("update webhooks set created_at = created_at - 5000000000");
            statement.execute("update tokens set created_at = created_at - 900000000, created_by = 'ada@example.org', last_used_at = created_at - 400000 where revoked_at is null");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void delivery(
            Statement statement, int webhook, String event, String status, int attempts, long at, Long next) throws SQLException {
        String variables = JsonObject.of("consumerName", "web-shop", "consumerVersionNumber", "1.42.0", "providerName", "orders").toString();
        statement.execute("insert into deliveries (uuid, webhook_id, webhook_uuid, name, event, by_hand, consumer_id, provider_id, variables,"
                + " status, attempts, next_attempt_at, created_at) select 'delivery-' || " + at + ", id, uuid, title, '" + event
                + "', false, (select id from participants where name = 'web-shop'), (select id from participants where name = 'orders'), '"
                + variables + "', '" + status + "', " + attempts + ", " + next + ", " + at + " from webhooks where id = " + webhook);
    }
}
