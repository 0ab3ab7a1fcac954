package dev.contract.broker.webhooks;

import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.State;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Webhooks, and what became of the last delivery of each. */
public record WebhooksPage(String title, String newUrl, boolean changeable, String done, List<Line> lines) {

    /**
     * One webhook.
     *
     * @param target the method and the host
     * @param last null if it was never triggered
     */
    public record Line(
            Link webhook,
            String audience,
            String events,
            String target,
            boolean enabled,
            @Nullable Last last) {}

    /** The newest delivery of a webhook. */
    public record Last(State state, Moment moment, String url) {}

    static WebhooksPage of(
            Urls urls, String title, boolean changeable, String done, List<Webhook> all, Map<String, Delivery> latest) {
        return new WebhooksPage(
                title,
                urls.to("webhooks", "new"),
                changeable,
                done,
                all.stream().map(one -> line(urls, one, latest.get(one.uuid()))).toList());
    }

    private static Line line(Urls urls, Webhook webhook, @Nullable Delivery last) {
        return new Line(
                new Link(webhook.label(), urls.to("webhooks", webhook.uuid())),
                WebhookWords.audience(webhook),
                WebhookWords.events(webhook.events()),
                webhook.title(),
                webhook.enabled(),
                last == null
                        ? null
                        : new Last(
                                WebhookWords.state(last),
                                Moment.of(last.createdAt()),
                                urls.to("triggered-webhooks", last.uuid(), "logs")));
    }
}
