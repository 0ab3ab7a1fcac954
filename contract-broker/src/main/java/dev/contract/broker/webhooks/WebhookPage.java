package dev.contract.broker.webhooks;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Moment;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One webhook with what it sends and what was sent; secrets are stars.
 *
 * @param problem why the request cannot be shown, or ""
 */
public record WebhookPage(
        String title,
        String url,
        boolean enabled,
        String audience,
        String events,
        Moment created,
        String problem,
        String startLine,
        List<Header> headers,
        String body,
        boolean changeable,
        String done,
        List<DeliveryView> deliveries) {

    /** A header, or something like it. */
    public record Header(String name, String value) {}

    static WebhookPage of(Urls urls, Webhook webhook, boolean changeable, String done, List<DeliveryView> deliveries) {
        WebhookRequest request = null;
        String problem = "";
        try {
            request = webhook.request();
        } catch (HttpProblem unreadable) {
            problem = unreadable.document().text("error", "");
        }
        JsonObject shown = request == null ? JsonObject.EMPTY : request.redacted();
        return new WebhookPage(
                webhook.label(),
                urls.to("webhooks", webhook.uuid()),
                webhook.enabled(),
                WebhookWords.audience(webhook),
                WebhookWords.events(webhook.events()),
                Moment.of(webhook.createdAt()),
                problem,
                shown.text("method", "") + " " + shown.text("url", ""),
                headers(shown),
                body(shown.get("body")),
                changeable,
                done,
                deliveries);
    }

    private static List<Header> headers(JsonObject request) {
        List<Header> headers = new ArrayList<>();
        request.object("headers").members().forEach((name, value) -> headers.add(new Header(name, text(value))));
        String user = request.text("username");
        if (user != null) {
            headers.add(new Header("user", user));
        }
        String password = request.text("password");
        if (password != null) {
            headers.add(new Header("password", password));
        }
        request.object("secrets")
                .members()
                .forEach((name, value) -> headers.add(new Header("${secret." + name + "}", text(value))));
        return headers;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    static String body(@Nullable JsonValue body) {
        return body == null ? "" : body instanceof JsonString text ? text.value() : body.pretty();
    }
}
